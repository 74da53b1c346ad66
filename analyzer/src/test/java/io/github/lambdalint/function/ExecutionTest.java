package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.function.Execution.Participant;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionTest {

  @TempDir Path folder;

  @Test
  void originsLieBehindVariablesParametersFieldsAndMethods() {
    LambdaFunction function =
        onlyFunction(
            """
            private final Limits limits = new Limits();
            public String handleRequest(Map<String, String> event, Context context) {
              Request request = Request.builder().limits(limits).name(name()).build();
              request.setColor(Color.of("red"));
              Color unused = Color.of("blue");
              send(request);
              return "";
            }
            private static String name() {
              return Names.next();
            }
            private static void send(Request request) {
              Queue.put(request);
            }
            """);

    assertThat(
            function.execution().origins(call(function, "put"), Participant.argument(0)).stream()
                .map(origin -> origin.shape().method()))
        .containsExactlyInAnyOrder(
            "<init>", "builder", "limits", "name", "name", "next", "build", "setColor", "of");
  }

  @Test
  void constantsAreTextsOrNamesThatOnlyTheirLibraryExplains() {
    LambdaFunction function =
        onlyFunction(
            """
            private static final String FIXED = "a" + "b";
            private static String changing = "c";
            public String handleRequest(Map<String, String> event, Context context) {
              Library.use(FIXED, Mode.FAST, Mode.FAST.toString(), changing, event.get("d"));
              return "";
            }
            """);
    Call use = call(function, "use");

    assertThat(List.of(0, 1, 2, 3, 4))
        .extracting(index -> function.execution().constant(use, Participant.argument(index)))
        .containsExactly(
            Optional.of("ab"),
            Optional.of("FAST"),
            Optional.of("FAST"),
            Optional.empty(),
            Optional.empty());
  }

  private LambdaFunction onlyFunction(String members) {
    List<LambdaFunction> functions = SampleProject.in(folder).handler(members).functions();
    assertThat(functions).hasSize(1);
    return functions.get(0);
  }

  private static Call call(LambdaFunction function, String method) {
    return function
        .calls(Phase.INVOKE)
        .filter(each -> each.shape().method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
