package depot.common;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an item from a line such as {@code 12 x A-471}. */
public class ItemReader {

  /** Returns the number of pieces. */
  public int pieces(String line) {
    Matcher matcher = Pattern.compile("(\\d+) x ([A-Z]-\\d+)").matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an item: " + line);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
