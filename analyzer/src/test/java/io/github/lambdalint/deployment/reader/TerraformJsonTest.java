package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.FunctionDeclaration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformJsonTest {

  /** A plan with a function in a module whose queue and ARNs are known after the apply. */
  private static final String PLAN =
      """
      {"format_version": "1.2", "terraform_version": "1.9.0",
       "planned_values": {"root_module": {
         "resources": [
           {"address": "aws_sqs_queue.incoming", "mode": "managed", "type": "aws_sqs_queue",
            "name": "incoming", "values": {"visibility_timeout_seconds": 60}},
           {"address": "data.aws_region.here", "mode": "data", "type": "aws_region",
            "name": "here", "values": {}}],
         "child_modules": [{"address": "module.orders[\\"a\\"]", "resources": [
           {"address": "module.orders[\\"a\\"].aws_lambda_function.this", "mode": "managed",
            "type": "aws_lambda_function", "name": "this",
            "values": {"runtime": "java17", "handler": "shop.Orders::handle", "timeout": 30}},
           {"address": "module.orders[\\"a\\"].aws_lambda_event_source_mapping.this",
            "mode": "managed", "type": "aws_lambda_event_source_mapping", "name": "this",
            "values": {"batch_size": 5, "destination_config": [{"on_failure": [{}]}]}}]}]}},
       "configuration": {"root_module": {
         "resources": [],
         "module_calls": {"orders": {
           "expressions": {"queue": {"references": ["aws_sqs_queue.incoming.arn", "aws_sqs_queue.incoming"]}},
           "module": {
             "resources": [
               {"address": "aws_lambda_event_source_mapping.this", "expressions": {
                 "function_name": {"references": ["aws_lambda_function.this.arn", "aws_lambda_function.this"]},
                 "event_source_arn": {"references": ["var.queue"]},
                 "batch_size": {"constant_value": 5},
                 "destination_config": [{"on_failure": [{"destination_arn": {"references": ["var.queue"]}}]}]}}]}}}}}}
      """;

  private static final String CONFIGURATION =
      """
      {"variable": {"memory": {"default": 256}},
       "resource": {
         "aws_lambda_function": {"orders": {
           "runtime": "java17",
           "handler": "${local.package}.Orders::handle",
           "memory_size": "${var.memory}",
           "dead_letter_config": {"target_arn": "${aws_sqs_queue.failed.arn}"},
           "dynamic": {"snap_start": {"for_each": [1], "content": {"apply_on": "PublishedVersions"}}}}},
         "aws_sqs_queue": [{"failed": {}}]},
       "locals": {"package": "shop"}}
      """;

  @TempDir private Path root;

  private Project project() {
    return new Project(root);
  }

  @Test
  void jsonSyntaxIsReadAsTheNativeOne() {
    FunctionDeclaration function = project().with("main.tf.json", CONFIGURATION).function();

    assertThat(function.name()).isEqualTo("orders");
    assertThat(function.handler().text()).contains("shop.Orders::handle");
    assertThat(function.property("MemorySize").text()).contains("256");
    assertThat(function.property("SnapStart.ApplyOn").text()).contains("PublishedVersions");
    assertThat(function.property("DeadLetterConfig.TargetArn").references())
        .extracting(reference -> reference.resource())
        .containsExactly("aws_sqs_queue.failed");
    assertThat(function.span().line()).isEqualTo(3);
  }

  @Test
  void bothSyntaxesMakeOneConfiguration() {
    Project project =
        project()
            .with("main.tf.json", CONFIGURATION)
            .with("terraform.tfvars.json", "{\"memory\": 1024}")
            .with(
                "mapping.tf",
                """
                resource "aws_lambda_event_source_mapping" "orders" {
                  event_source_arn = aws_sqs_queue.failed.arn
                  function_name    = aws_lambda_function.orders.arn
                }
                """);

    assertThat(project.sources())
        .containsExactly("orders: sqs-standard `failed` line 1 from aws_sqs_queue.failed");
    assertThat(project.function().property("MemorySize").text()).contains("1024");
  }

  @Test
  void brokenJsonIsNoted() {
    assertThat(
            project().with("main.tf.json", "{\"resource\": {\"aws_lambda_function\": [}").notes())
        .containsExactly(
            "main.tf.json:1:39 not valid JSON: expected the node content, but found '}', while"
                + " parsing a flow node that begins on line 1");
  }

  @Test
  void planIsCompletedByTheReferencesOfItsConfiguration() {
    Project project = project().with("plan.json", PLAN);

    assertThat(project.sources())
        .containsExactly(
            "orders[a].this: sqs-standard `incoming` line 12 from aws_sqs_queue.incoming");
    FunctionDeclaration function = project.function();
    assertThat(function.resource().template().dialect()).isEqualTo(Dialect.TERRAFORM);
    assertThat(function.timeout()).contains(30);
    assertThat(function.eventSources().get(0).setting("DestinationConfig.OnFailure.Destination"))
        .extracting(destination -> destination.references().size())
        .isEqualTo(1);
  }

  @Test
  void stateNamesResourcesByTheirArns() {
    Project project =
        project()
            .with(
                "state.json",
                """
                {"format_version": "1.0", "terraform_version": "1.9.0",
                 "values": {"root_module": {"resources": [
                   {"address": "aws_sqs_queue.incoming", "mode": "managed", "type": "aws_sqs_queue",
                    "values": {"name": "incoming-live"}},
                   {"address": "aws_lambda_function.orders", "mode": "managed",
                    "type": "aws_lambda_function",
                    "values": {"function_name": "orders-live", "runtime": "java17"}},
                   {"address": "aws_lambda_event_source_mapping.orders", "mode": "managed",
                    "type": "aws_lambda_event_source_mapping",
                    "values": {"event_source_arn": "arn:aws:sqs:eu-west-1:1:incoming-live",
                      "function_name": "arn:aws:lambda:eu-west-1:1:function:orders-live"}}]}}}
                """);

    assertThat(project.sources())
        .containsExactly("orders: sqs-standard `incoming` line 8 from aws_sqs_queue.incoming");
  }

  @Test
  void planBesideItsConfigurationIsACopy() {
    Project project =
        project()
            .with("plans/plan.json", PLAN.replace("module.orders[\\\"a\\\"].", ""))
            .with(
                "main.tf",
                """
                resource "aws_lambda_function" "this" {
                  runtime = "java17"
                }
                """);

    assertThat(project.read().functions())
        .extracting(function -> root.relativize(function.span().file()).toString())
        .containsExactly("main.tf");
  }

  @Test
  void otherJsonIsNoPlan() {
    assertThat(
            project()
                .with("a.json", "{\"format_version\": \"1\", \"terraform_version\": \"1\"}")
                .with("b.json", "[\"aws_lambda_function\"]")
                .read()
                .templates())
        .isEmpty();
  }
}
