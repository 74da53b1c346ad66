package io.github.lambdalint.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is a mark in code that says which finding its line must get.
 *
 * <p>{@code // finding: part of the message} stands at the end of the line it speaks of, or alone
 * on the line above; several lines of marks may stand above one line. Files other than Java use
 * {@code # finding: …}.
 *
 * @param line counts from 1
 * @param message a part of the finding's message
 */
record ExpectedFinding(int line, String message) {

  /** Reads the marks of one file; {@code fileName} tells how its language writes comments. */
  static List<ExpectedFinding> read(String fileName, List<String> lines) {
    String mark = (fileName.endsWith(".java") ? "//" : "#") + " finding: ";
    List<ExpectedFinding> expected = new ArrayList<>();
    List<String> above = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      Optional<String> message = textAfter(mark, line);
      if (line.strip().startsWith(mark)) {
        above.add(message.orElseThrow());
        continue;
      }
      int number = index + 1;
      above.forEach(each -> expected.add(new ExpectedFinding(number, each)));
      above.clear();
      message.ifPresent(each -> expected.add(new ExpectedFinding(number, each)));
    }
    return expected;
  }

  private static Optional<String> textAfter(String mark, String line) {
    int start = line.indexOf(mark);
    return start < 0
        ? Optional.empty()
        : Optional.of(line.substring(start + mark.length()).strip());
  }
}
