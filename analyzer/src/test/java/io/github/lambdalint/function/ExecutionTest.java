package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.stmt.CatchClause;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  void partsOfTextsAreOriginsToo() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              Queue.put("a-" + UUID.randomUUID() + ".json");
              Queue.send(request -> request.key(Names.next()));
              return "";
            }
            """);

    assertThat(origins(function, "put")).containsExactly("randomUUID");
    assertThat(origins(function, "send")).containsExactlyInAnyOrder("key", "next");
  }

  @Test
  void makersReturnTheValueItself() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              String id = event.isEmpty() ? id(Names.first()) : Names.second().toString();
              Queue.put(id);
              Queue.send("a-" + Names.third());
              return "";
            }
            private static String id(Name name) {
              return name.id(Names.part());
            }
            """);

    assertThat(makers(function, "put")).containsExactlyInAnyOrder("id", "second");
    assertThat(makers(function, "send")).isEmpty();
  }

  @Test
  void failureEndsInTheFirstClauseThatKeepsIt() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              try {
                ship(event);
              } catch (RuntimeException logged) {
                System.out.println(logged);
              }
              Queue.put(event);
              return "";
            }
            private static void ship(Map<String, String> event) {
              try {
                Queue.send(event);
              } catch (IllegalStateException e) {
                throw new RuntimeException(e);
              } finally {
                Queue.close(event);
              }
            }
            """);

    assertThat(List.of("send", "close", "put"))
        .extracting(
            method ->
                function.execution().catcher(call(function, method)).map(ExecutionTest::parameter))
        .containsExactly(Optional.of("logged"), Optional.of("logged"), Optional.empty());
  }

  @Test
  void clauseGoesOnUnlessSomethingStopsTheLoop() {
    LambdaFunction function =
        onlyFunction(
            """
            private final List<String> failed = new ArrayList<>();
            public String handleRequest(Map<String, String> event, Context context) {
              for (String item : event.values()) {
                try { Queue.send(item); } catch (RuntimeException goesOn) { failed.add(item); }
              }
              event.values().forEach(item -> {
                try { Queue.send(item); } catch (RuntimeException goesOn) { failed.add(item); return; }
              });
              for (String item : event.values()) {
                ship(item);
              }
              for (String item : event.values()) {
                try { Queue.send(item); } catch (RuntimeException breaks) { failed.add(item); break; }
              }
              boolean isBroken = false;
              for (String item : event.values()) {
                try {
                  if (!isBroken) { Queue.send(item); }
                } catch (RuntimeException notes) { failed.add(item); isBroken = true; }
              }
              for (String item : event.values()) {
                if (!shipOrTell(item)) { break; }
              }
              return "";
            }
            private void ship(String item) {
              try { Queue.send(item); } catch (RuntimeException goesOn) { failed.add(item); }
            }
            private boolean shipOrTell(String item) {
              try { Queue.send(item); return true; } catch (RuntimeException tells) { failed.add(item); return false; }
            }
            """);

    assertThat(function.execution().caughtExceptions())
        .extracting(caught -> parameter(caught) + " " + caught.goesOn())
        .containsExactlyInAnyOrder(
            "goesOn true",
            "goesOn true",
            "goesOn true",
            "breaks false",
            "notes false",
            "tells false");
  }

  private static String parameter(CaughtException caught) {
    return ((CatchClause) caught.node()).getParameter().getNameAsString();
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

  @Test
  void textOfAParameterIsWhatAllCallsHaveInCommon() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              one("a");
              one("a");
              two("a");
              two("b");
              path("/tmp/x/" + event.get("a"));
              path("/tmp/y/" + event.get("b"));
              return "";
            }
            private static void one(String text) {
              Library.one(text);
            }
            private static void two(String text) {
              Library.two(text);
            }
            private static void path(String text) {
              Library.path(text);
            }
            """);

    assertThat(List.of("one", "two", "path"))
        .extracting(
            method ->
                function.execution().text(libraryCall(function, method), Participant.argument(0)))
        .containsExactly(new Text("a", true), Text.UNKNOWN, new Text("/tmp/", false));
  }

  @Test
  void textOfAParameterIsFoundAlsoAfterAQuestionThatSawLessFar() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              send("a");
              return "";
            }
            private static void send(String text) {
              Library.deep(%s);
              Library.flat(text);
            }
            """
                .formatted("(".repeat(12) + "text" + ")".repeat(12)));

    assertThat(List.of("deep", "flat"))
        .extracting(
            method ->
                function.execution().text(libraryCall(function, method), Participant.argument(0)))
        .containsExactly(Text.UNKNOWN, new Text("a", true));
  }

  @Test
  void formatsOfStringsAreTextsUpToTheirFirstHole() {
    LambdaFunction function =
        onlyFunction(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              Library.one(String.format("/tmp/%s.txt", event.get("a")));
              Library.two("/tmp/%s.txt".formatted(event.get("a")));
              Library.three(Library.format("/tmp/%s.txt"));
              Library.four(java.nio.file.Path.of("/tmp/a").resolve("b"));
              Library.five(java.nio.file.Path.of("/tmp/a").resolveSibling("b"));
              return "";
            }
            """);

    assertThat(List.of("one", "two", "three", "four", "five"))
        .extracting(
            method ->
                function.execution().text(libraryCall(function, method), Participant.argument(0)))
        .containsExactly(
            new Text("/tmp/", false),
            new Text("/tmp/", false),
            Text.UNKNOWN,
            new Text("/tmp/a/b", true),
            Text.UNKNOWN);
  }

  private static Call libraryCall(LambdaFunction function, String method) {
    return function
        .calls(Phase.INVOKE)
        .filter(each -> each.shape().method().equals(method) && !each.isSource())
        .findFirst()
        .orElseThrow();
  }

  private LambdaFunction onlyFunction(String members) {
    List<LambdaFunction> functions = SampleProject.in(folder).handler(members).functions();
    assertThat(functions).hasSize(1);
    return functions.get(0);
  }

  private static Stream<String> origins(LambdaFunction function, String method) {
    return function.execution().origins(call(function, method), Participant.argument(0)).stream()
        .map(origin -> origin.shape().method());
  }

  private static Stream<String> makers(LambdaFunction function, String method) {
    return function.execution().makers(call(function, method), Participant.argument(0)).stream()
        .map(maker -> maker.shape().method());
  }

  private static Call call(LambdaFunction function, String method) {
    return function
        .calls(Phase.INVOKE)
        .filter(each -> each.shape().method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
