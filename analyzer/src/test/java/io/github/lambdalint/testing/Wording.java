package io.github.lambdalint.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the texts of rules: a title, help or message is a plain statement without full stop. */
public final class Wording {

  private static final int LONGEST_LINE = 80;
  private static final Set<String> HEDGES =
      Set.of("potentially", "possibly", "probably", "perhaps", "might", "may", "should", "could");
  private static final Pattern QUOTED_CODE = Pattern.compile("`[^`]*`");

  private Wording() {}

  /** Lists what is wrong with a message. */
  public static List<String> faults(String text) {
    List<String> faults = new ArrayList<>();
    if (text.endsWith(".") || text.endsWith("!")) {
      faults.add("ends with a full stop: " + text);
    }
    for (String word : QUOTED_CODE.matcher(text).replaceAll("").split("\\W+")) {
      if (HEDGES.contains(word)) {
        faults.add("hedges with `" + word + "`: " + text);
      }
    }
    return faults;
  }

  /** Lists what is wrong with a title or help, which must also fit into one line. */
  public static List<String> faultsOfLine(String text) {
    List<String> faults = new ArrayList<>(faults(text));
    if (text.length() > LONGEST_LINE) {
      faults.add("has more than " + LONGEST_LINE + " characters: " + text);
    }
    return faults;
  }
}
