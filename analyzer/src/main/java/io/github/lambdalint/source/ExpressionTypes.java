package io.github.lambdalint.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the static types of expressions by their forms. */
final class ExpressionTypes {

  private static final Optional<TypeName> STRING = Optional.of(TypeName.of("java.lang.String"));

  private final Types types;
  private final CallResults results;

  ExpressionTypes(Types types, CallResults results) {
    this.types = types;
    this.results = results;
  }

  /** Tells the type of a value. */
  Optional<TypeName> type(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr || expression instanceof FieldAccessExpr) {
      return types.variable(expression, file).flatMap(types::of);
    }
    if (expression instanceof MethodCallExpr call) {
      return results.of(call, file);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return Optional.of(types.names().resolve(creation.getType(), file));
    }
    if (expression instanceof CastExpr cast) {
      return Optional.of(types.names().resolve(cast.getType(), file));
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return types.of(enclosed.getInner(), file);
    }
    if (expression instanceof AssignExpr assignment) {
      return types.of(assignment.getTarget(), file);
    }
    if (expression instanceof ConditionalExpr choice) {
      return types.of(choice.getThenExpr(), file).or(() -> types.of(choice.getElseExpr(), file));
    }
    if (expression instanceof ThisExpr self) {
      return self.getTypeName().isPresent()
          ? Optional.of(qualified(self.getTypeName().get(), self, file))
          : SourceType.enclosingType(self).map(node -> SourceType.of(file, node).asTypeName());
    }
    if (expression instanceof SuperExpr parent) {
      return parent.getTypeName().isPresent()
          ? Optional.of(qualified(parent.getTypeName().get(), parent, file))
          : SourceType.enclosingType(parent)
              .flatMap(node -> types.hierarchy().superclass(SourceType.of(file, node)));
    }
    if (expression instanceof ArrayAccessExpr access) {
      return types.of(access.getName(), file).flatMap(ExpressionTypes::element);
    }
    if (expression instanceof ArrayCreationExpr creation) {
      return Optional.of(types.names().resolve(creation.getElementType(), file).arrayOf());
    }
    return literal(expression, file);
  }

  private Optional<TypeName> literal(Expression expression, SourceFile file) {
    if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
      return STRING;
    }
    if (expression instanceof LiteralExpr literal && !literal.isNullLiteralExpr()) {
      return Optional.of(TypeName.of(primitive(literal)));
    }
    if (expression instanceof ClassExpr literal) {
      return Optional.of(
          new TypeName("java.lang.Class", List.of(types.names().resolve(literal.getType(), file))));
    }
    return expression instanceof BinaryExpr sum && isText(sum, file) ? STRING : Optional.empty();
  }

  /** Says whether an expression joins strings; generated ones may have thousands of parts. */
  private boolean isText(BinaryExpr sum, SourceFile file) {
    Expression here = sum;
    while (here instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
      if (types.of(binary.getRight(), file).equals(STRING)) {
        return true;
      }
      here = binary.getLeft();
    }
    return here != sum && types.of(here, file).equals(STRING);
  }

  private static String primitive(LiteralExpr literal) {
    if (literal.isBooleanLiteralExpr()) {
      return "boolean";
    }
    if (literal.isCharLiteralExpr()) {
      return "char";
    }
    return literal.isIntegerLiteralExpr() ? "int" : literal.isLongLiteralExpr() ? "long" : "double";
  }

  private TypeName qualified(Name name, Node at, SourceFile file) {
    return TypeName.of(types.names().qualify(name.asString(), at, file));
  }

  /** Tells the type of what an array or collection holds. */
  static Optional<TypeName> element(TypeName type) {
    if (type.isArray()) {
      return Optional.of(type.element());
    }
    return type.arguments().size() == 1 ? Optional.of(type.arguments().get(0)) : Optional.empty();
  }

  /** Tells the type that a name means; empty when it is a variable. */
  Optional<TypeName> named(Expression expression, SourceFile file) {
    if (expression instanceof NameExpr name) {
      String text = name.getNameAsString();
      boolean isConstant = constantLike(text) && StaticImports.named(text, file).isPresent();
      return types.variable(name, file).isEmpty() && !isConstant
          ? Optional.of(TypeName.of(types.names().qualify(text, name, file)))
          : Optional.empty();
    }
    if (expression instanceof FieldAccessExpr access) {
      String text = access.toString();
      if (!text.matches("[\\w.]+")) {
        return Optional.empty();
      }
      return types
          .names()
          .source(TypeName.of(types.names().qualify(text, access, file)), file)
          .map(SourceType::asTypeName)
          .or(
              () ->
                  types.variable(access.getScope(), file).isPresent()
                          || constantLike(access.getNameAsString())
                      ? Optional.empty()
                      : Optional.of(TypeName.of(types.names().qualify(text, access, file))));
    }
    return Optional.empty();
  }

  private static boolean constantLike(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
