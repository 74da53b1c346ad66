package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Attribute;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Call;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Conditional;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entries;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Entry;
import io.github.lambdalint.deployment.terraform.hcl.Expression.For;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Index;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Items;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Name;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Null;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Operation;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Splat;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Template;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates expressions as far as the files tell. */
final class Evaluator {

  /** Bounds what loops over loops and values of values can grow to. */
  private static final int MAX_STEPS = 2_000_000;

  /** Bounds what a large value can grow to when many places use it. */
  private static final int MAX_EXPANSION = 5_000_000;

  private final Recursion recursion;
  private final Functions functions;
  private int steps;
  private int expansion;

  Evaluator(Recursion recursion, FileFunctions files) {
    this.recursion = recursion;
    this.functions = new Functions(this, files);
  }

  Value evaluate(Expression expression, Scope scope) {
    if (++steps > MAX_STEPS) {
      return unknown(expression);
    }
    return recursion
        .descend(() -> evaluateLevel(expression, scope))
        .orElseGet(() -> unknown(expression));
  }

  private static Value unknown(Expression expression) {
    return new Unknown("${…}", expression.span());
  }

  private Value evaluateLevel(Expression expression, Scope scope) {
    if (expression instanceof Literal literal) {
      return new Scalar(literal.text(), literal.span());
    }
    if (expression instanceof Null) {
      return Nothing.at(expression.span());
    }
    if (expression instanceof Template template) {
      return text(template, scope);
    }
    if (expression instanceof Name name) {
      Optional<Value> value = scope.get(name.name());
      return value.isPresent()
          ? expanded(value.get(), name.span())
          : new Unknown(name(name.name()), name.span());
    }
    if (expression instanceof Attribute attribute) {
      return attribute(attribute, scope);
    }
    if (expression instanceof Index index) {
      Value of = evaluate(index.of(), scope);
      return Traversal.index(of, evaluate(index.key(), scope));
    }
    if (expression instanceof Items list) {
      List<Value> items = list.items().stream().map(item -> evaluate(item, scope)).toList();
      return new Sequence(items, list.span());
    }
    return evaluateCompound(expression, scope);
  }

  private Value evaluateCompound(Expression expression, Scope scope) {
    if (expression instanceof Entries map) {
      return map(map, scope);
    }
    if (expression instanceof Splat splat) {
      return splat(splat, scope);
    }
    if (expression instanceof Conditional conditional) {
      return either(conditional, scope);
    }
    if (expression instanceof For loop) {
      return new Loop(this, loop, scope).value(evaluate(loop.collection(), scope));
    }
    if (expression instanceof Call call) {
      return functions.call(call, scope);
    }
    Operation operation = (Operation) expression;
    List<Value> operands =
        operation.operands().stream().map(operand -> evaluate(operand, scope)).toList();
    return Operators.apply(operation.operator(), operands, operation.span());
  }

  private Value text(Template template, Scope scope) {
    List<Value> parts = template.parts().stream().map(part -> evaluate(part, scope)).toList();
    if (parts.isEmpty()) {
      return new Scalar("", template.span());
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return expanded(Texts.concatenate(parts, template.span()), template.span());
  }

  /** Counts what a name brings in; nothing more is brought in when that has become too much. */
  Value expanded(Value value, Span span) {
    if (expansion > MAX_EXPANSION) {
      return new Unknown("${…}", span);
    }
    expansion += Texts.size(value);
    return value;
  }

  private Value attribute(Attribute attribute, Scope scope) {
    ModuleInstance module = scope.module();
    String name = attribute.name();
    if (attribute.of() instanceof Name root && scope.get(root.name()).isEmpty()) {
      return switch (root.name()) {
        case "var" -> expanded(module.variable(name, attribute.span()), attribute.span());
        case "local" -> expanded(module.local(name, attribute.span()), attribute.span());
        case "module" -> module.module(name, attribute.span());
        case "path" -> module.path(name, attribute.span());
        case "data", "terraform", "each", "count", "self" ->
            new Unknown(name(root.name() + "." + name), attribute.span());
        default -> module.resource(root.name() + "." + name, attribute.span());
      };
    }
    if (attribute.of() instanceof Attribute type
        && type.of() instanceof Name root
        && root.name().equals("data")) {
      return module.data(type.name() + "." + name, attribute.span());
    }
    Value of = evaluate(attribute.of(), scope);
    Value value = Traversal.attribute(module.root(), of, name);
    // Outputs of modules and arguments of resources are brought in, parts of values are not.
    return of instanceof Reference ? expanded(value, attribute.span()) : value;
  }

  private static String name(String path) {
    return "${" + path + "}";
  }

  private Value map(Entries map, Scope scope) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    boolean isWhole = true;
    for (Entry entry : map.entries()) {
      if (evaluate(entry.key(), scope) instanceof Scalar key) {
        entries.put(key.text(), evaluate(entry.value(), scope));
        keys.put(key.text(), entry.key().span());
      } else {
        isWhole = false;
      }
    }
    return PartlyKnown.map(new Mapping(entries, keys, map.span()), isWhole);
  }

  private Value splat(Splat splat, Scope scope) {
    Value of = evaluate(splat.of(), scope);
    if (Nothing.is(of)) {
      return new Sequence(List.of(), splat.span());
    }
    if (of instanceof Unknown unknown) {
      return new Unknown(unknown.text(), unknown.references(), splat.span());
    }
    List<Value> results = new ArrayList<>();
    for (Value item : of instanceof Sequence list ? list.items() : List.of(of)) {
      results.add(evaluate(splat.each(), scope.with(Splat.ITEM, item)));
    }
    return new Sequence(results, splat.span());
  }

  /** An undecided condition leaves both values possible. */
  private Value either(Conditional conditional, Scope scope) {
    Optional<Boolean> decided = Operators.truth(evaluate(conditional.condition(), scope));
    if (decided.isPresent()) {
      return evaluate(decided.get() ? conditional.yes() : conditional.no(), scope);
    }
    Value yes = evaluate(conditional.yes(), scope);
    Value no = evaluate(conditional.no(), scope);
    boolean isSame =
        yes instanceof Scalar one && no instanceof Scalar two && one.text().equals(two.text());
    return isSame ? yes : new Choice(List.of(yes, no), conditional.span());
  }
}
