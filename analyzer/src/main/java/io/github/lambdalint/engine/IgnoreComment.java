package io.github.lambdalint.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a comment {@code lambda-lint:ignore RuleName, Other -- reason}, after {@code //} or {@code #}.
 *
 * <p>At the end of a line it is about that line; alone on a line about the next line of code with
 * the annotations above it; {@code ignore-file} is about the whole file. Read from the lines, since
 * the same form serves Java and all languages of templates.
 *
 * @param rules as written, an empty name where none is
 * @param line of the comment
 * @param firstLine of the lines that it is about
 */
record IgnoreComment(Set<String> rules, int line, int firstLine, int lastLine, String reason) {

  private static final String WORD = "lambda-lint:ignore";

  private static final Pattern FORM =
      Pattern.compile(
          "(?://|#)\\s*" + WORD + "(?<file>-file)?(?<rules>|\\s.*?)(?:--\\s*(?<reason>.*))?$");

  static List<IgnoreComment> in(List<String> lines) {
    List<IgnoreComment> comments = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      Matcher comment = FORM.matcher(line);
      // The expression alone takes as long as all else that is done with the lines.
      if (line.contains(WORD) && comment.find()) {
        comments.add(of(comment, lines, index));
      }
    }
    return comments;
  }

  private static IgnoreComment of(Matcher comment, List<String> lines, int index) {
    Set<String> rules =
        Stream.of(comment.group("rules").split(",")).map(String::strip).collect(Collectors.toSet());
    String reason = comment.group("reason") == null ? "" : comment.group("reason").strip();
    if (comment.group("file") != null) {
      return new IgnoreComment(rules, index + 1, 1, lines.size(), reason);
    }
    if (!lines.get(index).substring(0, comment.start()).isBlank()) {
      return new IgnoreComment(rules, index + 1, index + 1, index + 1, reason);
    }
    int first = index + 1;
    while (first < lines.size() && isCommentOrBlank(lines.get(first))) {
      first++;
    }
    int last = first;
    while (last < lines.size() - 1 && lines.get(last).strip().startsWith("@")) {
      last++;
    }
    return new IgnoreComment(rules, index + 1, first + 1, last + 1, reason);
  }

  private static boolean isCommentOrBlank(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("//") || text.startsWith("#");
  }
}
