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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's tables of rules to the pages; {@code -Daccept} writes them. */
class ReadmeTest {

  private static final Path README = Path.of("../README.md");
  private static final String START = "<!-- rules, written by ReadmeTest -->\n";
  private static final String END = "<!-- end of rules -->\n";

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

  private static String tables() {
    Map<Family, List<Rule>> rules =
        Rules.ALL.stream()
            .collect(Collectors.groupingBy(Family::of, TreeMap::new, Collectors.toList()));
    return rules.entrySet().stream()
        .map(family -> table(family.getKey().title(), family.getValue()))
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
            Rules.isOnByDefault(page.id())
                ? page.severity().name().toLowerCase(Locale.ROOT)
                : "off",
            page.title());
  }
}
