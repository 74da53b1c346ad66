package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.SettingNames;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is one function: its handler and the code that runs for it, its declaration, and what invokes it.
 *
 * <p>The handler is missing when only a template tells of the function, the declaration when only
 * the code does.
 *
 * @param name for people: the declared id, otherwise the handler's class
 * @param handlerFault why the declared handler string leads nowhere
 * @param invocations one for each declared event source
 * @param execution the code that runs for the function
 */
public record LambdaFunction(
    String name,
    Optional<Handler> handler,
    Optional<HandlerFault> handlerFault,
    Optional<FunctionDeclaration> declaration,
    List<Invocation> invocations,
    Execution execution) {

  /** Describes a function whose code is not followed. */
  public LambdaFunction(
      String name,
      Optional<Handler> handler,
      Optional<HandlerFault> handlerFault,
      Optional<FunctionDeclaration> declaration,
      List<Invocation> invocations) {
    this(name, handler, handlerFault, declaration, invocations, Execution.NONE);
  }

  /** Returns the handler, or the declaration of a function whose handler is not known. */
  public Place place() {
    return handler.<Place>map(Function.identity()).orElseGet(declaration::orElseThrow);
  }

  LambdaFunction with(Execution walked) {
    return new LambdaFunction(name, handler, handlerFault, declaration, invocations, walked);
  }

  /** Forgets all of the code but its phases, so that many functions fit into memory. */
  public LambdaFunction outlined() {
    return with(execution.outlined());
  }

  /** Returns the calls that run in a phase, nearest to the handler first. */
  public Stream<Call> calls(Phase phase) {
    return execution.calls().stream().filter(call -> call.phase() == phase);
  }

  /** Returns the calls that run again with every event, each once, with the shortest way to it. */
  public Stream<Call> repeatedCalls() {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return execution.calls().stream().filter(call -> call.repeats() && seen.add(call.node()));
  }

  /** Returns the phases in which the innermost code around a place runs; none if it never runs. */
  public Set<Phase> phases(Span at) {
    return execution.phases(at);
  }

  /** Returns the declared ways in which {@code model} reaches this function. */
  public Stream<Invocation> invocations(InvocationModel model) {
    return invocations.stream().filter(invocation -> invocation.model() == model);
  }

  /** Says whether any declared source has {@code model}. */
  public boolean isInvoked(InvocationModel model) {
    return invocations(model).findAny().isPresent();
  }

  /**
   * Says that sources are declared, none of them has {@code model}, and no permission lets in a
   * service that is not among them.
   */
  public boolean isNeverInvoked(InvocationModel model) {
    return !invocations.isEmpty() && !isInvoked(model) && !mayHaveOtherSources();
  }

  /** Says whether a permission lets in a service that no declared source stands for. */
  public boolean mayHaveOtherSources() {
    Set<String> declared =
        invocations.stream()
            .flatMap(invocation -> invocation.kind().principal().stream())
            .collect(Collectors.toSet());
    return declaration.stream()
        .flatMap(function -> function.permissions().stream())
        .anyMatch(permission -> !declared.containsAll(principals(permission)));
  }

  private static List<String> principals(Resource permission) {
    Setting principal = permission.property("Principal");
    return principal.isUnknown() ? List.of("unknown") : principal.texts();
  }

  /** Says in the words of this function's template what {@code text} says in CloudFormation's. */
  public String inOwnWords(String text) {
    return declaration
        .map(it -> SettingNames.translate(text, it.resource().template().dialect()))
        .orElse(text);
  }

  /**
   * Lists what invokes this function for messages, such as "SQS `Orders` (polled queue), Api `Get`
   * (synchronous)".
   */
  public String invokedBy() {
    return invocations.stream()
        .map(Invocation::describe)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
