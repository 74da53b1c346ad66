package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the stand-in for {@code terraform-aws-modules/lambda/aws}. */
class TerraformRegistryModuleTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "function_name = \"a\" | FunctionName | a",
        "handler = \"a.B::c\" | Handler | a.B::c",
        "memory_size = 512 | MemorySize | 512",
        "description = \"d\" | MemorySize | 128",
        "description = \"d\" | Timeout | 3",
        "timeout = 30 | Timeout | 30",
        "reserved_concurrent_executions = 5 | ReservedConcurrentExecutions | 5",
        "snap_start = true | SnapStart.ApplyOn | PublishedVersions",
        "dead_letter_target_arn = \"arn:aws:sqs:a:1:b\" | DeadLetterConfig.TargetArn | arn:aws:sqs:a:1:b",
        "environment_variables = { A = \"b\" } | Environment.Variables.A | b",
        "ephemeral_storage_size = 1024 | EphemeralStorage.Size | 1024",
        "recursive_loop = \"Allow\" | RecursiveLoop | Allow",
        "tracing_mode = \"Active\" | TracingConfig.Mode | Active",
      })
  void inputIsASetting(String input, String property, String expected) {
    assertThat(withInput(input).function().property(property).text()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReservedConcurrentExecutions",
        "SnapStart",
        "DeadLetterConfig",
        "EphemeralStorage",
        "RecursiveLoop",
        "Layers"
      })
  void inputThatIsNotGivenIsNoSetting(String property) {
    assertThat(withInput("").function().property(property).isAbsent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source_path = \"app\"",
        "source_path = [\"app\"]",
        "source_path = [{ path = \"${path.module}/app\" }]",
        "local_existing_package = \"app/target/orders.jar\"",
      })
  void sourcesLieAtTheirPath(String input) {
    Project project = withInput(input).withFolder("app");

    assertThat(project.codeFolders()).containsExactly("app");
  }

  @Test
  void settingStandsInTheCall() {
    Setting timeout = withInput("timeout = 30").function().property("Timeout");

    assertThat(timeout.span().line()).isEqualTo(4);
    assertThat(timeout.span().column()).isEqualTo(11);
    assertThat(withInput("").function().property("Timeout").span().line()).isEqualTo(1);
  }

  @Test
  void mappingsAndTriggersAreSources() {
    Project project =
        withInput(
            """
            event_source_mapping = {
              queue = {
                event_source_arn = aws_sqs_queue.incoming.arn
                batch_size       = 5
                scaling_config   = { maximum_concurrency = 20 }
              }
            }
            allowed_triggers = {
              skill = { principal = "alexa-appkit.amazon.com" }
              topic = { service = "sns", source_arn = "arn:aws:sns:eu-west-1:1:orders" }
            }
            """);

    assertThat(project.sources())
        .containsExactly(
            "orders: sqs-standard `incoming` line 5 from aws_sqs_queue.incoming",
            "orders: alexa-skill `orders[skill]` line 12",
            "orders: sns `orders[topic]` line 13");
    EventSource queue = project.function().eventSources().get(0);
    assertThat(queue.setting("ScalingConfig.MaximumConcurrency").number()).contains(20);
  }

  @Test
  void asynchronousSettingsHoldForVersionAndFunction() {
    FunctionDeclaration function =
        withInput(
                """
                publish                   = true
                create_async_event_config = true
                maximum_retry_attempts    = 1
                destination_on_failure    = aws_sqs_queue.incoming.arn
                """)
            .function();

    List<Resource> configs = function.asyncConfigs();
    assertThat(configs)
        .extracting(config -> config.property("MaximumRetryAttempts").number().orElseThrow())
        .containsExactly(1, 1);
    assertThat(configs)
        .extracting(config -> config.property("Qualifier").isPresent())
        .containsExactly(true, false);
    assertThat(function.aliases())
        .extracting(Resource::id)
        .containsExactly("module.orders.aws_lambda_function.this.version");
  }

  @Test
  void provisionedConcurrencyBelongsToTheVersion() {
    FunctionDeclaration function =
        withInput("publish = true\nprovisioned_concurrent_executions = 2").function();

    assertThat(function.aliases())
        .extracting(
            version ->
                version
                    .property("ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions")
                    .number()
                    .orElseThrow())
        .containsExactly(2);
  }

  @Test
  void outputsNameTheFunction() {
    Project project =
        withInput("")
            .with(
                "rule.tf",
                """
                resource "aws_cloudwatch_event_rule" "nightly" {
                  schedule_expression = "rate(1 day)"
                }
                resource "aws_cloudwatch_event_target" "nightly" {
                  rule = aws_cloudwatch_event_rule.nightly.name
                  arn  = module.orders.lambda_function_arn
                }
                """);

    assertThat(project.sources()).containsExactly("orders: eventbridge-schedule `nightly` line 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registry.terraform.io/terraform-aws-modules/lambda/aws",
        "git::https://github.com/terraform-aws-modules/terraform-aws-lambda.git?ref=v8.0.0",
        "github.com/terraform-aws-modules/terraform-aws-lambda",
      })
  void moduleIsKnownByItsOtherAddresses(String source) {
    Project project =
        new Project(root)
            .with(
                "main.tf",
                "module \"f\" {\n  source  = \"%s\"\n  runtime = \"java17\"\n}\n"
                    .formatted(source));

    assertThat(project.functions()).containsExactly("f");
  }

  @Test
  void layerIsNoFunction() {
    assertThat(withInput("create_layer = true").functions()).isEmpty();
  }

  private Project withInput(String input) {
    return new Project(root)
        .with(
            "main.tf",
            """
            module "orders" {
              source  = "terraform-aws-modules/lambda/aws"
              runtime = "java17"
            %s
            }
            resource "aws_sqs_queue" "incoming" {}
            """
                .formatted(input));
  }
}
