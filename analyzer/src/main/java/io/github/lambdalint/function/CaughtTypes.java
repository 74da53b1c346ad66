package io.github.lambdalint.function;

import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which exceptions catch clauses are for. */
final class CaughtTypes {

  private static final Set<String> ALL = Set.of("Exception", "Throwable");

  private CaughtTypes() {}

  /** Lists the types that a clause names, as written. */
  static Stream<String> of(CatchClause clause) {
    Type type = clause.getParameter().getType();
    return type instanceof UnionType union
        ? union.getElements().stream().map(Type::asString)
        : Stream.of(type.asString());
  }

  /** Says whether a type covers every exception. */
  static boolean isAll(String type) {
    return ALL.contains(type);
  }
}
