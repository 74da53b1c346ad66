package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.cdk.interpreter.Entries;
import io.github.lambdalint.deployment.cdk.interpreter.Items;
import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import io.github.lambdalint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the definitions of state machines, as far as they invoke functions.
 *
 * <p>The tasks of a machine are those to which its definition leads: the CDK chains states by
 * calling their methods. Retries and their defaults as in the CDK's {@code LambdaInvoke} and {@code
 * State}.
 */
final class StateMachineTasks {

  private static final String TASK = "stepfunctions.tasks.LambdaInvoke";

  private static final List<String> SERVICE_ERRORS =
      List.of("Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException");

  private final Lowering lowering;
  private final Map<LibraryObject, List<LibraryObject>> calls = new HashMap<>();

  /** Takes all objects of an app, among which are the calls of methods. */
  StateMachineTasks(List<LibraryObject> objects, Lowering lowering) {
    this.lowering = lowering;
    for (LibraryObject object : objects) {
      object
          .receiver()
          .ifPresent(it -> calls.computeIfAbsent(it, any -> new ArrayList<>()).add(object));
    }
  }

  /** Returns the definition of a machine; empty when no task of it invokes a function. */
  Optional<Mapping> definition(LibraryObject machine) {
    Mapping states = Mapping.empty(machine.span());
    for (LibraryObject task : tasks(machine)) {
      String name = lowering.value(task.arguments().get(1)).written().orElse("…");
      states = states.with(name, state(task), task.span());
    }
    return states.entries().isEmpty()
        ? Optional.empty()
        : Optional.of(Mapping.empty(machine.span()).with("States", states));
  }

  private List<LibraryObject> tasks(LibraryObject machine) {
    Set<Term> seen = new LinkedHashSet<>();
    Deque<Term> open = new ArrayDeque<>();
    for (String setting : List.of("definition", "definitionBody")) {
      Optional.ofNullable(machine.settings().get(setting))
          .map(Entries.Entry::value)
          .ifPresent(open::add);
    }
    while (!open.isEmpty()) {
      Term here = open.poll();
      if (seen.add(here)) {
        open.addAll(next(here));
      }
    }
    return seen.stream()
        .filter(LibraryObject.class::isInstance)
        .map(LibraryObject.class::cast)
        .filter(it -> LibraryNames.shortName(it.type()).equals(TASK))
        .filter(it -> it.arguments().size() >= 2)
        .toList();
  }

  /** Returns what a term leads to; a list may lead to itself. */
  private List<Term> next(Term term) {
    if (term instanceof Items items) {
      return items.list();
    }
    if (!(term instanceof LibraryObject object)) {
      return term.options().stream().<Term>flatMap(it -> Lowering.object(it).stream()).toList();
    }
    List<Term> next = new ArrayList<>(calls.getOrDefault(object, List.of()));
    object.receiver().ifPresent(next::add);
    // The first argument of a state is its scope, which leads to everything.
    boolean isConstruct = object.member().equals(LibraryObject.NEW);
    object.arguments().stream().skip(isConstruct ? 2 : 0).forEach(next::add);
    return next;
  }

  private Mapping state(LibraryObject task) {
    Span span = task.span();
    Mapping parameters = Mapping.empty(span);
    parameters = with(parameters, "FunctionName", setting(task, "lambdaFunction"));
    parameters = with(parameters, "InvocationType", setting(task, "invocationType"));
    boolean isCallback =
        setting(task, "integrationPattern")
            .flatMap(Value::written)
            .equals(Optional.of("WAIT_FOR_TASK_TOKEN"));
    String resource = "arn:aws:states:::lambda:invoke" + (isCallback ? ".waitForTaskToken" : "");
    Mapping state =
        Mapping.empty(span)
            .with("Type", new Scalar("Task", span))
            .with("Resource", new Scalar(resource, span))
            .with("Parameters", parameters);
    List<Value> retriers = new ArrayList<>();
    if (!setting(task, "retryOnServiceExceptions")
        .flatMap(Value::written)
        .equals(Optional.of("false"))) {
      retriers.add(serviceRetrier(span));
    }
    List<Value> catchers = new ArrayList<>();
    for (LibraryObject call : calls.getOrDefault(task, List.of())) {
      if (call.member().equals("addRetry")) {
        retriers.add(retrier(call));
      } else if (call.member().equals("addCatch")) {
        catchers.add(errors(call));
      }
    }
    state = retriers.isEmpty() ? state : state.with("Retry", new Sequence(retriers, span));
    return catchers.isEmpty() ? state : state.with("Catch", new Sequence(catchers, span));
  }

  private static Mapping with(Mapping map, String name, Optional<Value> value) {
    return value.map(it -> map.with(name, it)).orElse(map);
  }

  private Optional<Value> setting(LibraryObject object, String name) {
    return Optional.ofNullable(object.settings().get(name))
        .map(entry -> lowering.value(entry.value()));
  }

  private static Mapping serviceRetrier(Span span) {
    return Mapping.empty(span)
        .with("ErrorEquals", texts(SERVICE_ERRORS, span))
        .with("IntervalSeconds", new Scalar("2", span))
        .with("MaxAttempts", new Scalar("6", span))
        .with("BackoffRate", new Scalar("2", span));
  }

  private Mapping retrier(LibraryObject call) {
    Span span = call.span();
    Mapping retrier = errors(call);
    retrier = with(retrier, "IntervalSeconds", setting(call, "interval"));
    retrier = with(retrier, "MaxAttempts", setting(call, "maxAttempts"));
    retrier = with(retrier, "BackoffRate", setting(call, "backoffRate"));
    return retrier.get("MaxAttempts").isPresent()
        ? retrier
        : retrier.with("MaxAttempts", new Scalar("3", span));
  }

  private Mapping errors(LibraryObject call) {
    return Mapping.empty(call.span())
        .with(
            "ErrorEquals",
            setting(call, "errors").orElseGet(() -> texts(List.of("States.ALL"), call.span())));
  }

  private static Sequence texts(List<String> texts, Span span) {
    return new Sequence(texts.stream().<Value>map(text -> new Scalar(text, span)).toList(), span);
  }
}
