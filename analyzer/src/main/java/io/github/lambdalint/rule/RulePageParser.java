package io.github.lambdalint.rule;

import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rule.RulePage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a rule's page line by line and refuses what a reader or a test would silently miss. */
final class RulePageParser {

  private static final String FENCE = "```";
  private static final String AFTER_RETURN = "shows: after the return";

  private final String id;
  private final String path;
  private final List<String> lines;
  private int next;

  RulePageParser(String id, String path, String text) {
    this.id = id;
    this.path = path;
    this.lines = text.lines().toList();
  }

  RulePage parse() {
    expect("---", "`---` before the front matter");
    Severity severity = severity();
    String help = frontMatter("help");
    boolean showsAfterReturn = next < lines.size() && line().equals(AFTER_RETURN);
    if (showsAfterReturn) {
      next++;
    }
    expect("---", "`---` after the front matter");
    int start = next;
    String title = title();
    String introduction = introduction();
    List<Section> sections = new ArrayList<>();
    while (next < lines.size()) {
      sections.add(section());
    }
    return new RulePage(
        id,
        severity,
        help,
        showsAfterReturn,
        title,
        introduction,
        List.copyOf(sections),
        text(start, next).strip() + "\n",
        path);
  }

  private Severity severity() {
    String name = frontMatter("severity");
    for (Severity severity : Severity.values()) {
      if (severity.name().toLowerCase(Locale.ROOT).equals(name)) {
        return severity;
      }
    }
    next--;
    throw fault("severity error, warning or info");
  }

  private String frontMatter(String key) {
    String prefix = key + ": ";
    if (next == lines.size() || !line().startsWith(prefix)) {
      throw fault("`" + key + ": …`");
    }
    return lines.get(next++).substring(prefix.length()).strip();
  }

  private String title() {
    skipBlankLines();
    if (next == lines.size() || !line().startsWith("# ")) {
      throw fault("the title, `# …`");
    }
    return lines.get(next++).substring(2).strip();
  }

  private String introduction() {
    int start = next;
    while (next < lines.size() && !line().startsWith("## ")) {
      refuseTitleAndFence();
      next++;
    }
    return text(start, next).strip();
  }

  private Section section() {
    String heading = line().substring(3).strip();
    int start = ++next;
    List<List<CodeBlock>> snippets = new ArrayList<>();
    List<CodeBlock> snippet = new ArrayList<>();
    while (next < lines.size() && !line().startsWith("## ")) {
      if (line().startsWith(FENCE)) {
        snippet.add(codeBlock());
        continue;
      }
      refuseTitleAndFence();
      if (!line().isBlank() && !snippet.isEmpty()) {
        snippets.add(List.copyOf(snippet));
        snippet.clear();
      }
      next++;
    }
    if (!snippet.isEmpty()) {
      snippets.add(List.copyOf(snippet));
    }
    return new Section(heading, start, text(start, next).strip(), List.copyOf(snippets));
  }

  private CodeBlock codeBlock() {
    int opening = next++;
    String[] info = lines.get(opening).substring(FENCE.length()).strip().split("\\s+", 2);
    Optional<String> file = info.length > 1 ? Optional.of(info[1]) : Optional.empty();
    int start = next;
    while (next < lines.size() && !line().equals(FENCE)) {
      next++;
    }
    String code = text(start, next);
    expect(FENCE, "the closing fence of the block that opens in line " + (opening + 1));
    return new CodeBlock(info[0], file, opening + 1, code + "\n");
  }

  private void refuseTitleAndFence() {
    if (line().startsWith("# ")) {
      throw fault("only one title");
    }
    if (line().stripLeading().startsWith(FENCE)) {
      throw fault("code blocks only in sections, with the fence at the start of the line");
    }
  }

  private void skipBlankLines() {
    while (next < lines.size() && line().isBlank()) {
      next++;
    }
  }

  private void expect(String wanted, String description) {
    if (next == lines.size() || !line().equals(wanted)) {
      throw fault(description);
    }
    next++;
  }

  private String line() {
    return lines.get(next);
  }

  private String text(int from, int to) {
    return String.join("\n", lines.subList(from, to));
  }

  private IllegalArgumentException fault(String expected) {
    String found = next < lines.size() ? "`" + line() + "`" : "the end of the page";
    return new IllegalArgumentException(
        "%s.md:%d: expected %s, found %s".formatted(id, next + 1, expected, found));
  }
}
