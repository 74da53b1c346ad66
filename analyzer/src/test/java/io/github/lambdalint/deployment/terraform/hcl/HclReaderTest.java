package io.github.lambdalint.deployment.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HclReaderTest {

  private static final Path FILE = Path.of("main.tf");

  private static final String EVERYTHING =
      """
      # comment
      resource "aws_lambda_function" "orders" { // comment
        handler = "shop.${var.class}::handle" /* comment
        over lines */
        memory_size = var.large ? 1024 : (512 + 2 * var.count)
        tags = { Name : "a", (var.key) = [for k, v in var.tags : upper(v) if k != "x"] }
        all  = { for item in aws_x.y[*].id : item => item... }
        role = aws_iam_role.this[0].arn
        old  = aws_iam_role.this.*.arn[0]
        dynamic "vpc_config" {
          for_each = toset(["a", "b"])
          content { subnet_ids = merge(var.a...) }
        }
        policy = <<-EOT
          {"a": "%{ if var.b ~} ${var.c} %{ else }d%{ endif }"}
          %{ for x in var.list }${x}%{ endfor }
        EOT
        negative = -1.5e+3
        truth    = !var.a && null == false || a.b >= 1 % 2
      }
      """;

  @Test
  void blocksHaveTypesLabelsAndPlaces() throws MalformedDocumentException {
    Body body = HclReader.read(FILE, EVERYTHING);

    assertThat(body.arguments()).isEmpty();
    assertThat(body.blocks()).hasSize(1);
    Block block = body.blocks().get(0);
    assertThat(block.type()).isEqualTo("resource");
    assertThat(block.labels()).containsExactly("aws_lambda_function", "orders");
    assertThat(block.span()).isEqualTo(new Span(FILE, 2, 1, 2, 40));
    assertThat(block.body().arguments())
        .extracting(argument -> argument.name() + " " + argument.span().line())
        .containsExactly(
            "handler 3",
            "memory_size 5",
            "tags 6",
            "all 7",
            "role 8",
            "old 9",
            "policy 14",
            "negative 18",
            "truth 19");
    assertThat(block.body().blocks("dynamic")).hasSize(1);
  }

  @Test
  void stringIsMarkedWithItsQuotationMarks() throws MalformedDocumentException {
    Expression value = HclReader.read(FILE, "\n  a = \"b\" # c").argument("a").orElseThrow();

    assertThat(value).isEqualTo(new Expression.Literal("b", new Span(FILE, 2, 7, 2, 10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = \"x\\ty\\\"z\\u00e9\" | x\ty\"zé",
        "a = \"$${b} %%{c}\" | ${b} %{c}",
        "a = \"1\\.2\" | 1\\.2",
        "a = 0012.50 | 0012.50",
        "\"a\" = true | true",
        "a = (¶\"b\"¶) | b",
      })
  void literalIsReadAsItsText(String text, String expected) throws MalformedDocumentException {
    Body body = HclReader.read(FILE, text.replace('¶', '\n'));

    Expression value = body.argument("a").orElseThrow();
    assertThat(((Expression.Literal) value).text()).isEqualTo(expected);
  }

  @Test
  void indentedHeredocLosesItsIndent() throws MalformedDocumentException {
    String text = "a = <<-END\n    x\n      y\n\n    END\nb = <<END\n  z\nEND\n";

    Body body = HclReader.read(FILE, text);

    assertThat(((Expression.Literal) body.argument("a").orElseThrow()).text())
        .isEqualTo("x\n  y\n\n");
    assertThat(((Expression.Literal) body.argument("b").orElseThrow()).text()).isEqualTo("  z\n");
  }

  @Test
  void keyOfTerraform011MayHaveDots() throws MalformedDocumentException {
    Expression map = HclReader.read(FILE, "a = {\n b.c = 1,\n d = 2 }").argument("a").orElseThrow();

    assertThat(((Expression.Entries) map).entries())
        .extracting(entry -> ((Expression.Literal) entry.key()).text())
        .containsExactly("b.c", "d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = ] | 1:5 expected a value, found `]`",
        "a = | 1:4 expected a value, found the end",
        "a = \"b | 1:7 expected `\"`, found the end",
        "a = b c | 1:7 expected the end of the line, found `c`",
        "a b | 1:4 expected `=` or `{` after `a`, found the end",
        "a {¶b = 1 | 2:6 expected `}` for the block of line 1, found the end",
        "} | 1:1 expected a block or an argument, found `}`",
        "a = f(1 2) | 1:9 expected `,` or `)`, found `2`",
        "a = [1 2] | 1:8 expected `,` or `]`, found `2`",
        "a = {b 1} | 1:8 expected `=` after the key, found `1`",
        "a = \"${b\" | 1:9 expected `}`, found `\"`",
        "a = \"%{ if b }c\" | 1:16 expected `%{endif}`, found `\"`",
        "a = \"%{ endif }\" | 1:16 expected nothing that `%{endif}` ends, found `\"`",
        "a = <<EOF¶b | 1:5 no line ends the text with `EOF`",
        "/* b | 1:1 this comment has no end",
        "a = b. | 1:7 expected a name, found the end",
      })
  void faultNamesPlaceAndExpectation(String text, String expected) {
    assertThat(fault(text.replace('¶', '\n')))
        .isEqualTo(expected.replaceFirst(" ", " not valid Terraform: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a=", "(", "!", "-", "f(", "\"${", "a ? ", "a {\n", "a[", "b.*"})
  void depthIsBounded(String opening) {
    String text = (opening.startsWith("a {") ? "" : "a = ") + opening.repeat(100_000);

    assertThat(fault(text)).contains("not valid Terraform: ");
  }

  @Test
  void anyMutationIsReadOrRefused() {
    Random random = new Random(20_261_123);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder(EVERYTHING);
      for (int edit = 0; edit <= random.nextInt(4); edit++) {
        mutate(text, random);
      }
      assertThat(fault(text.toString())).matches("|\\d+:\\d+ not valid Terraform: .+");
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(8));
    switch (random.nextInt(3)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(end));
      default -> text.setCharAt(at, "\"${}[]()%\\\n=.*?:<-E\0é".charAt(random.nextInt(20)));
    }
  }

  /** Returns place and message of the fault; empty when the text is valid. */
  private static String fault(String text) {
    MalformedDocumentException fault =
        catchThrowableOfType(MalformedDocumentException.class, () -> HclReader.read(FILE, text));
    if (fault == null) {
      return "";
    }
    Note note = fault.note();
    return "%d:%d %s".formatted(note.at().line(), note.at().column(), note.message());
  }
}
