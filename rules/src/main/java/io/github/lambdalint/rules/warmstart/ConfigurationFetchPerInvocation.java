package io.github.lambdalint.rules.warmstart;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import java.util.Collections;
import java.util.regex.Pattern;

/** Flags secrets and configuration that each event fetches anew, though it does not say which. */
public final class ConfigurationFetchPerInvocation implements Rule {

  private static final CallTable FETCHES = CallTable.load(Rules.class, "secrets.txt");

  private static final Pattern WRITERS =
      Pattern.compile("(put|update|rotate)(Parameter|Secret).*|create(Queue|Topic)");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .repeatedCalls()
        .filter(Call::isSameForAllEvents)
        .forEach(
            call ->
                FETCHES
                    .match(call.shape())
                    .filter(fetch -> !writesToo(function, call))
                    .ifPresent(fetch -> report(call, fetch, report)));
  }

  /** Leaves alone what functions, or the class that fetches, keep up to date themselves. */
  private static boolean writesToo(LambdaFunction function, Call fetch) {
    return fetch.isBesideCallOf(WRITERS)
        || function
            .calls(Phase.INVOKE)
            .filter(call -> WRITERS.matcher(call.shape().method()).matches())
            .anyMatch(call -> !Collections.disjoint(call.shape().owners(), fetch.shape().owners()));
  }

  private static void report(Call call, Match fetch, Report report) {
    boolean isLookup = fetch.has("what", "lookup");
    report.add(
        isLookup ? Severity.INFO : Severity.WARNING,
        call,
        "%s fetched %s",
        fetch.label(),
        HowOften.of(call));
  }
}
