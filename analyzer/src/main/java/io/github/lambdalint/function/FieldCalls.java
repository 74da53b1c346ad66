package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the calls in which fields take part. */
final class FieldCalls {

  /** Is what is known where there is no code. */
  static final FieldCalls NONE = new FieldCalls(Map.of(), Map.of());

  private final Map<Variable, List<Call>> on;
  private final Map<Variable, List<Call>> with;

  private FieldCalls(Map<Variable, List<Call>> on, Map<Variable, List<Call>> with) {
    this.on = on;
    this.with = with;
  }

  FieldCalls(List<Call> calls, Types types) {
    this(
        index(calls, call -> Participant.RECEIVER.of(call.node()).stream(), types),
        index(calls, call -> Calls.arguments(call.node()).stream(), types));
  }

  private static Map<Variable, List<Call>> index(
      List<Call> calls, Function<Call, Stream<Expression>> parts, Types types) {
    Map<Variable, List<Call>> index = new HashMap<>();
    for (Call call : calls) {
      Set<Variable> fields = new LinkedHashSet<>();
      parts
          .apply(call)
          .flatMap(part -> types.variable(part, call.frame().file()).stream())
          .filter(Variable::isField)
          .forEach(fields::add);
      fields.forEach(field -> index.computeIfAbsent(field, key -> new ArrayList<>()).add(call));
    }
    return index;
  }

  /** Lists the calls of methods on a field. */
  List<Call> on(Variable field) {
    return on.getOrDefault(field, List.of());
  }

  /** Lists the calls that are given a field. */
  List<Call> with(Variable field) {
    return with.getOrDefault(field, List.of());
  }
}
