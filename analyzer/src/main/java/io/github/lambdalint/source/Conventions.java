package io.github.lambdalint.source;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses the result of a library call whose class file is not at hand, for shapes that mean the
 * same everywhere: {@code X.builder()…build()}, {@code XBuilder…build()}, {@code X.create()}, and
 * {@code get()} of a {@code Provider<X>}.
 */
final class Conventions {

  private static final Set<String> FACTORIES =
      Set.of("create", "getInstance", "newInstance", "getDefaultInstance");
  private static final Set<String> BUILDERS = Set.of("builder", "newBuilder");
  private static final Set<String> GETTERS =
      Set.of("get", "getObject", "getIfAvailable", "getIfUnique");
  private static final String BUILDER = "Builder";

  private Conventions() {}

  static Optional<TypeName> result(TypeName owner, MethodCallExpr call) {
    String name = call.getNameAsString();
    boolean isBuilder = owner.simpleName().endsWith(BUILDER);
    if (isBuilder) {
      boolean isLast = name.startsWith("build") || name.startsWith("default");
      return Optional.of(isLast ? TypeName.of(product(owner.name())) : owner);
    }
    if (GETTERS.contains(name) && call.getArguments().isEmpty() && owner.arguments().size() == 1) {
      return Optional.of(owner.arguments().get(0));
    }
    boolean isStatic = call.getScope().map(Conventions::looksLikeType).orElse(false);
    if (isStatic && BUILDERS.contains(name)) {
      return Optional.of(TypeName.of(owner.name() + '.' + BUILDER));
    }
    return isStatic && FACTORIES.contains(name) ? Optional.of(owner) : Optional.empty();
  }

  private static String product(String builder) {
    String name = builder.substring(0, builder.length() - BUILDER.length());
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean looksLikeType(Expression scope) {
    String text = scope.toString();
    return text.matches("[\\w.]+") && Character.isUpperCase(text.charAt(text.lastIndexOf('.') + 1));
  }
}
