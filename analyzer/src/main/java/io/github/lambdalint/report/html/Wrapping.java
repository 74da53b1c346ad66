package io.github.lambdalint.report.html;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines, since pictures do not. */
final class Wrapping {

  private static final String ELLIPSIS = "…";

  private Wrapping() {}

  /**
   * Breaks {@code text} at blanks, or within names at humps and separators.
   *
   * @param width of a line in characters
   * @param most lines; what is longer is cut
   */
  static List<String> lines(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > width && lines.size() < most - 1) {
      int end = breakBefore(rest, width);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(cut(rest, width));
    return List.copyOf(lines);
  }

  /** Cuts a text to a line. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + ELLIPSIS;
  }

  private static int breakBefore(String text, int width) {
    int blank = text.lastIndexOf(' ', width);
    if (blank > 0) {
      return blank;
    }
    for (int index = width; index > width / 2; index--) {
      char before = text.charAt(index - 1);
      boolean isHump = Character.isLowerCase(before) && Character.isUpperCase(text.charAt(index));
      if (isHump || !Character.isLetterOrDigit(before)) {
        return index;
      }
    }
    return width;
  }
}
