package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.wiring.FunctionTargets.Target;
import io.github.lambdalint.source.Span;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the functions that the tasks of Step Functions state machines invoke. */
final class StateMachines {

  private static final String INVOKE = ":states:::lambda:invoke";

  private final FunctionTargets targets;

  StateMachines(FunctionTargets targets) {
    this.targets = targets;
  }

  /** Is one task as the source of a function's events. */
  record Task(Resource function, EventSource source) {}

  /** Returns the tasks of a state machine whose definition is part of the template. */
  Stream<Task> tasks(Resource machine) {
    return machine.property("Definition").value().stream()
        .flatMap(definition -> states(machine, definition));
  }

  private Stream<Task> states(Resource machine, Value value) {
    if (value instanceof Sequence sequence) {
      return sequence.items().stream().flatMap(item -> states(machine, item));
    }
    if (!(value instanceof Mapping mapping)) {
      return Stream.of();
    }
    Stream<Task> inner =
        mapping.entries().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue() instanceof Mapping state && isTask(state)
                        ? task(machine, entry.getKey(), state, mapping.keySpan(entry.getKey()))
                        : states(machine, entry.getValue()));
    return inner;
  }

  private static boolean isTask(Mapping state) {
    return state.get("Type").flatMap(Value::written).equals(Optional.of("Task"));
  }

  private Stream<Task> task(Resource machine, String name, Mapping state, Span span) {
    Optional<Value> resource = state.get("Resource");
    String integration = resource.flatMap(Value::written).orElse("");
    Setting arguments =
        Setting.of(state, span, state.get("Arguments").isPresent() ? "Arguments" : "Parameters");
    Optional<Value> function =
        integration.contains(INVOKE) ? arguments.property("FunctionName").value() : resource;
    Set<Target> functions =
        function.map(value -> targets.of(machine.template(), value)).orElse(Set.of());
    return functions.stream()
        .map(
            target ->
                new Task(
                    target.function(),
                    new EventSource(
                        kind(integration, arguments),
                        name,
                        state,
                        Optional.of(machine),
                        target.qualifier(),
                        span)));
  }

  private static String kind(String integration, Setting arguments) {
    if (integration.endsWith(".waitForTaskToken")) {
      return "stepfunctions-callback";
    }
    boolean isEvent = arguments.property("InvocationType").text().equals(Optional.of("Event"));
    return isEvent ? "stepfunctions-event" : "stepfunctions-task";
  }
}
