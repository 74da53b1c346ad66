package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.FunctionDeclaration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows programs that make stacks the way people write them. */
class CdkProgramTest {

  private static final String IMPORTS =
      """
      package shop;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.stream.IntStream;
      import software.amazon.awscdk.*;
      import software.amazon.awscdk.services.lambda.*;
      import software.amazon.awscdk.services.lambda.Runtime;
      import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
      import software.amazon.awscdk.services.sqs.Queue;
      import software.constructs.Construct;
      """;

  @TempDir private Path root;

  @Test
  void appsOfJavaFunctionsInOtherLanguagesAreNoted() {
    String typescript = "new lambda.Function(this, 'Fn', { runtime: lambda.Runtime.JAVA_21 });\n";
    String node = "new lambda.Function(this, 'Fn', { runtime: lambda.Runtime.NODEJS_22_X });\n";
    Project project =
        new Project(root)
            .with("a/cdk.json", "{}")
            .with("a/lib/stack.ts", typescript)
            .with("a/lib/other.ts", typescript)
            .with("go/cdk.json", "{}")
            .with("go/app.go", "Runtime: awslambda.Runtime_JAVA_21(),\n")
            .with("node/cdk.json", "{}")
            .with("node/lib/stack.ts", node)
            .with("without-settings/stack.ts", typescript)
            .with("synthesised/cdk.json", "{}")
            .with("synthesised/lib/stack.ts", typescript)
            .with("synthesised/cdk.out/Fn.template.json", "{}");
    String note =
        "cdk.json:1:1 the app that deploys Java functions is not written in Java: not read;"
            + " run `cdk synth` before, cdk.out is read";

    assertThat(project.notes()).containsExactly("a/" + note, "go/" + note);
  }

  @Test
  void helperMethodsOfOtherFilesAreFollowed() {
    Project project =
        stack(
                """
                Functions functions = new Functions(this);
                functions.java("Orders", Names.PACKAGE + "Orders");
                Functions.sized(this, "Stock", 512);
                """)
            .with(
                "src/main/java/shop/Functions.java",
                IMPORTS
                    + """
                    class Functions {
                      private final Construct scope;
                      Functions(Construct scope) { this.scope = scope; }
                      Function java(String id, String handler) {
                        return Function.Builder.create(scope, id).runtime(Runtime.JAVA_21)
                            .handler(handler).build();
                      }
                      static Function sized(Construct scope, String id, int megabytes) {
                        return Function.Builder.create(scope, id).runtime(Runtime.JAVA_21)
                            .memorySize(megabytes * 2).build();
                      }
                    }
                    """)
            .with(
                "src/main/java/shop/Names.java",
                "package shop; interface Names { String PACKAGE = \"shop.\"; }");

    assertThat(project.functions()).containsExactly("Orders", "Stock");
    assertThat(project.function("Orders").handler().text()).contains("shop.Orders");
    assertThat(project.function("Stock").property("MemorySize").number()).contains(1024);
    assertThat(project.read().templates()).hasSize(1);
  }

  @Test
  void ownConstructsPropertiesAndBaseClassesAreFollowed() {
    Project project =
        stack("new Worker(this, \"Orders\", new WorkerProps(\"shop.Orders\", 30));")
            .with(
                "src/main/java/shop/Worker.java",
                IMPORTS
                    + """
                    record WorkerProps(String handler, int seconds) {}
                    abstract class Base extends Construct {
                      protected final Queue queue;
                      Base(Construct scope, String id) {
                        super(scope, id);
                        queue = new Queue(this, "Queue");
                        function().addEventSource(new SqsEventSource(queue));
                      }
                      abstract Function function();
                    }
                    class Worker extends Base {
                      Worker(Construct scope, String id, WorkerProps props) {
                        super(scope, id);
                      }
                      Function function() {
                        return new JavaFunction(this, "Fn");
                      }
                    }
                    class JavaFunction extends Function {
                      JavaFunction(Construct scope, String id) {
                        super(scope, id, FunctionProps.builder().runtime(Runtime.JAVA_21).build());
                      }
                    }
                    """);

    assertThat(project.sources())
        .containsExactly("Fn: sqs-standard `Queue` line 21 from Shop/Orders/Queue");
    assertThat(project.function().resource().id()).isEqualTo("Shop/Orders/Fn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String id : List.of(\"A\", \"B\")) { java(id); }",
        "List<String> ids = new ArrayList<>(); ids.add(\"A\"); ids.add(\"B\"); ids.forEach(id -> java(id));",
        "List.of(\"A\", \"B\").forEach(this::java);",
        "Arrays.asList(\"a\", \"b\").stream().map(String::valueOf).map(id -> id.toUpperCase()).forEach(id -> java(id));",
        "String[] ids = {\"A\", \"B\"}; for (int i = 0; i < ids.length; i++) { java(ids[i]); }",
        "IntStream.range(0, 2).forEach(i -> java(i == 0 ? \"A\" : \"B\"));",
        "Map<String, String> ids = Map.of(\"A\", \"1\", \"B\", \"2\"); for (Map.Entry<String, String> e : ids.entrySet()) { java(e.getKey()); }",
        "Map.of(\"A\", 1, \"B\", 2).forEach((id, size) -> java(id));",
        "Optional.of(\"A\").ifPresent(id -> java(id)); java(Optional.ofNullable((String) null).orElse(\"B\"));",
        "for (Kind kind : new Kind[] {Kind.FIRST, Kind.SECOND}) { java(kind.id); }",
        "int i = 0; while (i < 2) { switch (i) { case 0: java(\"A\"); break; default: java(\"B\"); } i++; }",
        "String b = switch (\"x\") { case \"x\" -> \"B\"; default -> \"C\"; }; java(\"A\"); java(b);",
      })
  void functionsThatALoopMakesAreDeclared(String loop) {
    assertThat(stack(loop).functions()).containsExactlyInAnyOrder("A", "B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String id : args) { java(\"A\"); }",
        "new ArrayList<>(args).forEach(id -> java(\"A\"));",
        "List.copyOf(args).stream().map(String::trim).forEach(id -> java(\"A\"));",
        "Optional.ofNullable(System.getenv(\"A\")).ifPresent(id -> java(\"A\"));",
        "if (Optional.ofNullable(System.getenv(\"A\")).isEmpty()) { java(\"A\"); }",
        "try { java(\"A\"); } catch (RuntimeException e) { throw e; }",
      })
  void functionsThatAreMadePerhapsAreDeclared(String program) {
    assertThat(
            stack("List<String> args = System.getenv().keySet().stream().toList(); " + program)
                .functions())
        .containsExactly("A");
  }

  @Test
  void bothSidesOfAnUnknownConditionArePossible() {
    FunctionDeclaration function =
        stack(
                """
                boolean isLarge = System.getenv("LARGE") != null;
                Function.Builder builder = Function.Builder.create(this, "Fn").runtime(Runtime.JAVA_21);
                int memory = 512;
                if (isLarge) { builder.timeout(Duration.seconds(60)); memory = 1024; }
                builder.memorySize(memory).handler(isLarge ? "a.Large" : "a.Small").build();
                """)
            .function();

    assertThat(function.handler().texts()).containsExactly("a.Large", "a.Small");
    assertThat(function.property("MemorySize").numbers()).containsExactly(512, 1024);
    assertThat(function.timeout()).isEmpty();
    assertThat(function.property("Timeout").texts()).containsExactly("60");
  }

  @Test
  void builderThatIsUsedTwiceBuildsTwoFunctions() {
    Project project =
        stack(
            """
            FunctionProps.Builder shared = FunctionProps.builder().runtime(Runtime.JAVA_21);
            new Function(this, "A", shared.memorySize(512).build());
            new Function(this, "B", shared.memorySize(1024).build());
            """);

    assertThat(project.property("Shop/A", "MemorySize").number()).contains(512);
    assertThat(project.property("Shop/B", "MemorySize").number()).contains(1024);
  }

  @Test
  void environmentIsPutTogether() {
    FunctionDeclaration function =
        stack(
                """
                Queue queue = new Queue(this, "Queue");
                Map<String, String> shared = new HashMap<>();
                shared.put("LEVEL", "info");
                Function fn = java("Fn", new HashMap<>(shared) {{ put("MODE", "fast"); }});
                fn.addEnvironment("QUEUE", queue.getQueueUrl());
                fn.addEnvironment("NAME", String.format("%s-%d", "shop", 3));
                fn.addEnvironment("REGION", "in-" + getRegion());
                """)
            .function();

    assertThat(function.property("Environment.Variables.LEVEL").text()).contains("info");
    assertThat(function.property("Environment.Variables.MODE").text()).contains("fast");
    assertThat(function.property("Environment.Variables.NAME").text()).contains("shop-3");
    assertThat(function.property("Environment.Variables.REGION").isUnknown()).isTrue();
    assertThat(function.property("Environment.Variables.QUEUE").references())
        .extracting(it -> it.resource())
        .containsExactly("Shop/Queue");
  }

  @Test
  void environmentThatIsKnownInPartMayHoldAnything() {
    FunctionDeclaration function =
        stack(
                """
                Map<String, String> variables = new HashMap<>(External.variables());
                variables.put("LEVEL", "info");
                Function fn = java("Fn", variables);
                fn.addEnvironment("MODE", "fast");
                """)
            .function();

    assertThat(function.property("Environment.Variables.LEVEL").texts()).containsExactly("info");
    assertThat(function.property("Environment.Variables.MODE").texts()).containsExactly("fast");
    assertThat(function.property("Environment.Variables.OTHER").isUnknown()).isTrue();
  }

  @Test
  void settingsThatAreNotKnownAreNotTakenForDefaults() {
    FunctionDeclaration open =
        stack("")
            .with(
                "src/main/java/shop/Own.java",
                IMPORTS
                    + """
                    class Own extends Stack {
                      Own(Construct scope, String id, FunctionProps props) {
                        super(scope, id);
                        new Function(this, "Fn", props);
                      }
                    }
                    """)
            .function();
    assertThat(open.timeout()).isEmpty();
    assertThat(open.handler().isUnknown()).isTrue();
  }

  @Test
  void invocationThroughAnAliasIsQualified() {
    Project project =
        stack(
            """
            Function fn = java("Fn");
            Alias alias = Alias.Builder.create(this, "Live").aliasName("live")
                .version(fn.getCurrentVersion()).build();
            alias.addEventSource(new SqsEventSource(new Queue(this, "Queue")));
            """);

    assertThat(project.sources())
        .containsExactly("Fn: sqs-standard `Queue` line 21 from Shop/Queue through live");
    assertThat(project.function().aliases())
        .extracting(it -> it.type())
        .containsExactly("AWS::Lambda::Version", "AWS::Lambda::Alias");
  }

  @Test
  void asynchronousSettingsOfAFunctionAreAnInvokeConfig() {
    FunctionDeclaration function =
        stack(
                """
                Function.Builder.create(this, "Fn").runtime(Runtime.JAVA_21).retryAttempts(0)
                    .maxEventAge(Duration.minutes(5)).deadLetterQueueEnabled(true).build();
                """)
            .function();

    assertThat(function.asyncConfigs()).hasSize(1);
    assertThat(function.asyncConfigs().get(0).property("MaximumRetryAttempts").number())
        .contains(0);
    assertThat(function.asyncConfigs().get(0).property("MaximumEventAgeInSeconds").number())
        .contains(300);
    assertThat(function.property("DeadLetterConfig.TargetArn").references())
        .extracting(it -> it.resource())
        .containsExactly("Shop/Fn/Queue");
  }

  @Test
  void resourcesUnderCloudFormationsNamesAreRead() {
    FunctionDeclaration function =
        stack(
                """
                CfnFunction.Builder.create(this, "Fn").runtime("java21").handler("a.B").timeout(30)
                    .environment(CfnFunction.EnvironmentProperty.builder()
                        .variables(Map.of("A", "b")).build())
                    .build();
                """)
            .function();

    assertThat(function.timeout()).contains(30);
    assertThat(function.property("Environment.Variables.A").text()).contains("b");
  }

  @Test
  void firstMajorVersionIsRead() {
    Project project =
        new Project(root)
            .with("build.gradle", "implementation 'software.amazon.awscdk:lambda:1.100.0'")
            .with(
                "src/main/java/shop/Shop.java",
                """
                package shop;
                import software.amazon.awscdk.core.*;
                import software.amazon.awscdk.services.lambda.Function;
                import software.amazon.awscdk.services.lambda.FunctionProps;
                import software.amazon.awscdk.services.lambda.Runtime;
                public class Shop extends Stack {
                  public Shop(Construct scope, String id) {
                    super(scope, id);
                    new Function(this, "Fn", FunctionProps.builder().runtime(Runtime.JAVA_11).build());
                  }
                }
                """);

    assertThat(project.functions()).containsExactly("Fn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Function f = loop(1);",
        "while (true) { java(\"Fn\"); }",
        "for (int i = 0; ; i++) { java(\"Fn\"); }",
        "for (int i = 0; i < 100000; i++) { for (int j = 0; j < 100000; j++) { String s = \"a\" + i; } }",
        "String s = \"a\"; for (int i = 0; i < 64; i++) { s = s + s; } java(s);",
        "List<String> l = new ArrayList<>(); l.add(\"a\"); for (int i = 0; i < 64; i++) { l.addAll(l); } l.forEach(id -> java(id));",
        "String a = A; java(a);",
        "String s = \"a\"; for (int i = 0; i < 64; i++) { s = s.replace(\"a\", \"aa\"); } java(s);",
        "List<Object> l = new ArrayList<>(); l.add(l); software.amazon.awscdk.services.stepfunctions.StateMachine.Builder.create(this, \"M\").definition(l).build();",
      })
  void programThatDoesNotEndIsFollowedForAWhile(String program) {
    Project project = stack(program + " java(\"Last\");");

    assertThat(project.notes())
        .allMatch(
            note ->
                note.equals(
                    "src/main/java/shop/Shop.java:1:1 is too long to be followed to its end"));
  }

  private Project stack(String body) {
    return new Project(root)
        .with("pom.xml", "<groupId>software.amazon.awscdk</groupId>")
        .with(
            "src/main/java/shop/Shop.java",
            IMPORTS
                + """
                public class Shop extends Stack {
                  static final String A = Shop.B; static final String B = Shop.A;
                  Shop(App app) { super(app, "Shop");
                """
                + body
                + """
                  }
                  Function java(String id) { return java(id, Map.of()); }
                  Function java(String id, Map<String, String> environment) {
                    return Function.Builder.create(this, id).runtime(Runtime.JAVA_21)
                        .environment(environment).build();
                  }
                  Function loop(int i) { return loop(i + 1); }
                  enum Kind { FIRST("A"), SECOND("B"); final String id; Kind(String id) { this.id = id; } }
                  public static void main(String[] args) { new Shop(new App()).getNode(); }
                }
                """);
  }
}
