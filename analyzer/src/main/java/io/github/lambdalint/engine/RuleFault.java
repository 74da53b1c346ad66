package io.github.lambdalint.engine;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Is the failure of a rule on one function, a fault of ours and not of the user.
 *
 * @param error what was thrown and the first place of our code in its trace
 */
record RuleFault(String rule, String function, Span at, String error) {

  private static final String OUR_CODE = "io.github.lambdalint.";

  static RuleFault of(String rule, LambdaFunction function, Throwable thrown) {
    Optional<StackTraceElement> place =
        Arrays.stream(thrown.getStackTrace())
            .filter(element -> element.getClassName().startsWith(OUR_CODE))
            .findFirst();
    return new RuleFault(
        rule,
        function.name(),
        function.place().span(),
        thrown.toString().lines().findFirst().orElseThrow()
            + place.map(element -> " at " + element).orElse(""));
  }

  /** Makes one note of each rule's equal faults, at the first function that met them. */
  static List<Note> notes(List<RuleFault> faults) {
    Map<String, List<RuleFault>> byCause = new LinkedHashMap<>();
    for (RuleFault fault : faults) {
      byCause.computeIfAbsent(fault.rule + fault.error, cause -> new ArrayList<>()).add(fault);
    }
    return byCause.values().stream().map(RuleFault::note).toList();
  }

  private static Note note(List<RuleFault> equal) {
    RuleFault first = equal.get(0);
    String others = equal.size() == 1 ? "" : " and " + (equal.size() - 1) + " more";
    return new Note(
        first.at,
        "rule `%s` failed on function `%s`%s, a fault of lambda-lint; please report: %s"
            .formatted(first.rule, first.function, others, first.error));
  }
}
