package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.FunctionDeclaration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdkStackTest {

  @TempDir private Path root;

  @Test
  void functionOfAStackIsDeclared() {
    FunctionDeclaration function =
        stack(
                """
                Function orders = Function.Builder.create(this, "Orders")
                    .runtime(Runtime.JAVA_21)
                    .handler("shop.Orders::handle")
                    .code(Code.fromAsset("../app/target/app.jar"))
                    .memorySize(1024)
                    .timeout(Duration.minutes(2))
                    .environment(Map.of("TABLE", "orders"))
                    .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                    .ephemeralStorageSize(Size.gibibytes(2))
                    .build();
                """)
            .withFolder("app/src")
            .function();

    assertThat(function.name()).isEqualTo("Orders");
    assertThat(function.span().line()).isEqualTo(11);
    assertThat(function.runtime().text()).contains("java21");
    assertThat(function.handler().text()).contains("shop.Orders::handle");
    assertThat(function.handler().span().line()).isEqualTo(13);
    assertThat(function.codeFolders()).containsExactly(root.resolve("app"));
    assertThat(function.property("MemorySize").number()).contains(1024);
    assertThat(function.timeout()).contains(120);
    assertThat(function.property("Environment.Variables.TABLE").text()).contains("orders");
    assertThat(function.property("SnapStart.ApplyOn").text()).contains("PublishedVersions");
    assertThat(function.property("EphemeralStorage.Size").number()).contains(2048);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"../app/target/app.jar\"', app",
    "'Path.of(\"..\").resolve(\"app\").toString()', app",
    "'System.getProperty(\"user.dir\") + \"/../app/build/distributions/app.zip\"', app",
    "'Paths.get(\"../app\", \"/target/app.jar\").toAbsolutePath().toString()', app",
    "'\"src/lambda\"', infra/src/lambda",
    "'\"assets/app.jar\"',",
    "'System.getenv(\"JAR\")',",
  })
  void assetLeadsToTheFolderOfTheSources(String path, String folder) {
    Project project =
        stack(
                "new Function(this, \"Fn\", FunctionProps.builder().runtime(Runtime.JAVA_21)"
                    + ".code(Code.fromAsset(%s)).build());".formatted(path))
            .withFolder("app/src")
            .withFolder("infra/src/lambda");

    assertThat(project.codeFolders()).isEqualTo(folder == null ? List.of() : List.of(folder));
  }

  @Test
  void boundQueueIsASource() {
    Project project =
        stack(
            """
            Queue dead = new Queue(this, "Dead");
            Queue queue = Queue.Builder.create(this, "Queue")
                .visibilityTimeout(Duration.seconds(90))
                .deadLetterQueue(DeadLetterQueue.builder().queue(dead).maxReceiveCount(5).build())
                .build();
            Function orders = new Function(this, "Orders", FunctionProps.builder()
                .runtime(Runtime.JAVA_21)
                .handler("shop.Orders")
                .build());
            orders.addEventSource(SqsEventSource.Builder.create(queue)
                .batchSize(5)
                .reportBatchItemFailures(true)
                .build());
            """);

    assertThat(project.sources())
        .containsExactly("Orders: sqs-standard `Queue` line 20 from ShopStack/Queue");
    assertThat(project.property("ShopStack/Queue", "VisibilityTimeout").number()).contains(90);
    assertThat(project.property("ShopStack/Queue", "RedrivePolicy.maxReceiveCount").number())
        .contains(5);
    assertThat(project.function().eventSources().get(0).setting("BatchSize").number()).contains(5);
    assertThat(
            project
                .function()
                .eventSources()
                .get(0)
                .setting("FunctionResponseTypes")
                .items()
                .stream()
                .flatMap(it -> it.text().stream()))
        .containsExactly("ReportBatchItemFailures");
  }

  @Test
  void appThatIsSynthesisedIsNotReadTwice() {
    Project project =
        stack("new Function(this, \"Orders\", FunctionProps.builder().handler(\"a.B\").build());")
            .with("infra/cdk.out/Shop.template.json", "{\"Resources\": {}}");

    assertThat(project.functions()).isEmpty();
  }

  @Test
  void stackThatCannotBeParsedIsNoted() {
    Project project = stack("class {");

    assertThat(project.functions()).isEmpty();
    assertThat(project.notes())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("infra/src/main/java/shop/ShopStack.java:11:1 cannot be parsed");
  }

  @Test
  void functionInAnotherLanguageIsOnlyCounted() {
    Project project =
        stack(
            """
            Function.Builder.create(this, "Py").runtime(Runtime.PYTHON_3_12).handler("a.b").build();
            """);

    assertThat(project.functions()).isEmpty();
    assertThat(project.read().otherFunctions()).isEqualTo(1);
    assertThat(project.notes()).isEmpty();
  }

  @Test
  void stackWithoutAppIsMadeByItself() {
    assertThat(
            stack(
                    "new Function(this, \"Orders\", FunctionProps.builder().handler(\"a.B\").build());")
                .functions())
        .isEqualTo(List.of("Orders"));
  }

  /** Makes an app of one stack, whose constructor begins in line 10. */
  private Project stack(String body) {
    return new Project(root)
        .with("infra/cdk.json", "{\"app\": \"mvn compile exec:java\"}")
        .with(
            "infra/src/main/java/shop/ShopStack.java",
            """
            package shop;
            import java.nio.file.*; import java.util.Map;
            import software.amazon.awscdk.*;
            import software.amazon.awscdk.services.lambda.*;
            import software.amazon.awscdk.services.lambda.Runtime;
            import software.amazon.awscdk.services.lambda.eventsources.*;
            import software.amazon.awscdk.services.sqs.*;
            import software.constructs.Construct;
            public class ShopStack extends Stack {
              public ShopStack(Construct scope, String id) { super(scope, id);
            """
                + body
                + "  }\n}\n");
  }
}
