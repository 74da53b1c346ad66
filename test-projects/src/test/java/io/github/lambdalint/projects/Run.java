package io.github.lambdalint.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Is how a run of Maven ended and what it printed. */
record Run(int exitStatus, List<String> log) {

  private static final Pattern GOAL =
      Pattern.compile("\\[INFO] --- lambda-lint\\S*:(\\w+) \\(.*\\) @ (\\S+) ---");
  private static final Pattern END_OF_GOAL = Pattern.compile("\\[INFO] (-----.*)?|\\[INFO] ?");

  /** Returns what our goals printed, each after a line with its name and module. */
  List<String> goals() {
    List<String> lines = new ArrayList<>();
    boolean ours = false;
    for (String line : log) {
      Matcher goal = GOAL.matcher(line);
      if (goal.matches()) {
        ours = true;
        lines.add("--- %s %s".formatted(goal.group(1), goal.group(2)));
      } else if (END_OF_GOAL.matcher(line).matches()) {
        ours = false;
      } else if (ours) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Returns what Maven says of a build that failed, without the level. */
  List<String> errors() {
    return log.stream()
        .filter(line -> line.startsWith("[ERROR] "))
        .map(line -> line.substring("[ERROR] ".length()))
        .toList();
  }
}
