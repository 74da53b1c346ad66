package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.rule.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the Markdown that rule pages are written in: headings, paragraphs, lists, blocks of code,
 * and in a line code and links.
 */
final class Markdown {

  private static final Pattern INLINE =
      Pattern.compile("`(?<code>[^`]+)`|\\[(?<text>[^]]+)]\\((?<target>https://[^)\\s]+)\\)");
  private static final String FENCE = "```";
  private static final String ITEM = "* ";
  private static final String HEADING = "## ";

  private final List<String> lines;
  private int next;

  private Markdown(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Shows {@code markdown}.
   *
   * @param heading the element for headings of the second level, such as {@code h4}
   */
  static Html of(String markdown, String heading) {
    return new Markdown(markdown.lines().toList()).blocks(heading);
  }

  /** Shows a rule's page without its title, which stands above it in a form of its own. */
  static Html of(RulePage page, String heading) {
    return of(page.body().substring(page.body().indexOf('\n') + 1), heading);
  }

  private Html blocks(String heading) {
    List<Html> blocks = new ArrayList<>();
    while (next < lines.size()) {
      String line = lines.get(next);
      if (line.startsWith(FENCE)) {
        blocks.add(code());
      } else if (line.startsWith(ITEM)) {
        blocks.add(list());
      } else if (line.startsWith(HEADING)) {
        blocks.add(element(heading).containing(inline(line.substring(HEADING.length()))));
        next++;
      } else if (line.isBlank()) {
        next++;
      } else {
        blocks.add(element("p").containing(inline(paragraph())));
      }
    }
    return Html.all(blocks);
  }

  private Html code() {
    StringBuilder code = new StringBuilder();
    for (next++; next < lines.size() && !lines.get(next).startsWith(FENCE); next++) {
      code.append(lines.get(next)).append('\n');
    }
    next++;
    return element("pre")
        .classed("example")
        .with("tabindex", 0)
        .containing(element("code", code.toString()));
  }

  private Html list() {
    List<Html> items = new ArrayList<>();
    while (next < lines.size() && lines.get(next).startsWith(ITEM)) {
      items.add(element("li").containing(inline(paragraph().substring(ITEM.length()))));
    }
    return element("ul").containing(items);
  }

  /** Joins the lines up to the next block. */
  private String paragraph() {
    StringBuilder paragraph = new StringBuilder(lines.get(next++));
    while (next < lines.size() && goesOn(lines.get(next))) {
      paragraph.append(' ').append(lines.get(next++).strip());
    }
    return paragraph.toString();
  }

  private static boolean goesOn(String line) {
    return !line.isBlank()
        && !line.startsWith(FENCE)
        && !line.startsWith(ITEM)
        && !line.startsWith(HEADING);
  }

  /** Shows a line of text with code and links. */
  static Html inline(String line) {
    List<Html> parts = new ArrayList<>();
    Matcher matcher = INLINE.matcher(line);
    int end = 0;
    while (matcher.find()) {
      parts.add(text(line.substring(end, matcher.start())));
      parts.add(
          matcher.group("code") != null
              ? element("code", matcher.group("code"))
              : element("a")
                  .with("href", matcher.group("target"))
                  .containing(Html.prose(matcher.group("text"))));
      end = matcher.end();
    }
    parts.add(text(line.substring(end)));
    return Html.all(parts);
  }
}
