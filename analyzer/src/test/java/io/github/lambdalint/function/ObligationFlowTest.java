package io.github.lambdalint.function;

import static io.github.lambdalint.function.Fulfilment.Certainty.ALWAYS;
import static io.github.lambdalint.function.Fulfilment.Certainty.NEVER;
import static io.github.lambdalint.function.Fulfilment.Certainty.SOMETIMES;
import static io.github.lambdalint.function.Fulfilment.Certainty.UNKNOWN;
import static io.github.lambdalint.function.Fulfilment.Certainty.UNLESS_THROWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.function.Fulfilment.Certainty;
import io.github.lambdalint.function.Obligation.Effect;
import io.github.lambdalint.function.Obligation.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds whether all ways from {@code Door.open()} lead to a call of {@code close}. */
class ObligationFlowTest {

  private static final Obligation TO_BE_CLOSED =
      (call, role) -> {
        if (role.kind() == Role.Kind.CALLBACK_RESULT) {
          return call.method().equals("supply") ? Effect.WRAPS : Effect.PASSES_ON;
        }
        return switch (call.method()) {
          case "close" -> Effect.MEETS;
          case "content" -> Effect.UNWRAPS;
          case "hide" -> Effect.HIDES;
          default -> Effect.KEEPS;
        };
      };

  @TempDir Path folder;

  @Test
  void nothingThatMeetsItIsNever() {
    assertThat(certainty("Door door = Door.open(); door.knock();")).isEqualTo(NEVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (late) { door.close(); } else { log(); door.close(); }",
        "switch (event.size()) { case 0: door.close(); break; default: door.close(); }",
        "switch (event.size()) { case 0 -> door.close(); default -> { door.close(); } }",
        "boolean done = late ? door.close() : door.close();",
        "try { door.knock(); door.close(); } catch (Exception e) { door.close(); throw e; }",
        "try { door.knock(); } finally { if (door != null) { door.close(); } }",
        "try { door.knock(); } finally { if (door == null) { return null; } door.close(); }",
        "if (door.isPresent() && door.isGreen() || !late) { door.close(); } else { door.close(); }",
        "do { if (late) { door.close(); break; } door.close(); } while (late);",
        "outer: while (true) { while (true) { door.close(); break outer; } }",
        "while (true) { if (late) { door.close(); return \"late\"; } }",
        "synchronized (this) { door.close(); }",
        "Door same = (Door) (door); same.close();",
        "Door same; same = switch (event.size()) { case 0 -> door; default -> { yield door; } };"
            + " same.close();",
      })
  void metOnEachBranchIsAlways(String statements) {
    assertThat(certainty("Door door = Door.open();" + statements)).isEqualTo(ALWAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (late) { door.close(); }",
        "if (late) { return \"late\"; } door.close();",
        "if (late && door.close()) { log(); }",
        "boolean done = late || door.close();",
        "switch (event.size()) { case 0: door.close(); break; case 1: door.close(); }",
        "for (String each : event.values()) { door.close(); }",
        "while (late) { door.close(); late = false; }",
        "for (;;) { if (late) { break; } door.close(); return \"\"; }",
        "try { door.knock(); } catch (IllegalStateException e) { door.close(); }",
      })
  void missedByABranchIsSometimes(String statements) {
    assertThat(certainty("Door door = Door.open();" + statements)).isEqualTo(SOMETIMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "door.knock(); door.close();",
        "try { door.knock(); } catch (IllegalStateException e) { log(); } door.close();",
        "if (late) { throw new IllegalStateException(); } door.close();",
      })
  void missedByAnExceptionIsUnlessThrown(String statements) {
    assertThat(certainty("Door door = Door.open();" + statements)).isEqualTo(UNLESS_THROWN);
  }

  @Test
  void whatOnlyTellsPeopleThrowsNothing() {
    assertThat(
            certainty(
                """
                Door door = Door.open();
                context.getLogger().log("open");
                door.close();
                """))
        .isEqualTo(ALWAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Door.hide(door);",
        "kept = door;",
        "assertThat(late ? null : door instanceof Gate gate);",
        "Runnable end = door::close; end.run();",
        "List.of(door).forEach(Keeper::hide);",
        "List.of(door).forEach(keepers::add);",
      })
  void outOfSightIsUnknown(String statements) {
    assertThat(certainty("Door door = Door.open();" + statements)).isEqualTo(UNKNOWN);
  }

  @Test
  void blocksNestedVeryDeepAreNotFollowedToTheirEnd() {
    String blocks = "try { door.knock(); } finally { ".repeat(40) + "}".repeat(40);

    assertThat(certainty("Door door = Door.open();" + blocks)).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object sum = door.getName()%s; door.close();",
        "boolean all = door != null%s; door.close();",
      })
  void longSumsAreFollowed(String statement) {
    String link = statement.startsWith("boolean") ? " && true" : " + 1";

    assertThat(certainty("Door door = Door.open();" + statement.formatted(link.repeat(3_000))))
        .isEqualTo(ALWAYS);
  }

  @Test
  void clauseOfAWaitIsReachedOnlyByAWait() {
    String rest = " door.close(); } catch (InterruptedException e) { log(); }";

    assertThat(certainty("Door door = Door.open(); try { door.knock();" + rest))
        .isEqualTo(UNLESS_THROWN);
    assertThat(certainty("Door door = Door.open(); try { door.await();" + rest))
        .isEqualTo(SOMETIMES);
  }

  @Test
  void finallyIsFollowedOnlyOnWaysThatLeadThere() {
    String blocks =
        "try { late = !late; } finally { ".repeat(12) + "door.close();" + "}".repeat(12);

    assertThat(certainty("Door door = Door.open();" + blocks)).isEqualTo(ALWAYS);
  }

  @Test
  void elementsAreMetByALoopOverThem() {
    assertThat(
            certainty(
                """
                List<Door> doors = new ArrayList<>();
                for (String each : event.values()) {
                  doors.add(Door.open());
                }
                for (int i = 0; i < doors.size(); i++) {
                  doors.get(i).close();
                }
                """))
        .isEqualTo(ALWAYS);
  }

  @Test
  void passOfALoopThatGoesOnEarlyLeavesItsOwn() {
    assertThat(
            certainty(
                """
                for (String each : event.values()) {
                  Door door = Door.open();
                  if (each.isEmpty()) {
                    continue;
                  }
                  door.close();
                }
                """))
        .isEqualTo(SOMETIMES);
  }

  @Test
  void returnOfALambdaOrLocalClassIsNotThatOfTheMethod() {
    assertThat(
            certainty(
                """
                Door door = Door.open();
                Library.supply(() -> { return door; });
                Object other = new Object() {
                  Door get() {
                    return Door.other();
                  }
                };
                """))
        .isEqualTo(NEVER);
    assertThat(
            certainty(
                """
                Door door = Door.open();
                Library.each(() -> { return door; }).close();
                """))
        .isEqualTo(ALWAYS);
  }

  @Test
  void wrapperIsNotItsContent() {
    assertThat(certainty("Library.supply(() -> Door.open()).close();")).isEqualTo(NEVER);
    assertThat(certainty("Library.supply(() -> Door.open()).content().close();")).isEqualTo(ALWAYS);
    assertThat(certainty("Library.supply(Door::open).close();")).isEqualTo(NEVER);
    assertThat(certainty("Library.each(Door::open).close();")).isEqualTo(ALWAYS);
  }

  @Test
  void recursionIsNeutral() {
    assertThat(
            certainty(
                "end(Door.open(), 3);",
                """
                private void end(Door door, int count) {
                  if (count > 0) {
                    end(door, count - 1);
                  } else {
                    door.close();
                  }
                }
                """))
        .isEqualTo(ALWAYS);
  }

  @Test
  void sameValueIsFollowedIntoEachCallOfAMethod() {
    assertThat(
            certainty(
                """
                Door door = Door.open();
                if (late) {
                  end(door);
                } else {
                  end(door);
                }
                """,
                """
                private void end(Door door) {
                  door.close();
                }
                """))
        .isEqualTo(ALWAYS);
  }

  @Test
  void resultGoesBackToTheCallThatGaveTheArgument() {
    assertThat(
            certainty(
                """
                same(Door.other());
                same(Door.open()).close();
                """,
                """
                private Door same(Door door) {
                  return door;
                }
                """))
        .isEqualTo(ALWAYS);
  }

  @Test
  void callerCanMeetItForItsArgument() {
    assertThat(
            certainty(
                "String name = \"front\"; Door.close(open(name));",
                """
                private Door open(String name) {
                  return late ? Door.open() : null;
                }
                """))
        .isEqualTo(ALWAYS);
  }

  private Certainty certainty(String statements, String... methods) {
    LambdaFunction function =
        SampleProject.in(folder)
            .handler(
                """
                private Door kept;
                private boolean late;
                public String handleRequest(Map<String, String> event, Context context) {
                  %s
                  return "";
                }
                %s
                """
                    .formatted(statements, String.join("\n", methods)))
            .functions()
            .get(0);
    Call open =
        function
            .calls(Phase.INVOKE)
            .filter(call -> call.shape().method().equals("open") && !call.isSource())
            .findFirst()
            .orElseThrow();
    return function.execution().fulfilment(open, Participant.RESULT, TO_BE_CLOSED).certainty();
  }
}
