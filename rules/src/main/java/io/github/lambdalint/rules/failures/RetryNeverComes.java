package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags state machines that retry what cannot fail there, or do not retry what can. */
public final class RetryNeverComes implements Rule {

  private static final List<String> HANDLERS = List.of("Retry", "Catch");

  /** Starts the names of errors that the hand-over itself can end in. */
  private static final List<String> DELIVERY = List.of("States.", "Lambda.", "Sandbox.");

  /** Are states that can repeat all that is in them. */
  private static final Set<String> CONTAINERS = Set.of("Map", "Parallel");

  @Override
  public void check(LambdaFunction function, Report report) {
    for (Invocation task : function.invocations()) {
      switch (task.kind().id()) {
        case "stepfunctions-event" -> reportVainHandlers(task, function, report);
        case "stepfunctions-task" -> reportMissingRetry(task, function, report);
        default -> {} // no state machine, or one that waits for a call back
      }
    }
  }

  private static void reportVainHandlers(Invocation task, LambdaFunction function, Report report) {
    for (Setting handler : handlers(task).toList()) {
      handler.property("ErrorEquals").items().stream()
          .filter(RetryNeverComes::isOfFunction)
          .findFirst()
          .ifPresent(
              error ->
                  report.add(
                      Place.at(error.span()),
                      "%s does not wait for `%s`: its `%s` never gets here",
                      task.describe(),
                      function.name(),
                      error.text().orElseThrow()));
    }
  }

  private static boolean isOfFunction(Setting error) {
    return error.text().filter(name -> DELIVERY.stream().noneMatch(name::startsWith)).isPresent();
  }

  private static void reportMissingRetry(Invocation task, LambdaFunction function, Report report) {
    boolean isNested =
        task.source().origin().flatMap(it -> it.property("Definition").value()).stream()
            .anyMatch(RetryNeverComes::hasContainer);
    if (!isNested && handlers(task).findAny().isEmpty()) {
      report.add(
          Severity.INFO,
          task,
          "%s has no Retry: the first failure of `%s` ends the execution",
          task.describe(),
          function.name());
    }
  }

  private static Stream<Setting> handlers(Invocation task) {
    return HANDLERS.stream().flatMap(name -> task.source().setting(name).items().stream());
  }

  private static boolean hasContainer(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.get("Type").flatMap(Value::written).filter(CONTAINERS::contains).isPresent()
          || hasContainer(mapping.entries().values());
    }
    return value instanceof Sequence sequence && hasContainer(sequence.items());
  }

  private static boolean hasContainer(Collection<Value> values) {
    return values.stream().anyMatch(RetryNeverComes::hasContainer);
  }
}
