package io.github.lambdalint.testing;

import static java.util.Locale.ROOT;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a mark in code that says which finding its line must get.
 *
 * <p>{@code // finding: part of the message} stands at the end of the line it speaks of, or alone
 * on the line above; several lines of marks may stand above one line. {@code // finding (error): …}
 * names a level that is not the one of the rule's page. Files other than Java use {@code #}.
 *
 * @param line counts from 1
 * @param level empty for that of the page
 * @param message a part of the finding's message
 */
record ExpectedFinding(int line, Optional<Severity> level, String message) {

  /** Reads the marks of one file; {@code fileName} tells how its language writes comments. */
  static List<ExpectedFinding> read(String fileName, List<String> lines) {
    Pattern mark =
        Pattern.compile(
            (fileName.endsWith(".java") ? "//" : "#") + " finding(?: \\((\\w+)\\))?: (.+)");
    List<ExpectedFinding> expected = new ArrayList<>();
    List<Matcher> above = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      Matcher here = mark.matcher(line);
      boolean isMarked = here.find();
      if (isMarked && line.substring(0, here.start()).isBlank()) {
        above.add(here);
        continue;
      }
      int number = index + 1;
      above.forEach(each -> expected.add(of(number, each)));
      above.clear();
      if (isMarked) {
        expected.add(of(number, here));
      }
    }
    if (!above.isEmpty()) {
      throw new IllegalArgumentException(fileName + ": no line below the last mark");
    }
    return expected;
  }

  private static ExpectedFinding of(int line, Matcher mark) {
    Optional<Severity> level =
        Optional.ofNullable(mark.group(1)).map(name -> Severity.valueOf(name.toUpperCase(ROOT)));
    return new ExpectedFinding(line, level, mark.group(2).strip());
  }

  /** Says whether {@code finding}, of the same line, is the one that is meant. */
  boolean matches(Finding finding) {
    return finding.severity() == level.orElse(finding.rule().severity())
        && finding.message().contains(message);
  }

  /** Writes what is expected in the form of {@link #describe}. */
  String describe() {
    return describe(level, message);
  }

  /** Writes a finding in the form in which both sides are compared. */
  static String describe(Finding finding) {
    Optional<Severity> level =
        Optional.of(finding.severity()).filter(each -> each != finding.rule().severity());
    return describe(level, finding.message());
  }

  private static String describe(Optional<Severity> level, String message) {
    return level.map(each -> "(" + each.name().toLowerCase(ROOT) + ") ").orElse("") + message;
  }
}
