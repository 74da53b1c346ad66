package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses the fixes of findings that can be made together. */
public final class Fixes {

  private static final Comparator<Edit> BY_PLACE =
      Comparator.comparing(Edit::span).thenComparing(Edit::text);

  private Fixes() {}

  /**
   * Chooses the safe ones; of two that change the same text the first counts, and the other one may
   * come with the next run.
   *
   * @return the changes of each file
   */
  public static List<Patch> safe(List<Finding> findings) {
    return chosen(findings, Fix::isSafe);
  }

  /** Chooses in the same way those as well that somebody should look at. */
  public static List<Patch> all(List<Finding> findings) {
    return chosen(findings, fix -> true);
  }

  private static List<Patch> chosen(List<Finding> findings, Predicate<Fix> isWanted) {
    List<Edit> chosen = new ArrayList<>();
    for (Finding finding : findings) {
      finding
          .at()
          .fix()
          .filter(isWanted)
          .filter(fix -> fix.edits().stream().noneMatch(edit -> meets(edit, chosen)))
          .ifPresent(fix -> chosen.addAll(fix.edits()));
    }
    Map<Path, List<Edit>> byFile =
        chosen.stream()
            .sorted(BY_PLACE)
            .collect(
                Collectors.groupingBy(
                    edit -> edit.span().file(), TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream()
        .flatMap(file -> Patch.of(file.getKey(), file.getValue()).stream())
        .toList();
  }

  /** Two functions can share what is wrong, and edits that touch may not be made in any order. */
  private static boolean meets(Edit edit, List<Edit> chosen) {
    return chosen.stream()
        .map(Edit::span)
        .anyMatch(
            other ->
                other.file().equals(edit.span().file())
                    && !isBefore(other, edit.span())
                    && !isBefore(edit.span(), other));
  }

  private static boolean isBefore(Span one, Span other) {
    boolean endsBefore =
        one.endLine() < other.line()
            || (one.endLine() == other.line() && one.endColumn() <= other.column());
    boolean startsBefore =
        one.line() < other.line() || (one.line() == other.line() && one.column() < other.column());
    return endsBefore && startsBefore;
  }
}
