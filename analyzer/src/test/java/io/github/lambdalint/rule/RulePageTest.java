package io.github.lambdalint.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rule.RulePage.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePageTest {

  private static final String PAGE =
      """
      ---
      severity: warning
      help: keep it in a final field
      ---
      # Client built on every invocation

      Costs time.

      ## Example

      ```java Handler.java
        // indented
      # no title
      ```

      ```yaml
      Resources: {}
      ```
      And with a factory:
      ```java
      int x;
      ```

      ## Sources
      * AWS
      """;

  @Test
  void readsEveryPartOfAPage() {
    CodeBlock handler =
        new CodeBlock("java", Optional.of("Handler.java"), 11, "  // indented\n# no title\n");
    CodeBlock template = new CodeBlock("yaml", Optional.empty(), 16, "Resources: {}\n");
    CodeBlock factory = new CodeBlock("java", Optional.empty(), 20, "int x;\n");
    List<String> lines = PAGE.lines().toList();
    assertThat(RulePage.parse("ClientPerInvocation", PAGE))
        .isEqualTo(
            new RulePage(
                "ClientPerInvocation",
                Severity.WARNING,
                "keep it in a final field",
                false,
                "Client built on every invocation",
                "Costs time.",
                List.of(
                    new Section(
                        "Example",
                        9,
                        String.join("\n", lines.subList(10, 22)),
                        List.of(List.of(handler, template), List.of(factory))),
                    new Section("Sources", 24, "* AWS", List.of())),
                PAGE.substring(PAGE.indexOf("# Client")),
                "ClientPerInvocation.md"));
  }

  @Test
  void readsThatTheHarmIsDoneAfterTheReturn() {
    String page = PAGE.replace("final field\n", "final field\nshows: after the return\n");
    assertThat(RulePage.parse("A", page).showsAfterReturn()).isTrue();
  }

  @Test
  void readsWindowsLineEnds() {
    assertThat(RulePage.parse("A", PAGE.replace("\n", "\r\n")))
        .isEqualTo(RulePage.parse("A", PAGE));
  }

  @Test
  void findsASectionByItsHeading() {
    RulePage page = RulePage.parse("A", PAGE);
    assertThat(page.section("Sources")).contains(page.sections().get(1));
    assertThat(page.section("Limits")).isEmpty();
  }

  @Test
  void readsThePageBesideTheClass() {
    assertThat(RulePage.of(new PagedRule()))
        .isEqualTo(
            new RulePage(
                "PagedRule",
                Severity.INFO,
                "read on",
                false,
                "Rule with a page",
                "",
                List.of(),
                "# Rule with a page\n",
                "io/github/lambdalint/rule/PagedRule.md"));
  }

  @Test
  void refusesARuleWithoutPage() {
    Rule rule = (function, report) -> {};
    assertThatThrownBy(() -> RulePage.of(rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beside the class");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "''                           | 1: expected `---` before the front matter, found the end of"
            + " the page",
        "# Title                      | 1: expected `---` before the front matter, found `# Title`",
        "---/help: x                  | 2: expected `severity: …`, found `help: x`",
        "---/severity: high           | 2: expected severity error, warning or info, found"
            + " `severity: high`",
        "---/severity: info/---       | 3: expected `help: …`, found `---`",
        "---/severity: info/help: x/z | 4: expected `---` after the front matter, found `z`",
        "HEAD/text                    | 5: expected the title, `# …`, found `text`",
        "HEAD/# T/```java             | 6: expected code blocks only in sections, with the fence at"
            + " the start of the line, found ````java`",
        "HEAD/# T/## E/ ```java       | 7: expected code blocks only in sections, with the fence at"
            + " the start of the line, found ` ```java`",
        "HEAD/# T/## E/# U            | 7: expected only one title, found `# U`",
        "HEAD/# T/## E/```java/x      | 9: expected the closing fence of the block that opens in"
            + " line 7, found the end of the page",
      })
  void refusesAPageThatBreaksTheForm(String page, String fault) {
    String text =
        page.replace("''", "").replace("HEAD", "---/severity: info/help: x/---").replace('/', '\n');
    assertThatThrownBy(() -> RulePage.parse("Name", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Name.md:" + fault);
  }
}
