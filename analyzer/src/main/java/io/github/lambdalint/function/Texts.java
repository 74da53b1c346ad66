package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Evaluates strings, {@code File}s and {@code Path}s as far as constants go. */
final class Texts {

  private static final int DEEPEST = 12;
  private static final Set<String> SAME_TEXT =
      Set.of(
          "toString",
          "toPath",
          "toFile",
          "toAbsolutePath",
          "getAbsolutePath",
          "getPath",
          "getAbsoluteFile",
          "normalize",
          "trim",
          "strip",
          "intern",
          "toUri");
  private static final Set<String> PATH_FACTORIES =
      Set.of("java.nio.file.Path#of", "java.nio.file.Paths#get");

  private static final Set<String> PRINTED = Set.of("%s", "%c");
  private static final Set<String> SEPARATORS = Set.of("File.separator", "File.separatorChar");
  private static final Pattern GETTER = Pattern.compile("(get|is)(?!And)[A-Z]\\w*");

  private final Walk walk;
  // An answer found deep in a question sees less far than one from its start.
  private final Map<Frame, IdentityHashMap<Parameter, Map<Integer, Text>>> given = new HashMap<>();

  private final Optional<Map<Node, Integer>> holes;

  private Texts(Walk walk, Optional<Map<Node, Integer>> holes) {
    this.walk = walk;
    this.holes = holes;
  }

  Texts(Walk walk) {
    this(walk, Optional.empty());
  }

  /**
   * Evaluates texts with a mark in the place of each variable whose value is not known, so that two
   * texts are the same when they are equal and constant.
   */
  static Texts withHoles(Walk walk) {
    return new Texts(walk, Optional.of(new IdentityHashMap<>()));
  }

  Text of(Expression expression, Frame frame) {
    return of(expression, frame, 0);
  }

  private Text of(Expression expression, Frame frame, int depth) {
    Text known = evaluate(expression, frame, depth);
    return holes.isEmpty() || known.isConstant() ? known : hole(expression, frame, depth);
  }

  /** Marks what a variable holds, or what a getter without arguments tells of it. */
  private Text hole(Expression expression, Frame frame, int depth) {
    if (expression instanceof MethodCallExpr call
        && call.getArguments().isEmpty()
        && call.getScope().isPresent()
        && GETTER.matcher(call.getNameAsString()).matches()) {
      return of(call.getScope().get(), frame, depth + 1)
          .then(Text.constant("." + call.getNameAsString()));
    }
    return walk.types()
        .variable(expression, frame.file())
        .filter(variable -> !walk.values().isAssigned(variable, frame))
        .map(variable -> Text.constant("{" + number(variable.node()) + "}"))
        .orElse(Text.UNKNOWN);
  }

  private int number(Node variable) {
    Map<Node, Integer> numbers = holes.orElseThrow();
    return numbers.computeIfAbsent(variable, key -> numbers.size());
  }

  private Text evaluate(Expression expression, Frame frame, int depth) {
    if (depth > DEEPEST) {
      return Text.UNKNOWN;
    }
    if (expression instanceof TextBlockLiteralExpr block) {
      return Text.constant(block.asString());
    }
    if (expression instanceof LiteralStringValueExpr literal) {
      return Text.constant(literal.getValue());
    }
    if (expression instanceof BooleanLiteralExpr literal) {
      return Text.constant(Boolean.toString(literal.getValue()));
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), frame, depth + 1);
    }
    if (expression instanceof BinaryExpr binary
        && binary.getOperator() == BinaryExpr.Operator.PLUS) {
      return of(binary.getLeft(), frame, depth + 1).then(of(binary.getRight(), frame, depth + 1));
    }
    if (expression instanceof ConditionalExpr choice) {
      return of(choice.getThenExpr(), frame, depth + 1)
          .or(of(choice.getElseExpr(), frame, depth + 1));
    }
    if (expression instanceof MethodCallExpr call) {
      return call(call, frame, depth);
    }
    if (expression instanceof ObjectCreationExpr creation
        && creation.getType().getNameAsString().equals("File")) {
      return path(creation.getArguments(), frame, depth);
    }
    if (expression instanceof FieldAccessExpr && SEPARATORS.contains(expression.toString())) {
      return Text.constant("/");
    }
    return expression instanceof NameExpr || expression instanceof FieldAccessExpr
        ? variable(expression, frame, depth)
        : Text.UNKNOWN;
  }

  private Text call(MethodCallExpr call, Frame frame, int depth) {
    String method = call.getNameAsString();
    List<Expression> arguments = call.getArguments();
    if (method.equals("getProperty")
        && !arguments.isEmpty()
        && arguments.get(0).toString().equals("\"java.io.tmpdir\"")) {
      return Text.constant("/tmp");
    }
    Optional<Expression> scope = call.getScope();
    if (scope.isPresent() && walk.types().staticType(scope.get(), frame.file()).isEmpty()) {
      if (SAME_TEXT.contains(method) && arguments.isEmpty()) {
        return of(scope.get(), frame, depth + 1);
      }
      if (method.equals("concat") && arguments.size() == 1) {
        return of(scope.get(), frame, depth + 1).then(of(arguments.get(0), frame, depth + 1));
      }
      if (method.equals("formatted")) {
        return filled(of(scope.get(), frame, depth + 1), arguments, frame, depth);
      }
      if (method.equals("resolve") && arguments.size() == 1) {
        return child(of(scope.get(), frame, depth + 1), of(arguments.get(0), frame, depth + 1));
      }
    }
    List<String> owners = walk.shapes().of(call, frame.file()).owners();
    if (owners.stream().anyMatch(owner -> PATH_FACTORIES.contains(owner + "#" + method))) {
      return path(arguments, frame, depth);
    }
    return method.equals("format") && owners.contains("java.lang.String") && !arguments.isEmpty()
        ? filled(
            of(arguments.get(0), frame, depth + 1),
            arguments.subList(1, arguments.size()),
            frame,
            depth)
        : Text.UNKNOWN;
  }

  /** Puts arguments in the place of the specifiers that only print them, one after the other. */
  private Text filled(Text pattern, List<Expression> arguments, Frame frame, int depth) {
    Text text = Text.constant("");
    String rest = pattern.start();
    Iterator<Expression> next = arguments.iterator();
    for (int hole = rest.indexOf('%'); hole >= 0; hole = rest.indexOf('%')) {
      text = text.then(Text.constant(rest.substring(0, hole)));
      if (!PRINTED.contains(rest.substring(hole, Math.min(hole + 2, rest.length())))
          || !next.hasNext()) {
        return text.then(Text.UNKNOWN);
      }
      text = text.then(of(next.next(), frame, depth + 1));
      rest = rest.substring(hole + 2);
    }
    return text.then(new Text(rest, pattern.isConstant()));
  }

  private Text path(List<Expression> parts, Frame frame, int depth) {
    Text joined = Text.constant("");
    for (Expression part : parts) {
      Text next = of(part, frame, depth + 1);
      joined = joined.equals(Text.constant("")) ? next : child(joined, next);
    }
    return joined;
  }

  private static Text child(Text folder, Text name) {
    boolean separated = !folder.isConstant() || folder.start().endsWith("/");
    return (separated ? folder : folder.then(Text.constant("/"))).then(name);
  }

  private Text variable(Expression access, Frame frame, int depth) {
    Optional<Variable> found = walk.types().variable(access, frame.file());
    if (found.isEmpty()) {
      return Text.UNKNOWN;
    }
    Variable variable = found.get();
    if (variable.node() instanceof Parameter parameter) {
      return parameter(parameter, Values.home(parameter, frame), depth);
    }
    return walk.values()
        .fixed(variable, frame)
        .map(value -> of(value.value(), value.frame(), depth + 1))
        .orElse(Text.UNKNOWN);
  }

  /** Evaluates the argument at all calls that lead here. */
  private Text parameter(Parameter parameter, Frame home, int depth) {
    int index = home.body().parameters().indexOf(parameter);
    if (index < 0 || home.body().kind() != Body.Kind.METHOD) {
      return Text.UNKNOWN;
    }
    Map<Integer, Text> known =
        given
            .computeIfAbsent(home, key -> new IdentityHashMap<>())
            .computeIfAbsent(parameter, key -> new HashMap<>());
    Text answer = known.get(depth);
    if (answer == null) {
      answer =
          home.ways().stream()
              .map(way -> argument(index, way, depth))
              .reduce(Text::or)
              .orElse(Text.UNKNOWN);
      known.put(depth, answer);
    }
    return answer;
  }

  private Text argument(int index, Way way, int depth) {
    return way.site().orElse(null) instanceof MethodCallExpr call
            && way.caller().isPresent()
            && index < call.getArguments().size()
        ? of(call.getArgument(index), way.caller().get(), depth + 1)
        : Text.UNKNOWN;
  }
}
