package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {

  @TempDir Path folder;

  @Test
  void whatComesFromTheEventDependsOnIt() {
    SampleProject project =
        SampleProject.in(folder)
            .handler(
                """
                public String handleRequest(Map<String, String> event, Context context) {
                  Region.of(System.getenv("REGION"));
                  Region.of(trimmed(event.get("region")));
                  Region.of(() -> "fixed");
                  Region.of(() -> event.get("region"));
                  return "";
                }
                private static String trimmed(String text) {
                  return text.trim();
                }
                """);

    assertThat(project.calls("Region.of").map(Call::dependsOnEvent))
        .containsExactly(false, true, false, true);
  }

  @Test
  void argumentsAnywhereInAChainCount() {
    SampleProject project =
        SampleProject.in(folder)
            .handler(
                """
                public String handleRequest(Map<String, String> event, Context context) {
                  S3Client.builder().build();
                  S3Client.builder().region(Region.US_EAST_1).build();
                  var begun = S3Client.builder();
                  begun.build();
                  return "";
                }
                """);

    assertThat(
            project
                .calls()
                .filter(call -> call.shape().method().equals("build"))
                .map(Call::hasArguments))
        .containsExactly(false, true, true);
  }

  @Test
  void callIsCertainUnlessABranchLeadsToIt() {
    SampleProject project =
        SampleProject.in(folder)
            .handler(
                """
                public String handleRequest(Map<String, String> event, Context context) {
                  first();
                  if (event.isEmpty()) {
                    second();
                  }
                  return "";
                }
                private void first() {
                  try {
                    Region.of("a");
                  } finally {
                    Region.of("b");
                  }
                }
                private void second() {
                  Region.of("c");
                }
                """);

    assertThat(project.calls("Region.of").map(Call::isCertain)).containsExactly(true, true, false);
  }

  @Test
  void whatAnEventOfTheSourcesHoldsDependsOnIt() {
    SampleProject project =
        SampleProject.in(folder)
            .java(
                """
                public class Handler implements RequestHandler<Order, String> {
                  public String handleRequest(Order order, Context context) {
                    Region.of(order.getRegion());
                    Region.of(order.name);
                    Region.of(order.item.id());
                    return "";
                  }
                }
                """,
                """
                class Order {
                  private String region;
                  String name;
                  Item item;
                  String getRegion() { return region; }
                }
                """,
                "record Item(String id) {}");

    assertThat(project.calls("Region.of").map(Call::dependsOnEvent))
        .containsExactly(true, true, true);
  }

  @Test
  void argumentFromTooFarAwayIsNeitherOfTheEventNorTheSameForAll() {
    String methods =
        IntStream.range(0, 150)
            .mapToObj(
                i ->
                    "private String get%d(String text) { return get%d(text); }\n"
                        .formatted(i, i + 1))
            .collect(Collectors.joining());
    SampleProject project =
        SampleProject.in(folder)
            .handler(
                """
                public String handleRequest(Map<String, String> event, Context context) {
                  Region.of(get0(event.get("region")));
                  Region.of(get149(event.get("region")));
                  return "";
                }
                private String get150(String text) { return text; }
                """
                    + methods);

    assertThat(project.calls("Region.of").map(Call::dependence))
        .containsExactly(
            List.of(Dependence.NONE, Dependence.UNKNOWN),
            List.of(Dependence.NONE, Dependence.EVENT));
    assertThat(project.calls("Region.of").map(Call::isSameForAllEvents))
        .containsExactly(false, false);
  }
}
