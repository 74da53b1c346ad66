package io.github.lambdalint.source;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Chooses among methods or constructors by the static types of the arguments. */
final class Overloads {

  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "char", "java.lang.Character",
          "double", "java.lang.Double",
          "float", "java.lang.Float",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "short", "java.lang.Short");

  private enum Fit {
    NONE,
    POSSIBLE,
    EXACT
  }

  private final Types types;

  Overloads(Types types) {
    this.types = types;
  }

  /** Drops candidates that cannot take the arguments; keeps all when the types do not tell. */
  <T> List<T> fitting(
      List<T> candidates,
      Function<T, CallableDeclaration<?>> declaration,
      Function<T, SourceFile> declaredIn,
      List<Expression> arguments,
      SourceFile file) {
    if (candidates.size() < 2 || arguments.isEmpty()) {
      return candidates;
    }
    List<Optional<TypeName>> given =
        arguments.stream().map(argument -> types.of(argument, file)).toList();
    for (Fit wanted : List.of(Fit.EXACT, Fit.POSSIBLE)) {
      List<T> fits =
          candidates.stream()
              .filter(
                  each ->
                      fit(declaration.apply(each), declaredIn.apply(each), given, file)
                              .compareTo(wanted)
                          >= 0)
              .toList();
      if (!fits.isEmpty()) {
        return fits;
      }
    }
    return candidates;
  }

  private Fit fit(
      CallableDeclaration<?> candidate,
      SourceFile declaredIn,
      List<Optional<TypeName>> given,
      SourceFile file) {
    Fit worst = candidate.isVariableArityMethod() ? Fit.POSSIBLE : Fit.EXACT;
    int fixed = Math.min(given.size(), candidate.getParameters().size());
    for (int i = 0; i < fixed; i++) {
      TypeName wanted = types.names().resolve(candidate.getParameter(i).getType(), declaredIn);
      Fit one = given.get(i).map(type -> fit(type, wanted, file)).orElse(Fit.POSSIBLE);
      worst = one.compareTo(worst) < 0 ? one : worst;
    }
    return worst;
  }

  private Fit fit(TypeName given, TypeName wanted, SourceFile file) {
    if (given.name().equals(wanted.name())) {
      return Fit.EXACT;
    }
    boolean primitive = BOXES.containsKey(given.name());
    if (BOXES.containsKey(wanted.name())) {
      return primitive || !given.isQualified() || BOXES.containsValue(given.name())
          ? Fit.POSSIBLE
          : Fit.NONE;
    }
    TypeName boxed = primitive ? TypeName.of(BOXES.get(given.name())) : given;
    boolean comparable = boxed.isQualified() && wanted.isQualified();
    return comparable
            && !types.hierarchy().isSubtype(boxed, file, wanted.name())
            && isFullyKnown(boxed, file)
        ? Fit.NONE
        : Fit.POSSIBLE;
  }

  private boolean isFullyKnown(TypeName type, SourceFile file) {
    return types.names().source(type, file).isPresent()
        || types.hierarchy().isSubtype(type, file, "java.lang.Object");
  }
}
