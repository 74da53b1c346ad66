package io.github.lambdalint.function;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.lambdalint.source.Answers;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import io.github.lambdalint.source.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes calls by the names of what they call, for the tables of API knowledge. */
final class Shapes {

  private static final int LONGEST_CHAIN = 60;

  private final Types types;
  private final Answers<CallShape> known;
  private final AddedCalls added;

  private Shapes(Types types, Answers<CallShape> known, AddedCalls added) {
    this.types = types;
    this.known = known;
    this.added = added;
  }

  Shapes(Types types, AddedCalls added) {
    this(types, types.answers(CallShape.method(List.of(), "")), added);
  }

  /** Makes one for another thread, which shares what is known. */
  Shapes sharedWith(Types other) {
    return new Shapes(other, other.shared(known), added);
  }

  CallShape of(MethodCallExpr call, SourceFile file) {
    return known.of(
        call,
        () -> {
          CallShape shape = method(call, file);
          return added.mark(
              root(call, file)
                  .map(root -> root.chainEnding(shape.owners(), shape.method()))
                  .orElse(shape));
        });
  }

  CallShape of(ObjectCreationExpr creation, SourceFile file) {
    return added.mark(
        CallShape.constructor(owners(types.names().resolve(creation.getType(), file), file)));
  }

  CallShape of(TypeName owner, String method, SourceFile file) {
    return added.mark(CallShape.method(owners(owner, file), method));
  }

  private CallShape method(MethodCallExpr call, SourceFile file) {
    return CallShape.method(
        Stream.concat(types.owner(call, file).stream(), types.importedOwners(call, file).stream())
            .flatMap(type -> owners(type, file).stream())
            .distinct()
            .toList(),
        call.getNameAsString());
  }

  /**
   * Finds the first call of a chain, also when the chain was begun in the initialiser of a local
   * variable.
   */
  private Optional<CallShape> root(MethodCallExpr call, SourceFile file) {
    Optional<CallShape> root = Optional.empty();
    Optional<Expression> here = call.getScope();
    for (int i = 0; i < LONGEST_CHAIN && here.isPresent(); i++) {
      Expression scope = here.get();
      here = Optional.empty();
      if (scope instanceof MethodCallExpr previous) {
        root = Optional.of(method(previous, file));
        here = previous.getScope();
      } else if (scope instanceof ObjectCreationExpr creation) {
        root = Optional.of(of(creation, file));
      } else if (scope instanceof EnclosedExpr enclosed) {
        here = Optional.of(enclosed.getInner());
      } else if (scope instanceof NameExpr name) {
        here =
            types
                .variable(name, file)
                .filter(variable -> !variable.isField())
                .flatMap(Variable::initializer)
                .filter(
                    start ->
                        start instanceof MethodCallExpr || start instanceof ObjectCreationExpr);
      }
    }
    return root;
  }

  private List<String> owners(TypeName type, SourceFile file) {
    return type.isQualified()
        ? types.hierarchy().names(type, file)
        : possibleNames(type.name(), file);
  }

  private static List<String> possibleNames(String simple, SourceFile file) {
    List<String> names = new ArrayList<>();
    file.unit()
        .ifPresent(
            unit -> {
              names.add(
                  unit.getPackageDeclaration().map(p -> p.getNameAsString() + '.').orElse("")
                      + simple);
              for (ImportDeclaration each : unit.getImports()) {
                if (each.isAsterisk() && !each.isStatic()) {
                  names.add(each.getNameAsString() + '.' + simple);
                }
              }
            });
    return names;
  }
}
