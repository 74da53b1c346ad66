package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import io.github.lambdalint.source.SourceFile;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads annotations, whose types are only known by their imports. */
final class Annotations {

  private Annotations() {}

  static boolean isOf(String type, AnnotationExpr annotation, SourceFile file) {
    String written = annotation.getNameAsString();
    if (written.equals(type)) {
      return true;
    }
    int dot = type.lastIndexOf('.');
    return written.equals(type.substring(dot + 1))
        && file.unit().stream()
            .flatMap(unit -> unit.getImports().stream())
            .filter(each -> !each.isStatic())
            .anyMatch(
                each ->
                    each.getNameAsString()
                        .equals(each.isAsterisk() ? type.substring(0, dot) : type));
  }

  static Map<String, String> members(AnnotationExpr annotation) {
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      return Map.of("value", single.getMemberValue().toString());
    }
    return annotation instanceof NormalAnnotationExpr normal
        ? normal.getPairs().stream()
            .collect(
                Collectors.toMap(
                    pair -> pair.getNameAsString(),
                    pair -> pair.getValue().toString(),
                    (first, second) -> first))
        : Map.of();
  }
}
