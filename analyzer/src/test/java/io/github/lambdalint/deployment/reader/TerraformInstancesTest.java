package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerraformInstancesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count = 0 | ",
        "count = 1 | f",
        "count = 2 | f[0] f[1]",
        "count = var.on ? 1 : 0 | f",
        "count = var.off ? 1 : 0 | ",
        "count = var.open ? 1 : 0 | f",
        "count = var.open | f",
        "for_each = toset(['a', 'b']) | f[a] f[b]",
        "for_each = { a = 1 } | f[a]",
        "for_each = {} | ",
        "for_each = var.open | f",
        "for_each = var.open ? { a = 1 } : {} | f[a]",
      })
  void blockHasInstances(String meta, String names) {
    Project project = withMeta(meta.replace('\'', '"'));

    assertThat(project.functions())
        .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(" ")));
  }

  @Test
  void instanceKnowsItsKeyAndValue() {
    Project project =
        withMeta("for_each = { a = { memory = 256 } }\n  memory_size = each.value.memory");

    assertThat(project.function().property("MemorySize").text()).contains("256");
    assertThat(project.function().property("FunctionName").text()).contains("fn-a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count = 2 | aws_lambda_function.f[1].arn | f[1]",
        "count = 1 | aws_lambda_function.f[0].arn | f",
        "count = 1 | one(aws_lambda_function.f[*].arn) | f",
        "count = var.open | aws_lambda_function.f[0].arn | f",
        "for_each = { a = 1, b = 2 } | aws_lambda_function.f['b'].arn | f[b]",
        "for_each = { a = 1, b = 2 } | values(aws_lambda_function.f)[0].arn | f[a]",
        "for_each = var.open | aws_lambda_function.f['b'].arn | f",
      })
  void instanceIsReferredToByItsKey(String meta, String reference, String function) {
    Project project =
        withMeta(meta)
            .with(
                "url.tf",
                "resource \"aws_lambda_function_url\" \"u\" {\n  function_name = %s\n}\n"
                    .formatted(reference.replace('\'', '"')));

    assertThat(project.sources()).containsExactly(function + ": function-url `u` line 1");
  }

  @Test
  void instancesOfModulesHaveTheirOwnFunctions() {
    Project project =
        new Project(root)
            .with(
                "fn/main.tf",
                """
                variable "name" {}
                resource "aws_lambda_function" "this" {
                  function_name = var.name
                  runtime       = "java17"
                }
                """)
            .with(
                "main.tf",
                """
                module "fn" {
                  source   = "./fn"
                  for_each = toset(["a", "b"])
                  name     = each.key
                }
                """);

    assertThat(project.functions()).containsExactly("fn[a].this", "fn[b].this");
    assertThat(project.function("fn[b].this").property("FunctionName").text()).contains("b");
  }

  @Test
  void modulesThatUseEachOtherEnd() {
    Project project =
        new Project(root)
            .with("a/main.tf", "module \"b\" {\n  source = \"../b\"\n}\n" + function("a"))
            .with("b/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n" + function("b"))
            .with("c/main.tf", "module \"c\" {\n  source = \"../c\"\n}\n" + function("c"));

    assertThat(project.functions()).containsExactly("c", "a", "b.b");
  }

  @Test
  void modulesNestedTooDeepAreLeftOut() {
    Project project = new Project(root).with("main.tf", function("f"));
    for (int level = 0; level < 60; level++) {
      String text = "module \"m\" {\n  source = \"../m%d\"\n}\n".formatted(level + 1);
      project.with("m%d/main.tf".formatted(level), text);
    }
    project.with("m60/main.tf", function("g"));

    assertThat(project.functions()).containsExactly("f");
  }

  @Test
  void moduleOutsideOfTheProjectIsRefused() {
    Project project =
        new Project(root)
            .with("main.tf", "module \"x\" {\n  source = \"../../x\"\n}\n" + function("f"));

    assertThat(project.functions()).containsExactly("f");
    assertThat(project.notes())
        .containsExactly(
            "main.tf:1:1 module `x` is not in the project: what it declares is unknown",
            "main.tf:1:1 module `../../x` lies outside of the project: not read");
  }

  @Test
  void modulesOfRegistriesAreNotedOnce() {
    Project project =
        new Project(root)
            .with(
                "main.tf",
                """
                module "vpc" {
                  source = "terraform-aws-modules/vpc/aws"
                }
                module "kms" {
                  source = "terraform-aws-modules/kms/aws"
                }
                """
                    + function("f"));

    assertThat(project.notes())
        .containsExactly(
            "main.tf:1:1 modules `vpc`, `kms` are not in the project: what they declare is"
                + " unknown");
  }

  @Test
  void doubtsOfConfigurationsWithoutJavaAreNotNoted() {
    Project project =
        new Project(root)
            .with(
                "main.tf",
                "module \"vpc\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n}\n"
                    + function("f").replace("java17", "python3.13"));

    assertThat(project.notes()).isEmpty();
  }

  private static String function(String name) {
    return "resource \"aws_lambda_function\" \"%s\" {\n  runtime = \"java17\"\n}\n".formatted(name);
  }

  private Project withMeta(String meta) {
    return new Project(root)
        .with(
            "main.tf",
            """
            resource "aws_lambda_function" "f" {
              %s
              runtime       = "java17"
              function_name = "fn-${try(each.key, "")}"
            }
            variable "open" {}
            variable "on" { default = true }
            variable "off" { default = false }
            """
                .formatted(meta));
  }
}
