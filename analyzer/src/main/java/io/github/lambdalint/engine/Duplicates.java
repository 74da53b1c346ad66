package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Unites findings that several functions have in common. */
final class Duplicates {

  private record Cause(String rule, Span span, String message) {

    static Cause of(Finding finding) {
      return new Cause(finding.rule().id(), finding.at().span(), finding.message());
    }
  }

  private Duplicates() {}

  /** Keeps the first finding of each cause, with the names of all functions and the worst level. */
  static Collection<Finding> unite(Stream<Finding> findings) {
    Map<Cause, Finding> united = new LinkedHashMap<>();
    findings.forEach(finding -> united.merge(Cause.of(finding), finding, Duplicates::unite));
    return united.values();
  }

  private static Finding unite(Finding first, Finding second) {
    List<String> functions =
        Stream.concat(first.functions().stream(), second.functions().stream()).distinct().toList();
    Severity worst =
        first.severity().compareTo(second.severity()) < 0 ? second.severity() : first.severity();
    return new Finding(first.rule(), worst, first.at(), first.message(), functions);
  }
}
