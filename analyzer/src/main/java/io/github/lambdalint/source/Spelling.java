package io.github.lambdalint.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which known word somebody meant. */
public final class Spelling {

  private Spelling() {}

  /** Finds the nearest of the known words, if it is near at all. */
  public static Optional<String> nearest(String written, Stream<String> known) {
    return known
        .min(Comparator.comparing(word -> distance(written, word)))
        .filter(word -> distance(written, word) <= Math.max(2, word.length() / 2));
  }

  /** Finds the known word that differs by a slip or two. */
  public static Optional<String> slipOf(String written, Stream<String> known) {
    return nearest(written, known).filter(word -> distance(written, word) <= 2);
  }

  /** Says that a word is none of the known ones, the guess first since these may be many. */
  public static String refusal(String written, Collection<String> known) {
    String list = "is none of " + String.join(", ", known);
    return nearest(written, known.stream())
        .map(guess -> "`%s`: did you mean `%s`? It %s".formatted(written, guess, list))
        .orElseGet(() -> "`%s` %s".formatted(written, list));
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
