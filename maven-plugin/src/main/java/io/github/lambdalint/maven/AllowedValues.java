package io.github.lambdalint.maven;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks what a user wrote for a parameter against the values that it may have. */
record AllowedValues(String parameter, List<String> values) {

  /** Refuses any of {@code written} that is not allowed, with an exception that says what is. */
  void check(Collection<String> written) {
    written.forEach(this::check);
  }

  /**
   * Refuses {@code written} when it is not allowed.
   *
   * @throws IllegalArgumentException with the parameter, the values allowed and the nearest one
   */
  void check(String written) {
    if (!values.contains(written)) {
      throw new IllegalArgumentException(
          "%s: `%s` is none of %s%s"
              .formatted(
                  parameter,
                  written,
                  String.join(", ", values),
                  nearest(written).map(name -> "; did you mean `" + name + "`?").orElse("")));
    }
  }

  private Optional<String> nearest(String written) {
    return values.stream()
        .min(Comparator.comparing(value -> distance(written, value)))
        .filter(value -> distance(written, value) <= Math.max(2, value.length() / 2));
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
