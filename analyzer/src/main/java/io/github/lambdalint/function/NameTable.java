package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.lambdalint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds names of annotations, types and settings of frameworks by the part that they play.
 *
 * <p>In its text {@code [part]} opens a section, each line of which is one name, and {@code # text}
 * is a comment.
 */
record NameTable(Map<String, List<String>> sections) {

  /**
   * Reads the resource that lies beside this class.
   *
   * @throws IllegalArgumentException when a name stands before the first section
   */
  static NameTable load(String resource) {
    try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NameTable parse(String text) {
    Map<String, List<String>> sections = new HashMap<>();
    Optional<List<String>> section = Optional.empty();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section =
            Optional.of(
                sections.computeIfAbsent(
                    line.substring(1, line.length() - 1), key -> new ArrayList<>()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section
            .orElseThrow(() -> new IllegalArgumentException("no section before " + line))
            .add(line);
      }
    }
    return new NameTable(sections);
  }

  /**
   * Lists the names of a section.
   *
   * @throws IllegalArgumentException when there is no such section
   */
  List<String> names(String section) {
    List<String> names = sections.get(section);
    if (names == null) {
      throw new IllegalArgumentException("no section [" + section + "]");
    }
    return names;
  }

  /** Finds the first annotation of a section on a declaration. */
  Optional<AnnotationExpr> annotation(
      String section, NodeWithAnnotations<?> declaration, SourceFile file) {
    return declaration.getAnnotations().isEmpty()
        ? Optional.empty()
        : declaration.getAnnotations().stream()
            .filter(each -> isOneOf(section, each, file))
            .findFirst();
  }

  /** Says whether a declaration has an annotation of a section. */
  boolean isAnnotated(String section, NodeWithAnnotations<?> declaration, SourceFile file) {
    return annotation(section, declaration, file).isPresent();
  }

  boolean isOneOf(String section, AnnotationExpr annotation, SourceFile file) {
    String end = annotation.getName().getIdentifier();
    return names(section).stream()
        .filter(name -> name.endsWith(end))
        .anyMatch(name -> Annotations.isOf(name, annotation, file));
  }
}
