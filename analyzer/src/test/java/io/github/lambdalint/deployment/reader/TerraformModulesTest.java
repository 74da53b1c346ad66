package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformModulesTest {

  private static final String FUNCTION =
      """
      resource "aws_lambda_function" "orders" {
        function_name = "orders"
        runtime       = "java17"
        handler       = "shop.Orders::handle"
        memory_size   = 512
      }
      """;

  /** A module with one function whose memory is a variable. */
  private static final String MODULE =
      """
      variable "memory" {
        default = 128
      }
      resource "aws_lambda_function" "this" {
        runtime     = "java17"
        handler     = "shop.Orders::handle"
        memory_size = var.memory
      }
      output "arn" {
        value = aws_lambda_function.this.arn
      }
      """;

  /** A module that uses itself, by a local value. */
  private static final String CALL =
      """
      locals {
        a = { for k in ["x"] : k => "${k}${var.memory}" }
      }
      module "self" {
        source   = "./"
        for_each = local.a
        memory   = each.value
      }
      """;

  @TempDir private Path root;

  private Project project() {
    return new Project(root);
  }

  @Test
  void filesOfOneFolderAreReadAsOne() {
    Project project =
        project()
            .with("infra/function.tf", FUNCTION)
            .with("infra/queue.tf", "resource \"aws_sqs_queue\" \"incoming\" {}\n")
            .with(
                "infra/mapping.tf",
                """
                resource "aws_lambda_event_source_mapping" "orders" {
                  event_source_arn = aws_sqs_queue.incoming.arn
                  function_name    = aws_lambda_function.orders.arn
                  batch_size       = 5
                }
                """);

    assertThat(project.sources())
        .containsExactly("orders: sqs-standard `incoming` line 1 from aws_sqs_queue.incoming");
    Deployment deployment = project.read();
    assertThat(deployment.templates())
        .extracting(template -> template.file() + " " + template.dialect())
        .containsExactly(root.resolve("infra") + " " + Dialect.TERRAFORM);
    assertThat(deployment.functions().get(0).eventSources().get(0).setting("BatchSize").number())
        .contains(5);
    assertThat(deployment.notes()).isEmpty();
  }

  @Test
  void settingStandsWhereItIsWritten() {
    Setting memory = project().with("main.tf", FUNCTION).function().property("MemorySize");

    assertThat(memory.text()).contains("512");
    assertThat(memory.span().line()).isEqualTo(5);
    assertThat(memory.span().column()).isEqualTo(19);
  }

  @Test
  void resourceReachesToItsClosingBrace() {
    FunctionDeclaration function = project().with("main.tf", FUNCTION).function();

    assertThat(function.span().line()).isEqualTo(1);
    assertThat(function.span().endLine()).isEqualTo(1);
    assertThat(function.resource().properties().span().endLine()).isEqualTo(6);
  }

  @Test
  void argumentOfAModuleStandsInTheCall() {
    Project project =
        project()
            .with("modules/function/main.tf", MODULE)
            .with(
                "live/main.tf",
                """
                module "orders" {
                  source = "../modules/function"
                  memory = 1024
                }
                """);

    Setting memory = project.function().property("MemorySize");

    assertThat(memory.text()).contains("1024");
    assertThat(root.relativize(memory.span().file())).isEqualTo(Path.of("live/main.tf"));
    assertThat(memory.span().line()).isEqualTo(3);
  }

  @Test
  void defaultOfAVariableStandsWhereTheVariableIsUsed() {
    Project project =
        project()
            .with("modules/function/main.tf", MODULE)
            .with("main.tf", "module \"orders\" {\n  source = \"./modules/function\"\n}\n");

    Setting memory = project.function().property("MemorySize");

    assertThat(memory.text()).contains("128");
    assertThat(memory.span().line()).isEqualTo(7);
  }

  @Test
  void everyUseOfAModuleIsAFunction() {
    Project project =
        project()
            .with("modules/function/main.tf", MODULE)
            .with(
                "main.tf",
                """
                module "orders" {
                  source = "./modules/function"
                }
                module "bills" {
                  source = "./modules/function"
                }
                resource "aws_sqs_queue" "incoming" {
                  visibility_timeout_seconds = 60
                }
                resource "aws_lambda_event_source_mapping" "bills" {
                  event_source_arn = aws_sqs_queue.incoming.arn
                  function_name    = module.bills.arn
                }
                """);

    assertThat(project.functions()).containsExactly("orders.this", "bills.this");
    assertThat(project.sources())
        .containsExactly("bills.this: sqs-standard `incoming` line 10 from aws_sqs_queue.incoming");
  }

  @Test
  void moduleThatNobodyUsesIsReadOnItsOwn() {
    FunctionDeclaration function = project().with("modules/function/main.tf", MODULE).function();

    assertThat(function.name()).isEqualTo("this");
    assertThat(function.property("MemorySize").text()).contains("128");
  }

  @Test
  void configurationWithoutFunctionsIsNoTemplate() {
    Deployment deployment =
        project()
            .with("network/main.tf", "resource \"aws_vpc\" \"main\" {}\n")
            .with("main.tf", FUNCTION)
            .read();

    assertThat(deployment.templates()).extracting(it -> it.file()).containsExactly(root);
  }

  @Test
  void functionInAnotherLanguageIsCounted() {
    Deployment deployment =
        project().with("main.tf", FUNCTION.replace("java17", "python3.12")).read();

    assertThat(deployment.functions()).isEmpty();
    assertThat(deployment.otherFunctions()).isEqualTo(1);
  }

  @Test
  void brokenFileIsNotedAndOthersAreRead() {
    Project project =
        project()
            .with("main.tf", FUNCTION)
            .with("broken.tf", "resource \"aws_lambda_function\" \"x\" {\n  handler = ]\n}\n");

    assertThat(project.functions()).containsExactly("orders");
    assertThat(project.notes())
        .containsExactly("broken.tf:2:13 not valid Terraform: expected a value, found `]`");
  }

  @Test
  void blockWithTheWrongNumberOfLabelsIsLeftOut() {
    Project project =
        project()
            .with("main.tf", FUNCTION)
            .with(
                "odd.tf", "resource \"aws_lambda_function\" {}\ndata {}\nmodule \"a\" \"b\" {}\n");

    assertThat(project.functions()).containsExactly("orders");
  }

  @Test
  void anyMutationIsRead() {
    Random random = new Random(20_261_123);
    String[] words = {
      "${",
      "}",
      "{",
      "[",
      "]",
      "\"",
      "var.memory",
      "[*]",
      "for x in ",
      "count = ",
      "null",
      "\n",
      "each.value",
      "aws_lambda_function.this",
      "...",
      "module.orders",
      " ? 1 : ",
      "local.a"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder(MODULE + FUNCTION + CALL);
      for (int edit = 0; edit <= random.nextInt(3); edit++) {
        int at = random.nextInt(text.length());
        text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
        text.insert(at, words[random.nextInt(words.length)]);
      }
      Deployment deployment = project().with("main.tf", text.toString()).read();

      assertThat(deployment.notes()).hasSizeLessThanOrEqualTo(1);
    }
  }
}
