package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.report.html.RuleSite;
import io.github.lambdalint.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSiteTest {

  private static final Pattern LINK = Pattern.compile("href=\"(\\w+\\.html)\"");

  @TempDir private Path site;

  @BeforeEach
  void writeTheSite() throws IOException {
    Map<String, List<RulePage>> pages =
        Arrays.stream(Family.values())
            .collect(
                Collectors.toMap(
                    Family::title, Family::pages, (one, other) -> one, LinkedHashMap::new));
    RuleSite.write(pages, site);
  }

  @Test
  void theIndexLeadsToEveryRule() throws IOException {
    List<String> links =
        LINK.matcher(read("index.html")).results().map(link -> link.group(1)).toList();
    assertThat(links)
        .containsExactlyInAnyOrderElementsOf(
            Rules.names().stream().map(name -> name + ".html").toList());
    assertThat(links).allMatch(link -> Files.isRegularFile(site.resolve(link)));
  }

  @Test
  void noMarkdownIsLeftOnAPage() throws IOException {
    for (RulePage page :
        Arrays.stream(Family.values()).flatMap(each -> each.pages().stream()).toList()) {
      String prose =
          read(page.id() + ".html").replaceAll("(?s)<pre.*?</pre>|<style.*?</style>", "");
      assertThat(prose).as(page.id()).doesNotContain("```", "](", "**", "`").contains(">Sources<");
    }
  }

  private String read(String page) throws IOException {
    return Files.readString(site.resolve(page));
  }
}
