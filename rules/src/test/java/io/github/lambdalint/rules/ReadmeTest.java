package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's tables of rules to the pages; {@code -Daccept} writes them. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final String START = "<!-- rules, written by ReadmeTest -->\n";
  private static final String END = "<!-- end of rules -->\n";

  /** Names the families by the last part of their packages, in the order of an event's way. */
  private static final List<Map.Entry<String, String>> FAMILIES =
      List.of(
          Map.entry("warmstart", "Work repeated on warm starts"),
          Map.entry("connections", "Connections that outlive an invocation"),
          Map.entry("tmp", "Files in /tmp"),
          Map.entry("background", "Work past the return"),
          Map.entry("state", "State that outlives the request"),
          Map.entry("lifecycle", "Life cycle, cold start, SnapStart"),
          Map.entry("failures", "Failures, retries and duplicates"),
          Map.entry("limits", "Times, sizes, concurrency"),
          Map.entry("contracts", "Contracts between code and deployment"),
          Map.entry("upkeep", "About what a project tells lambda-lint"));

  @Test
  void tablesOfRulesAreCurrent() throws IOException {
    String readme = Files.readString(README);
    assertThat(readme).contains(START, END);
    String before = readme.substring(0, readme.indexOf(START) + START.length());
    String after = readme.substring(readme.indexOf(END));
    String expected = before + tables() + after;
    if (System.getProperty("accept") != null) {
      Files.writeString(README, expected);
    } else {
      assertThat(readme).isEqualTo(expected);
    }
  }

  @Test
  void everyRuleIsOfAFamily() {
    assertThat(FAMILIES)
        .extracting(Map.Entry::getKey)
        .containsAll(Rules.ALL.stream().map(ReadmeTest::family).toList());
  }

  private static String tables() {
    Map<String, List<Rule>> rules =
        Rules.ALL.stream().collect(Collectors.groupingBy(ReadmeTest::family));
    return FAMILIES.stream()
        .filter(family -> rules.containsKey(family.getKey()))
        .map(family -> table(family.getValue(), rules.get(family.getKey())))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static String table(String title, List<Rule> rules) {
    return rules.stream()
        .map(ReadmeTest::row)
        .collect(
            Collectors.joining(
                "",
                "### %s\n\n| rule | level | finds |\n| --- | --- | --- |\n".formatted(title),
                ""));
  }

  private static String row(Rule rule) {
    RulePage page = RulePage.of(rule);
    return "| [%s](rules/src/main/java/%s.md) | %s | %s |\n"
        .formatted(
            page.id(),
            rule.getClass().getName().replace('.', '/'),
            page.severity().name().toLowerCase(Locale.ROOT),
            page.title());
  }

  private static String family(Rule rule) {
    String name = rule.getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
