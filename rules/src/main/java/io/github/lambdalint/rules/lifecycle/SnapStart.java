package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Variable;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Knows the setting that takes snapshots of initialised functions, and what goes into these. */
public final class SnapStart {

  private static final CallTable SNAPSHOTS = CallTable.load(Rules.class, "snapshots.txt");

  private SnapStart() {}

  /** Returns the setting if it is certain to be on. */
  static Optional<Setting> of(FunctionDeclaration function) {
    return Optional.of(function.property("SnapStart.ApplyOn"))
        .filter(setting -> setting.text().equals(Optional.of("PublishedVersions")));
  }

  /** Returns the setting if it is certain to be on. */
  public static Optional<Setting> of(LambdaFunction function) {
    return function.declaration().flatMap(SnapStart::of);
  }

  /** Hands over each call, and the setting, of a function with SnapStart. */
  static void forEachCall(LambdaFunction function, BiConsumer<Call, Setting> action) {
    of(function)
        .ifPresent(
            setting -> function.execution().calls().forEach(call -> action.accept(call, setting)));
  }

  /** Finds what a call makes that should not come out of a snapshot. */
  static Optional<Match> match(Call call) {
    return SNAPSHOTS.match(call.shape());
  }

  /** Lists the fields in which a snapshot keeps what a call of Init makes for events to use. */
  static Stream<Variable> kept(Execution execution, Call call) {
    return call.phase() == Phase.INIT
        ? execution.lastingFields(call).stream()
            .filter(execution::isRead)
            .filter(field -> !execution.isRenewed(field) && !isRenewedByHook(execution, field))
        : Stream.empty();
  }

  /** Says whether a registered hook mentions a field, or cannot be followed. */
  public static boolean isRenewedByHook(Execution execution, Variable field) {
    return hasHook(execution)
        && (execution.frames().stream().noneMatch(frame -> isHook(frame.body().title()))
            || execution.isMentionedBy(SnapStart::isHook, field));
  }

  private static boolean isHook(String title) {
    return title.endsWith(".beforeCheckpoint") || title.endsWith(".afterRestore");
  }

  private static boolean hasHook(Execution execution) {
    return execution.calls().stream()
        .anyMatch(call -> SNAPSHOTS.matches(call.shape(), "what", "hook"));
  }
}
