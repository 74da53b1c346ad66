package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.Type;
import io.github.lambdalint.source.Names;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a statement of a Guice module, such as {@code bind(Store.class).to(S3Store.class)}.
 *
 * @param calls the calls that follow {@code bind}, with their first argument, in order
 */
record GuiceBinding(Type key, Map<String, Optional<Expression>> calls) {

  /** Reads the chain that begins with a call of {@code bind}. */
  static Optional<GuiceBinding> of(MethodCallExpr bind) {
    if (!bind.getNameAsString().equals("bind")
        || bind.getScope().isPresent()
        || bind.getArguments().size() != 1
        || !(bind.getArgument(0) instanceof ClassExpr key)) {
      return Optional.empty();
    }
    Map<String, Optional<Expression>> calls = new LinkedHashMap<>();
    Node here = bind;
    while (here.getParentNode().orElse(null) instanceof MethodCallExpr next
        && next.getScope().orElse(null) == here) {
      calls.put(next.getNameAsString(), next.getArguments().getFirst());
      here = next;
    }
    return Optional.of(new GuiceBinding(key.getType(), calls));
  }

  /** Tells what is bound, if that is a class of the sources. */
  Optional<Bean> bean(SourceFile file, Names names, NameTable table) {
    Optional<Expression> instance = argument("toInstance");
    if (instance.isPresent()) {
      return instance
          .filter(ObjectCreationExpr.class::isInstance)
          .flatMap(made -> source(((ObjectCreationExpr) made).getType(), file, names))
          .map(type -> Bean.ofClass(type, table).in(BeanScope.GIVEN));
    }
    if (calls.containsKey("toProvider")) {
      return argument("toProvider")
          .flatMap(type -> provided(type, file, names, table))
          .map(this::scoped);
    }
    Optional<SourceType> bound =
        calls.containsKey("to")
            ? argument("to").flatMap(type -> named(type, file, names))
            : source(key, file, names);
    return bound.map(type -> scoped(Bean.ofClass(type, table)));
  }

  private Bean scoped(Bean bean) {
    boolean isSingleton =
        calls.containsKey("asEagerSingleton")
            || argument("in")
                .filter(scope -> scope.toString().matches("(?i).*singleton.*"))
                .isPresent();
    return isSingleton ? bean.in(BeanScope.SINGLETON) : bean;
  }

  private Optional<Bean> provided(
      Expression provider, SourceFile file, Names names, NameTable table) {
    return named(provider, file, names)
        .flatMap(
            type ->
                type.methods()
                    .filter(each -> each.getNameAsString().equals("get"))
                    .findFirst()
                    .map(get -> Bean.ofMethod(type, get, table)));
  }

  private Optional<Expression> argument(String call) {
    return calls.getOrDefault(call, Optional.empty());
  }

  private static Optional<SourceType> named(Expression type, SourceFile file, Names names) {
    return type instanceof ClassExpr literal
        ? source(literal.getType(), file, names)
        : Optional.empty();
  }

  private static Optional<SourceType> source(Type type, SourceFile file, Names names) {
    return names.source(names.resolve(type, file), file);
  }
}
