package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds which fields an event can find with data of an earlier one. */
class LastingFieldsTest {

  @TempDir Path folder;

  @Test
  void fieldThatOnePathSetsAndAllReadIsStale() {
    assertThat(
            stale(
                """
                private String user;
                public String handleRequest(Map<String, String> event, Context context) {
                  if (event.containsKey("user")) {
                    user = event.get("user");
                  }
                  return greeting();
                }
                private String greeting() {
                  return "Hello " + user;
                }
                """))
        .containsExactly("user");
  }

  @Test
  void fieldThatIsSetAfterItIsReadIsStale() {
    assertThat(
            stale(
                """
                private String last;
                public String handleRequest(Map<String, String> event, Context context) {
                  String before = last;
                  last = event.get("user");
                  return before;
                }
                """))
        .containsExactly("last");
  }

  @Test
  void fieldThatIsSetBeforeEachReadIsNot() {
    assertThat(
            stale(
                """
                private String user;
                private String inCase;
                private String inLoop;
                public String handleRequest(Map<String, String> event, Context context) {
                  begin(event);
                  if (event.containsKey("case")) {
                    inCase = event.get("case");
                    print();
                  }
                  for (String each : event.values()) {
                    inLoop = each;
                    System.out.println(inLoop);
                  }
                  return user;
                }
                private void begin(Map<String, String> event) {
                  user = event.get("user");
                }
                private void print() {
                  System.out.println(inCase);
                }
                """))
        .isEmpty();
  }

  @Test
  void fieldThatEachBranchSetsIsNot() {
    assertThat(
            stale(
                """
                private String user;
                public String handleRequest(Map<String, String> event, Context context) {
                  begin(event);
                  return user;
                }
                private void begin(Map<String, String> event) {
                  if (event.containsKey("user")) {
                    user = event.get("user");
                  } else {
                    user = event.get("guest");
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void fieldThatAMethodMaySetIsStale() {
    assertThat(
            stale(
                """
                private String early;
                private String inLoop;
                private String behindAnd;
                public String handleRequest(Map<String, String> event, Context context) {
                  begin(event);
                  return early + inLoop + behindAnd;
                }
                private void begin(Map<String, String> event) {
                  for (String each : event.values()) {
                    inLoop = each;
                  }
                  if (event.isEmpty() && (behindAnd = event.get("and")) != null) {
                    return;
                  }
                  early = event.get("early");
                }
                """))
        .containsExactlyInAnyOrder("early", "inLoop", "behindAnd");
  }

  @Test
  void fieldThatEachEventResetsIsNot() {
    assertThat(
            stale(
                """
                private String user;
                public String handleRequest(Map<String, String> event, Context context) {
                  try {
                    if (event.containsKey("user")) {
                      user = event.get("user");
                    }
                    return user;
                  } finally {
                    user = null;
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void fieldOfAnObjectThatDoesNotLastIsNot() {
    assertThat(
            stale(
                """
                private final Library library = new Library();
                public String handleRequest(Map<String, String> event, Context context) {
                  Order made = new Order();
                  Item read = library.read(event.get("item"), Item.class);
                  if (event.containsKey("state")) {
                    made.state = event.get("state");
                    read.state = event.get("state");
                  }
                  return made.state + read.state;
                }
                static class Order {
                  String state;
                }
                static class Item {
                  String state;
                }
                """))
        .isEmpty();
  }

  @Test
  void fieldWithWhatIsTheSameInAllInvocationsIsNot() {
    assertThat(
            stale(
                """
                private String name;
                public String handleRequest(Map<String, String> event, Context context) {
                  if (event.isEmpty()) {
                    name = context.getFunctionName();
                  }
                  return name;
                }
                """))
        .isEmpty();
  }

  @Test
  void fieldThatEventsChangeWithoutALockIsUnlocked() {
    List<String> unlocked =
        SampleProject.in(folder)
            .handler(
                """
                private final Lock lock = new ReentrantLock();
                private int counted;
                private String assigned;
                private int inBlock;
                private int inMethod;
                private int behindLock;
                private String once;
                public String handleRequest(Map<String, String> event, Context context) {
                  ++counted;
                  assigned = event.get("user");
                  synchronized (this) {
                    inBlock++;
                    count();
                  }
                  if (once == null) {
                    once = assigned;
                  }
                  return once + countLocked();
                }
                private void count() {
                  inMethod += inBlock;
                }
                private int countLocked() {
                  lock.lock();
                  try {
                    return behindLock++;
                  } finally {
                    lock.unlock();
                  }
                }
                """)
            .functions()
            .stream()
            .flatMap(function -> function.execution().unlockedWrites().stream())
            .map(SharedWrite::field)
            .toList();

    assertThat(unlocked).containsExactly("assigned", "counted");
  }

  private List<String> stale(String members) {
    return SampleProject.in(folder).handler(members).functions().stream()
        .flatMap(function -> function.execution().staleFields().stream())
        .map(StaleField::name)
        .toList();
  }
}
