package io.github.lambdalint.report.html;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Attempts;
import io.github.lambdalint.invocation.Fate;
import io.github.lambdalint.invocation.Invocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Is a group of event sources of one kind whose failing events have one fate. */
record FateRow(List<Invocation> invocations) {

  /** Groups the sources of {@code function}. */
  static List<FateRow> of(LambdaFunction function) {
    Map<String, List<Invocation>> groups = new LinkedHashMap<>();
    for (Invocation each : function.invocations()) {
      Fate fate = each.fate();
      String key = each.kind().title() + '\n' + fate.describe() + '\n' + fate.describeWaits();
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
    }
    return groups.values().stream().map(FateRow::new).toList();
  }

  /** Returns the kind of source. */
  String title() {
    return invocations.get(0).kind().title();
  }

  /** Returns how the sources hand over events. */
  String model() {
    return invocations.get(0).model().title();
  }

  /** Returns the names of the sources. */
  String names() {
    return invocations.stream()
        .map(invocation -> invocation.source().name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  Fate fate() {
    return invocations.get(0).fate();
  }

  /** Says whether the event comes again. */
  boolean repeats() {
    return fate().attempts().mayRepeat();
  }

  /** Returns how often the event comes, without what it holds up meanwhile. */
  String attempts() {
    Attempts attempts = fate().attempts();
    if (attempts.isEndless()) {
      return "repeated for " + fate().describeLimit();
    }
    return attempts.most() == Attempts.ENDLESS ? "attempts: not known" : fate().describeAttempts();
  }

  /** Returns what waits while the event is repeated. */
  Optional<String> blocked() {
    return fate().blocked().filter(any -> repeats()).map("its %s waits"::formatted);
  }

  /** Returns the waits between attempts, with units as short as in a picture. */
  Optional<String> waits() {
    return fate()
        .describeWaits()
        .map(
            waits ->
                waits
                    .replaceAll(" minutes?", " min")
                    .replaceAll(" seconds?", " s")
                    .replaceAll(" hours?", " h"));
  }

  /** Tells all of it in a sentence. */
  String describe() {
    String names =
        invocations.stream()
            .map(invocation -> "`" + invocation.source().name() + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    Fate fate = fate();
    String by = repeats() ? " by " + fate.retriedBy() : "";
    String waits = fate.describeWaits().filter(any -> repeats()).map(", "::concat).orElse("");
    return "%s %s (%s): %s%s%s, then %s."
        .formatted(
            title(), names, model(), fate.describeAttempts(), by, waits, fate.describeEnds());
  }
}
