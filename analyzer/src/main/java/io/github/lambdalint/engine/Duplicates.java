package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

  /** Ends with the trail, since two functions can have one name. */
  private static final Comparator<Finding> BY_FUNCTION =
      Comparator.comparing((Finding finding) -> finding.functions().get(0))
          .thenComparing(finding -> finding.at().trail().toString());

  private Duplicates() {}

  /**
   * Makes one finding of each cause, with the names of all functions and the worst level; the
   * function that comes first by name gives the trail, whatever the order of {@code findings}.
   */
  static List<Finding> unite(Stream<Finding> findings) {
    Map<Cause, Finding> united = new HashMap<>();
    findings.forEach(finding -> united.merge(Cause.of(finding), finding, Duplicates::unite));
    List<Finding> answer = new ArrayList<>();
    for (Finding finding : united.values().stream().sorted(Order.FINDINGS).toList()) {
      int last = answer.size() - 1;
      if (last >= 0 && isSameCode(answer.get(last), finding)) {
        answer.set(last, unite(answer.get(last), finding));
      } else {
        answer.add(finding);
      }
    }
    return List.copyOf(answer);
  }

  /** Says whether two functions share a place in the code whose message names the function. */
  private static boolean isSameCode(Finding one, Finding other) {
    return one.rule().id().equals(other.rule().id())
        && one.at().span().equals(other.at().span())
        && one.at().span().file().toString().endsWith(".java")
        && Collections.disjoint(one.functions(), other.functions());
  }

  /** Does the same for suppressed findings, whose reason is that of the place. */
  static List<Suppressed> uniteSuppressed(List<Suppressed> suppressed) {
    Map<Cause, Suppressed> causes = new HashMap<>();
    suppressed.forEach(each -> causes.put(Cause.of(each.finding()), each));
    return unite(suppressed.stream().map(Suppressed::finding)).stream()
        .map(finding -> causes.get(Cause.of(finding)).with(finding))
        .toList();
  }

  private static Finding unite(Finding one, Finding other) {
    Finding first = BY_FUNCTION.compare(one, other) <= 0 ? one : other;
    return new Finding(
        first.rule(),
        Collections.max(List.of(one.severity(), other.severity())),
        Collections.max(List.of(one.severityOfRule(), other.severityOfRule())),
        first.at(),
        first.message(),
        first.help(),
        Stream.of(one, other)
            .flatMap(each -> each.functions().stream())
            .distinct()
            .sorted()
            .toList());
  }
}
