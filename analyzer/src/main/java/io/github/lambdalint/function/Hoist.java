package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TextLines;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves what a local variable is made of into a static field of its class.
 *
 * <p>Only where that is sure to compile and to mean the same: the value is made of types and
 * literals alone, the variable keeps it, and nothing in the method closes it.
 *
 * @param owner the class around the variable
 * @param lines of the file
 */
record Hoist(
    SourceFile file,
    VariableDeclarator variable,
    ClassOrInterfaceDeclaration owner,
    List<String> lines) {

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern ENDING = Pattern.compile("close.*|shutdown.*|stop");

  /** Proposes to move {@code value}. */
  static Optional<Fix> of(SourceFile file, Expression value) {
    if (!(value.getParentNode().orElse(null) instanceof VariableDeclarator variable)
        || !isStatement(variable)
        || !(variable.getType() instanceof ClassOrInterfaceType type)
        || type.getTypeArguments().isPresent()
        || !isConstant(value)) {
      return Optional.empty();
    }
    return around(variable)
        .filter(MethodDeclaration.class::isInstance)
        .map(MethodDeclaration.class::cast)
        .findFirst()
        .filter(method -> isKept(method, variable.getNameAsString()))
        .flatMap(Node::getParentNode)
        .filter(ClassOrInterfaceDeclaration.class::isInstance)
        .map(ClassOrInterfaceDeclaration.class::cast)
        .filter(owner -> !owner.isInterface() && (owner.isTopLevelType() || owner.isStatic()))
        .flatMap(owner -> new Hoist(file, variable, owner, TextLines.of(file.path())).fix());
  }

  /** Says whether a variable is the only one of its statement, which no catch looks after. */
  private static boolean isStatement(VariableDeclarator variable) {
    return around(variable)
            .noneMatch(node -> node instanceof TryStmt it && !it.getCatchClauses().isEmpty())
        && variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
        && declaration.getVariables().size() == 1
        && declaration.getParentNode().orElse(null) instanceof ExpressionStmt;
  }

  private static Stream<Node> around(Node node) {
    return Stream.iterate(node, Objects::nonNull, each -> each.getParentNode().orElse(null));
  }

  /** Constants of the class do not count: they can be set below the field. */
  private static boolean isConstant(Expression value) {
    if (value instanceof NameExpr name) {
      String text = name.getNameAsString();
      return Character.isUpperCase(text.charAt(0)) && !text.equals(text.toUpperCase(Locale.ROOT));
    }
    if (value instanceof MethodCallExpr call) {
      return call.getScope().filter(Hoist::isConstant).isPresent()
          && call.getArguments().stream().allMatch(Hoist::isConstant);
    }
    return value instanceof LiteralExpr
        || (value instanceof FieldAccessExpr field && isConstant(field.getScope()));
  }

  private static boolean isKept(MethodDeclaration method, String variable) {
    boolean isEnded =
        method.findAll(MethodCallExpr.class).stream()
            .filter(call -> ENDING.matcher(call.getNameAsString()).matches())
            .flatMap(call -> call.getScope().stream())
            .anyMatch(scope -> scope.toString().equals(variable));
    boolean isReplaced =
        method.findAll(AssignExpr.class).stream()
            .anyMatch(assignment -> assignment.getTarget().toString().equals(variable));
    return !isEnded && !isReplaced;
  }

  private Optional<Fix> fix() {
    String type = variable.getType().asString();
    String name = WORD_START.matcher(type).replaceAll("_").toUpperCase(Locale.ROOT);
    Pattern taken = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    if (type.contains(".") || lines.stream().anyMatch(line -> taken.matcher(line).find())) {
      return Optional.empty();
    }
    Span value = file.span(variable.getInitializer().orElseThrow());
    return bodyStart()
        .map(
            start ->
                new Fix(
                    "keep it in a static field",
                    true,
                    List.of(
                        Edit.insert(start, field(start, type, name, text(value))),
                        new Edit(value, name))));
  }

  private String field(Span start, String type, String name, String value) {
    boolean isBlankBelow = start.line() < lines.size() && lines.get(start.line()).isBlank();
    boolean isFieldBelow = owner.getMember(0).isFieldDeclaration();
    return "%s\n%sprivate static final %s %s = %s;%s"
        .formatted(
            isBlankBelow ? "\n" : "",
            " ".repeat(indent()),
            type,
            name,
            value,
            isBlankBelow || isFieldBelow ? "" : "\n");
  }

  private int indent() {
    return file.span(owner.getMember(0)).column() - 1;
  }

  /** Finds the end of the line that ends with the brace of the class. */
  private Optional<Span> bodyStart() {
    int line = file.span(owner.getName()).endLine();
    while (line < lines.size() && !lines.get(line - 1).stripTrailing().endsWith("{")) {
      line++;
    }
    int end = lines.get(line - 1).stripTrailing().length() + 1;
    Span start = new Span(file.path(), line, end, line, end);
    return start.line() < file.span(owner.getMember(0)).line()
        ? Optional.of(start)
        : Optional.empty();
  }

  /** Returns the text of a span, whose further lines move with the first. */
  private String text(Span span) {
    if (span.line() == span.endLine()) {
      return lines.get(span.line() - 1).substring(span.column() - 1, span.endColumn() - 1);
    }
    String first = lines.get(span.line() - 1);
    int tooFar = TextLines.indent(first).length() - indent();
    return Stream.concat(
            Stream.of(first.substring(span.column() - 1)),
            Stream.concat(
                    lines.subList(span.line(), span.endLine() - 1).stream(),
                    Stream.of(lines.get(span.endLine() - 1).substring(0, span.endColumn() - 1)))
                .map(line -> movedLeft(line, tooFar)))
        .collect(Collectors.joining("\n"));
  }

  private static String movedLeft(String line, int columns) {
    int blank = TextLines.indent(line).length();
    return line.substring(Math.max(0, Math.min(blank, columns)));
  }
}
