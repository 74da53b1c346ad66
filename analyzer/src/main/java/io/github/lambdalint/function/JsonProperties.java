package io.github.lambdalint.function;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.beans.Introspector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists the properties that the JSON of an object can have, rather one too many: fields, getters,
 * and names that annotations give.
 */
final class JsonProperties {

  private static final Set<String> EMPTY_PARENTS =
      Set.of("java.lang.Object", "java.lang.Record", "java.io.Serializable");

  private final Types types;

  JsonProperties(Types types) {
    this.types = types;
  }

  /** Returns the names; empty when the type, or a supertype of it, is not among the sources. */
  Optional<Set<String>> of(TypeName type, SourceFile from) {
    return types
        .names()
        .source(type, from)
        .filter(this::isKnown)
        .map(
            source ->
                types
                    .hierarchy()
                    .withSupertypes(source)
                    .flatMap(JsonProperties::declared)
                    .collect(Collectors.toSet()));
  }

  private boolean isKnown(SourceType type) {
    return type.isConcrete()
        && types
            .hierarchy()
            .libraryParents(type)
            .allMatch(parent -> EMPTY_PARENTS.contains(parent.name()));
  }

  private static Stream<String> declared(SourceType type) {
    Stream<String> components =
        type.node() instanceof RecordDeclaration declaration
            ? declaration.getParameters().stream()
                .flatMap(
                    component ->
                        Stream.concat(
                            Stream.of(component.getNameAsString()),
                            given(component.getAnnotations())))
            : Stream.empty();
    return Stream.concat(components, type.members().stream().flatMap(JsonProperties::declared));
  }

  private static Stream<String> declared(BodyDeclaration<?> member) {
    Stream<String> own = Stream.empty();
    if (member instanceof FieldDeclaration field) {
      own = field.getVariables().stream().map(variable -> variable.getNameAsString());
    } else if (member instanceof MethodDeclaration method && method.getParameters().isEmpty()) {
      String stem = method.getNameAsString().replaceFirst("^(get|is)(?=[A-Z])", "");
      own = Stream.of(Introspector.decapitalize(stem));
    }
    return Stream.concat(own, given(member.getAnnotations()));
  }

  private static Stream<String> given(List<AnnotationExpr> annotations) {
    return annotations.stream()
        .flatMap(annotation -> annotation.findAll(StringLiteralExpr.class).stream())
        .map(StringLiteralExpr::asString);
  }
}
