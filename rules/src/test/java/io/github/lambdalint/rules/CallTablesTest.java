package io.github.lambdalint.rules;

import static io.github.lambdalint.function.CallShape.CONSTRUCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.lambdalint.function.CallPattern;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Entry;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the tables themselves; whether the types and methods exist was checked on the libraries.
 */
class CallTablesTest {

  private static final Pattern CALL =
      Pattern.compile("(?:new )?([^ #]+?)(?:#([^ .]+))?(?:\\.\\.(\\S+))?(?: .*)?");
  private static final Set<String> LABELLED_IN_WORDS =
      Set.of(
          "connections.txt",
          "endless-waits.txt",
          "heavy-starts.txt",
          "secrets.txt",
          "side-effects.txt",
          "thread-contexts.txt");

  static Stream<Arguments> tables() {
    return Stream.of(
        table(
            "async-starters.txt",
            "handle=(result|receiver|both|result-or-executor|none)|maybe=synchronous|work=elsewhere"),
        table(
            "awaiters.txt",
            "awaits=(receiver|arguments|signal)|combines=(receiver|arguments|both)|output=receiver"),
        table("batch-results.txt", "failures=[A-Za-z,]+"),
        table("clients.txt", "wraps=client|holds=connections?|parts=generated|shared=threads"),
        table(
            "closeables.txt",
            "closedWith=receiver|arguments=\\d|content=remote|throws=(IOException|SQLException|nothing)"),
        table("closings.txt", "does=(close|wrap|keep)|stream=(receiver|\\d|any)"),
        table("collections.txt", "does=(make|grow|limit)|by=key|answers=known"),
        table("connections.txt", "idle=short|opens=(receiver|nothing)|reconnects=itself"),
        table(
            "executors.txt",
            "does=(create|shutdown)|executor=(receiver|\\d)|threads=(expiring|virtual)"),
        table("endless-waits.txt", "set=[A-Za-z,]+|setting=[a-z]+|arguments=\\d|local=[A-Za-z,]+"),
        table("exits.txt", ""),
        table("expensive.txt", "cost=low|constant=0"),
        table("heavy-starts.txt", ""),
        table("idempotency.txt", "does=(run|register|claim)"),
        table("invocations.txt", ""),
        table("metric-publishing.txt", ""),
        table("object-keys.txt", "does=(read|decode|use)"),
        table("parsers.txt", ""),
        table("parallel-streams.txt", ""),
        table("periodic-tasks.txt", "arguments=\\d"),
        table("secrets.txt", "what=(secret|parameter|configuration|lookup|ciphertext)"),
        table("shutdown-hooks.txt", ""),
        table(
            "side-effects.txt",
            "repeat=(harmless|doubles|conditional)|guard=[A-Za-z,]+|by=(sql|expression|verb)"
                + "|key=[A-Za-z0-9,]+|level=(warning|none)"),
        table(
            "temp-files.txt",
            "does=(create|write|read|open|list|visit|delete|test|deleteOnExit)"
                + "|path=(receiver|\\d|any)"
                + "|removes=(receiver|\\d)|unless=r|failure=silent|existing=fails|makes=folder|type=File"
                + "|appends=(true|APPEND)|content=(remote|image)"),
        table("snapshots.txt", "what=(unique|time|credentials|hook)|when=always"),
        table("thread-contexts.txt", "does=(set|clear)|store=(log|local|security|locale)"),
        table("time-limits.txt", "unit=(milliseconds|seconds|\\d)"),
        table("thread-unsafe.txt", "does=(make|change)"),
        table("unstable-values.txt", "from=(random|clock)"));
  }

  private static Arguments table(String resource, String facts) {
    return arguments(resource, CallTable.load(CallTablesTest.class, resource), facts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void everyLineStandsInTheSectionOfALibrary(String resource, CallTable table, String facts) {
    assertThat(table.entries()).isNotEmpty();
    assertThat(lines(table, entry -> entry.library().isEmpty())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void factsAreThoseOfTheTable(String resource, CallTable table, String facts) {
    assertThat(
            lines(
                table,
                entry ->
                    !entry.pattern().facts().entrySet().stream()
                        .allMatch(fact -> fact.toString().matches(facts))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void noLineIsDeadBehindAnEarlierOne(String resource, CallTable table, String facts) {
    assertThat(
            lines(
                table,
                entry ->
                    table.entries().stream()
                        .anyMatch(it -> it.line() < entry.line() && covers(it, entry))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void noLineRepeatsWhatALaterOneSays(String resource, CallTable table, String facts) {
    assertThat(
            lines(
                table,
                entry ->
                    table.entries().stream()
                        .anyMatch(
                            it ->
                                it.line() > entry.line()
                                    && it.pattern().facts().equals(entry.pattern().facts())
                                    && covers(it, entry))))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void labelsAreWordsOrCodeInAllOfATable(String resource, CallTable table, String facts) {
    String label =
        LABELLED_IN_WORDS.contains(resource) ? ".* => [^@]+.*" : ".* => [\\w.*]+( @.*)?|[^>]*";

    assertThat(
            lines(table, entry -> !entry.excludes() && !entry.pattern().toString().matches(label)))
        .isEmpty();
  }

  private static List<String> lines(CallTable table, Predicate<Entry> wrong) {
    return table.entries().stream()
        .filter(wrong)
        .map(entry -> entry.line() + ": " + entry.pattern())
        .toList();
  }

  private static boolean covers(Entry wide, Entry narrow) {
    return wide.excludes() == narrow.excludes()
        && samples(narrow.pattern()).allMatch(call -> matches(wide, call));
  }

  private static boolean matches(Entry entry, CallShape call) {
    return entry.pattern().match(call).isPresent();
  }

  /** Makes calls that match {@code pattern} and no pattern that is narrower. */
  private static Stream<CallShape> samples(CallPattern pattern) {
    Matcher call = CALL.matcher(pattern.toString());
    assertThat(call.matches()).isTrue();
    return Stream.of("", "any.where.")
        .map(
            packages -> {
              String type = sample(call.group(1).replace("**.", packages));
              String method = call.group(2) == null ? CONSTRUCTOR : sample(call.group(2));
              CallShape first = CallShape.method(List.of(type), method);
              return call.group(3) == null
                  ? first
                  : first.chainEnding(List.of(), sample(call.group(3)));
            });
  }

  private static String sample(String name) {
    return name.replace("*", "Whatever");
  }
}
