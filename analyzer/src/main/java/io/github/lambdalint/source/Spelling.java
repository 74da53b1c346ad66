package io.github.lambdalint.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which known word somebody meant. */
public final class Spelling {

  /** Nobody reads more words than these when the one that is meant is told. */
  private static final int MANY = 12;

  private Spelling() {}

  /** Finds the nearest of the known words, if it is near at all. */
  public static Optional<String> nearest(String written, Stream<String> known) {
    return known
        .min(Comparator.comparing(word -> distance(written, word)))
        .filter(word -> distance(written, word) <= Math.max(2, word.length() / 2))
        .filter(word -> distance(written, word) < word.length());
  }

  /** Finds the known word that differs by a slip or two. */
  public static Optional<String> slipOf(String written, Stream<String> known) {
    return nearest(written, known).filter(word -> distance(written, word) <= 2);
  }

  /** Says that a word is none of the known ones, all of which are told unless one is near. */
  public static String refusal(String written, Collection<String> known) {
    String all = "one of " + String.join(", ", known);
    return "`%s` is unknown; ".formatted(written)
        + nearest(written, known.stream())
            .map("did you mean `%s`?"::formatted)
            .map(guess -> known.size() > MANY ? guess : guess + " Expected " + all)
            .orElse("expected " + all);
  }

  /** Counts the letters to insert, delete or replace, whatever their case. */
  private static int distance(String from, String to) {
    String left = from.toLowerCase(Locale.ROOT);
    String right = to.toLowerCase(Locale.ROOT);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
