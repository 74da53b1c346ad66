package io.github.lambdalint.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is a stretch of Java code for which {@code @SuppressWarnings} asks tools to be silent.
 *
 * @param at the annotation
 * @param keys as written in the annotation; constants are not followed
 */
public record SuppressedRegion(Span region, Span at, List<String> keys) {

  /** The simple name of the annotation; a file without this word has no such region. */
  public static final String ANNOTATION = "SuppressWarnings";

  private static final Set<String> NAMES = Set.of(ANNOTATION, "java.lang." + ANNOTATION);

  /** Lists the annotated types, members, parameters and local variables of {@code file}. */
  public static List<SuppressedRegion> of(SourceFile file) {
    return file.unit().stream().flatMap(unit -> in(file, unit)).toList();
  }

  private static Stream<SuppressedRegion> in(SourceFile file, CompilationUnit unit) {
    return unit.findAll(AnnotationExpr.class).stream()
        .filter(annotation -> NAMES.contains(annotation.getNameAsString()))
        .map(
            annotation ->
                new SuppressedRegion(
                    file.span(annotation.getParentNode().orElse(unit)),
                    file.span(annotation),
                    keys(annotation)));
  }

  private static List<String> keys(Node annotation) {
    return annotation.findAll(StringLiteralExpr.class).stream()
        .map(StringLiteralExpr::asString)
        .toList();
  }
}
