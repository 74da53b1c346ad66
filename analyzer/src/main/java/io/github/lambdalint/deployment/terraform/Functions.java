package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Call;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls functions: pure ones, those that read files of the project, and {@code try}. */
final class Functions {

  /** More combinations of possible arguments than this help nobody. */
  private static final int MAX_COMBINATIONS = 16;

  private final Evaluator evaluator;
  private final FileFunctions files;

  Functions(Evaluator evaluator, FileFunctions files) {
    this.evaluator = evaluator;
    this.files = files;
  }

  Value call(Call call, Scope scope) {
    List<Value> arguments = new ArrayList<>();
    for (var argument : call.arguments()) {
      Value value = evaluator.evaluate(argument, scope);
      // What would be an error to Terraform is null here.
      if (call.function().equals("try") && !Nothing.is(value)) {
        return value;
      }
      arguments.add(value);
    }
    if (call.expandsLast() && arguments.get(arguments.size() - 1) instanceof Sequence last) {
      arguments.remove(arguments.size() - 1);
      arguments.addAll(last.items());
    }
    return files
        .call(call, arguments, scope, evaluator)
        .or(() -> call(call.function(), arguments, call.span()))
        .orElseGet(() -> unknown(call, arguments));
  }

  private static Value unknown(Call call, List<Value> arguments) {
    List<Reference> references =
        arguments.stream().flatMap(argument -> Texts.references(argument).stream()).toList();
    return new Unknown("${" + call.function() + "(…)}", references, call.span());
  }

  private static Optional<Value> call(String name, List<Value> arguments, Span span) {
    PureFunction function = TextFunctions.ALL.getOrDefault(name, CollectionFunctions.ALL.get(name));
    if (function == null) {
      return Optional.empty();
    }
    List<Value> results = new ArrayList<>();
    for (List<Value> combination : combinations(arguments)) {
      Optional<Value> result = function.apply(combination, span);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      results.add(result.get());
    }
    return Optional.of(results.size() == 1 ? results.get(0) : new Choice(results, span));
  }

  /** Makes lists of arguments of which none is a choice. */
  private static List<List<Value>> combinations(List<Value> arguments) {
    List<List<Value>> combinations = List.of(new ArrayList<>(arguments));
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof Choice choice) {
        List<Value> alternatives = choice.alternatives();
        if (combinations.size() * alternatives.size() > MAX_COMBINATIONS) {
          alternatives = List.of(new Unknown("${…}", choice.span()));
        }
        combinations = chosen(combinations, i, alternatives);
      }
    }
    return combinations;
  }

  private static List<List<Value>> chosen(
      List<List<Value>> combinations, int index, List<Value> alternatives) {
    List<List<Value>> chosen = new ArrayList<>();
    for (List<Value> combination : combinations) {
      for (Value alternative : alternatives) {
        List<Value> next = alternatives.size() == 1 ? combination : new ArrayList<>(combination);
        next.set(index, alternative);
        chosen.add(next);
      }
    }
    return chosen;
  }
}
