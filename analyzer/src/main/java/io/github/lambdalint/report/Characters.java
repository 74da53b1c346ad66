package io.github.lambdalint.report;

import java.util.Set;
import java.util.function.IntPredicate;

/** Replaces the characters that a kind of output cannot show. */
public final class Characters {

  private static final int REPLACEMENT = 0xFFFD;
  private static final Set<Integer> UNPRINTABLE =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.FORMAT,
          (int) Character.SURROGATE,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private Characters() {}

  /** Keeps what a terminal shows in one line, without control and direction characters. */
  static String printable(String text) {
    return keep(text, each -> !UNPRINTABLE.contains(Character.getType(each)));
  }

  /** Keeps what a reader sees, with tabs and line breaks. */
  public static String readable(String text) {
    return keep(
        text,
        each -> each == '\t' || each == '\n' || !UNPRINTABLE.contains(Character.getType(each)));
  }

  /** Keeps what XML 1.0 allows: production 2, Char. */
  static String allowedInXml(String text) {
    return keep(
        text,
        each ->
            each == '\t'
                || each == '\n'
                || each == '\r'
                || (each >= 0x20 && each <= 0xD7FF)
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000);
  }

  private static String keep(String text, IntPredicate allowed) {
    return text.codePoints()
        .map(each -> allowed.test(each) ? each : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
