package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Unknown;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformEvaluationTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3 | 7",
        "(7 - 1) / 4 | 1.5",
        "7 % 4 | 3",
        "-var.number | -30",
        "var.number * 6 | 180",
        "var.flag ? 1 : 2 | 1",
        "var.number > 10 && !false ? \"a\" : \"b\" | a",
        "var.unset != null ? 1 : 2 | 2",
        "var.text == \"\" ? 1 : 2 | 2",
        "aws_sqs_queue.q.arn == \"\" ? 1 : 2 | 2",
        "false && var.open ? 1 : 2 | 2",
        "\"${var.text}-${var.number}\" | shop-30",
        "\"${\"${var.text}\"}\" | shop",
        "\"a%{ if var.flag }b%{ else }c%{ endif }\" | ab",
        "\"%{ for x in [1, 2] }<${x}>%{ endfor }\" | <1><2>",
        "var.map.a | 1",
        "var.map[\"b\"] | 2",
        "var.list[1] | y",
        "var.list.0 | x",
        "element(var.list, 3) | y",
        "join(\",\", var.list[*]) | x,y",
        "join(\",\", [for i, x in var.list : \"${i}${x}\" if x != \"y\"]) | 0x",
        "{ for k, v in var.map : v => k }[\"2\"] | b",
        "{ for x in [\"a\", \"a\"] : x => x... }[\"a\"][1] | a",
        "var.objects.*.name[1] | two",
        "join(\"-\", var.objects[*].name) | one-two",
        "basename(\"a/b/c.jar\") | c.jar",
        "ceil(1.2) | 2",
        "chomp(\"a\\n\") | a",
        "coalesce(null, \"\", \"a\") | a",
        "compact([\"\", \"a\"])[0] | a",
        "concat([1], [2, 3])[2] | 3",
        "contains(var.list, \"y\") | true",
        "dirname(\"a/b/c.jar\") | a/b",
        "distinct([1, 1, 2])[1] | 2",
        "flatten([[1], [[2]]])[1] | 2",
        "floor(1.8) | 1",
        "format(\"%s-%d%%\", var.text, 5) | shop-5%",
        "jsondecode(\"{\\\"a\\\": 5}\").a | 5",
        "jsondecode(jsonencode({ a = 5 })).a | 5",
        "keys(var.map)[1] | b",
        "length(var.list) | 2",
        "length(var.text) | 4",
        "lookup(var.map, \"a\", 9) | 1",
        "lookup(var.map, \"c\", 9) | 9",
        "lower(\"ABC\") | abc",
        "max(1, 10, 2) | 10",
        "merge(var.map, { a = 7 }).a | 7",
        "min(5, var.number) | 5",
        "one([5]) | 5",
        "range(3)[2] | 2",
        "replace(\"a-b-c\", \"-\", \"_\") | a_b_c",
        "split(\",\", \"a,b\")[1] | b",
        "substr(\"abcdef\", 1, 3) | bcd",
        "title(\"ab cd\") | Ab Cd",
        "tolist(toset([\"a\", \"a\"]))[0] | a",
        "tonumber(\"5\") | 5",
        "tostring(5) | 5",
        "trim(\"--a--\", \"-\") | a",
        "trimprefix(\"v1\", \"v\") | 1",
        "trimspace(\" a \") | a",
        "trimsuffix(\"a.jar\", \".jar\") | a",
        "try(var.map.c, var.text.d, 5) | 5",
        "upper(\"abc\") | ABC",
        "values(var.map)[1] | 2",
        "zipmap([\"a\"], [5]).a | 5",
        "max([3, 4]...) | 4",
        "local.chain | shop-local",
        "file(\"notes/a.txt\") | from a file",
        "file(\"${path.module}/notes/a.txt\") | from a file",
        "templatefile(\"notes/b.tpl\", { name = var.text }) | Hello shop",
        "fileexists(\"notes/a.txt\") | true",
        "path.root | .",
        "aws_sqs_queue.q.visibility_timeout_seconds | 30",
        "data.aws_sqs_queue.existing.name | existing",
      })
  void expressionIsEvaluated(String expression, String expected) {
    Setting value = value(expression);

    assertThat(value.text()).contains(expected);
    assertThat(value.span().line()).isGreaterThan(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "var.open | ${var.open}",
        "var.open.a[0] | ${var.open.a[0]}",
        "\"a-${var.open}-b\" | a-${var.open}-b",
        "data.aws_region.here.name | ${data.aws_region.here.name}",
        "timestamp() | ${timestamp(…)}",
        "file(\"missing.txt\") | ${file(…)}",
        "local.cycle | ${local.cycle}",
        "terraform.workspace | ${terraform.workspace}",
        "format(\"%05d\", 1) | ${format(…)}",
        "1 / 0 | ${…}",
        "\"a\" + 1 | ${…}",
      })
  void valueThatTheFilesDoNotTellIsUnknown(String expression, String expected) {
    assertThat(value(expression).value())
        .get()
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.text()).isEqualTo(expected));
  }

  @Test
  void undecidedConditionLeavesBothValues() {
    assertThat(value("var.open ? 1 : 2").texts()).containsExactly("1", "2");
    assertThat(value("upper(var.open ? \"a\" : \"b\")").texts()).containsExactly("A", "B");
    assertThat(value("var.open ? 1 : 1").text()).contains("1");
    assertThat(value("{ a = 1, b = 2 }[var.open]").texts()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_sqs_queue.q.arn",
        "\"${aws_sqs_queue.q.arn}\"",
        "join(\"\", [aws_sqs_queue.q.arn])",
        "coalesce(var.unset, aws_sqs_queue.q.arn)",
        "one(aws_sqs_queue.q[*].arn)",
        "local.queue.arn",
        "[for x in [aws_sqs_queue.q] : x.arn][0]",
      })
  void referenceIsKept(String expression) {
    assertThat(value(expression).value())
        .get()
        .isInstanceOfSatisfying(
            Reference.class,
            reference ->
                assertThat(reference.resource() + " " + reference.attribute())
                    .isEqualTo("aws_sqs_queue.q Arn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merge({ a = 1 }, var.open)",
        "merge(var.open, { a = 1 })",
        "{ a = 1, (var.open) = 2 }",
        "map(\"a\", 1, var.open, 2)",
      })
  void mapThatMayHoldMoreKeepsWhatIsKnown(String expression) {
    Setting map = value(expression);

    assertThat(map.property("a").texts()).containsExactly("1");
    assertThat(map.isUnknown()).isTrue();
  }

  @Test
  void nullIsNoSetting() {
    assertThat(value("null").isAbsent()).isTrue();
    assertThat(value("var.unset").isAbsent()).isTrue();
    assertThat(value("var.flag ? null : 1").isAbsent()).isTrue();
  }

  @Test
  void fileOutsideOfTheProjectIsRefused() {
    Project project = project("file(\"../../secret.txt\")");

    assertThat(project.notes())
        .containsExactly("main.tf:4:5 `../../secret.txt` lies outside of the project: not read");
  }

  @Test
  void valuesFilesSetVariables() {
    Project project =
        project("\"${var.text} ${var.open}\"")
            .with("terraform.tfvars", "text = \"given\"\nopen = 1\n")
            .with("z.auto.tfvars", "open = 2\n")
            .with("other.tfvars", "open = 3\n");

    assertThat(project.function().property("Description").text()).contains("given 2");
  }

  @Test
  void growthIsBounded() {
    StringBuilder locals = new StringBuilder("locals {\n  a0 = [1, 1, 1, 1, 1, 1, 1, 1]\n");
    for (int i = 1; i < 30; i++) {
      locals.append("  a%d = [for x in local.a%d : local.a%d]\n".formatted(i, i - 1, i - 1));
    }

    Project project = project("length(flatten(local.a29))").with("bomb.tf", locals + "}\n");

    assertThat(project.functions()).containsExactly("f");
  }

  @Test
  void longChainsAreEvaluatedOrUnknown() {
    for (String chain : List.of("1" + " + 1".repeat(50_000), "var.open" + ".a".repeat(50_000))) {
      assertThat(value(chain).isPresent()).isTrue();
    }
  }

  private Setting value(String expression) {
    return project(expression).function().property("Description");
  }

  private Project project(String expression) {
    return new Project(root)
        .with(
            "main.tf",
            """
            resource "aws_lambda_function" "f" {
              runtime     = "java17"
              description =
                %s
            }
            variable "open" {}
            variable "text" { default = "shop" }
            variable "number" { default = 30 }
            variable "flag" { default = true }
            variable "unset" { default = null }
            variable "list" { default = ["x", "y"] }
            variable "map" { default = { a = 1, b = 2 } }
            variable "objects" { default = [{ name = "one" }, { name = "two" }] }
            locals {
              chain = "${var.text}-${local.end}"
              end   = "local"
              cycle = local.cycle
              queue = aws_sqs_queue.q
            }
            resource "aws_sqs_queue" "q" {
              visibility_timeout_seconds = var.number
            }
            data "aws_sqs_queue" "existing" {
              name = "existing"
            }
            """
                .formatted(expression))
        .with("notes/a.txt", "from a file")
        .with("notes/b.tpl", "Hello ${name}");
  }
}
