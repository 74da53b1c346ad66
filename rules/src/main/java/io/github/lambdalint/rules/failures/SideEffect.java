package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is a call that changes something outside of the function whenever an event is handled. */
record SideEffect(Call call, CallTable.Match match, Execution execution) {

  private static final CallTable TABLE = CallTable.load(Rules.class, "side-effects.txt");

  private static final Pattern SELECT = Pattern.compile("(?i)\\s*select\\s");
  private static final Pattern INSERT = Pattern.compile("(?i)\\s*insert\\s");
  private static final Pattern UPDATE = Pattern.compile("(?i)\\s*update\\s");

  /** Says what becomes of a row that is there, so that an insert adds no other. */
  private static final Pattern ROW_IS_THERE =
      Pattern.compile("(?i)\\b(on\\s+conflict|on\\s+duplicate|ignore|not\\s+exists)\\b");

  /** Makes a column of its own old value. */
  private static final Pattern SUM =
      Pattern.compile("(?i)\\b(\\w{1,64})\\s*=\\s*(?:\\w{1,64}\\.)?\\1\\s*[+-]");

  /** Is compared before it is counted up, so that the second update finds no row. */
  private static final Pattern VERSION = Pattern.compile("(?:^|[\\W_])(?i:version)\\b|Version\\b");

  private static final Pattern EXPRESSION =
      Pattern.compile("(?i)\\badd\\s+\\S+\\s+:|[+-]\\s*:\\w|\\blist_append\\(");

  private static final Pattern CONDITION =
      Pattern.compile("(?i).*(?<!key)conditionExpression|ifNoneMatch|onConflict.*");

  /**
   * Names the requests whose repeat may do more than the first; others are reads or replacements.
   */
  private static final Set<String> POSTS = Set.of("POST", "PATCH");

  private static final Set<String> HEADERS =
      Set.of("header", "headers", "addHeader", "setHeader", "set", "add");

  /** Lists them, nearest to the handler first. */
  static Stream<SideEffect> of(LambdaFunction function) {
    return function
        .repeatedCalls()
        .flatMap(
            call ->
                TABLE.match(call.shape()).stream()
                    .map(match -> new SideEffect(call, match, function.execution())));
  }

  /** Says whether a second call with the same event can do more than the first alone. */
  boolean isHarmful() {
    return !match.has("repeat", "harmless")
        && !match.has("level", "none")
        && !reads()
        && !isGuarded();
  }

  private boolean reads() {
    return match.has("by", "verb")
        ? request().noneMatch(this::isPost)
        : match.has("by", "sql") && texts().anyMatch(text -> SELECT.matcher(text).lookingAt());
  }

  /**
   * Returns how much a second call with the same event matters; empty when it is not certain to.
   */
  Optional<Severity> doubled() {
    if (!isHarmful()) {
      return Optional.empty();
    }
    if (match.has("repeat", "doubles") || match.has("by", "verb")) {
      return Optional.of(match.has("level", "warning") ? Severity.WARNING : Severity.INFO);
    }
    return texts().anyMatch(this::counts) ? Optional.of(Severity.WARNING) : Optional.empty();
  }

  /** Says whether the write succeeds only the first time, or the receiver drops repeats. */
  boolean isGuarded() {
    List<String> guards = match.words("guard");
    return request().anyMatch(part -> guards.contains(part.shape().method()) || isKeyHeader(part));
  }

  /** Says whether a condition makes this a write that only the first event gets to do. */
  boolean isClaim() {
    return request().anyMatch(part -> CONDITION.matcher(part.shape().method()).matches());
  }

  /** Lists the calls that make the receiver and the arguments of this one. */
  Stream<Call> request() {
    return Stream.concat(
        execution.origins(call, Participant.RECEIVER).stream(),
        IntStream.range(0, call.dependence().size() - 1)
            .boxed()
            .flatMap(index -> execution.origins(call, Participant.argument(index)).stream()));
  }

  private boolean isKeyHeader(Call part) {
    return HEADERS.contains(part.shape().method())
        && execution
            .constant(part, Participant.argument(0))
            .filter(name -> name.toLowerCase(Locale.ROOT).contains("idempoten"))
            .isPresent();
  }

  private boolean isPost(Call part) {
    String method = part.shape().method();
    return POSTS.contains(method.toUpperCase(Locale.ROOT))
        || part.makes("HttpPost")
        || part.makes("HttpPatch")
        || (method.equals("method")
            && execution
                .constant(part, Participant.argument(0))
                .filter(POSTS::contains)
                .isPresent());
  }

  private Stream<String> texts() {
    boolean isExpression = match.has("by", "expression");
    return Stream.concat(Stream.of(call), request())
        .filter(part -> !isExpression || isUpdateExpression(part))
        .flatMap(
            part ->
                IntStream.range(0, part.dependence().size() - 1)
                    .mapToObj(index -> execution.text(part, Participant.argument(index))))
        .filter(Text::isConstant)
        .map(Text::start);
  }

  private static boolean isUpdateExpression(Call part) {
    return part.shape().method().toLowerCase(Locale.ROOT).endsWith("updateexpression");
  }

  private boolean counts(String text) {
    if (match.has("by", "expression")) {
      return EXPRESSION.matcher(text).find();
    }
    boolean inserts = INSERT.matcher(text).lookingAt();
    boolean mayFindRow = ROW_IS_THERE.matcher(text).find();
    boolean adds = inserts && !mayFindRow;
    boolean sums =
        (UPDATE.matcher(text).lookingAt() || (inserts && mayFindRow))
            && SUM.matcher(text).find()
            && !VERSION.matcher(text).find();
    return match.has("by", "sql") && (adds || sums);
  }
}
