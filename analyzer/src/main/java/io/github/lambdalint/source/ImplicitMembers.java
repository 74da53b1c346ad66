package io.github.lambdalint.source;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what accessors and constructors do that no source spells out: those of records and those
 * that Lombok writes (1.18, annotations known by their simple names).
 */
final class ImplicitMembers {

  private static final Set<String> GETTERS = Set.of("Getter", "Data", "Value");

  private final Hierarchy hierarchy;
  private final Variables variables;

  ImplicitMembers(Hierarchy hierarchy, Variables variables) {
    this.hierarchy = hierarchy;
    this.variables = variables;
  }

  /** Finds the field that an accessor without source reads. */
  Optional<Variable> read(SourceType type, String method) {
    if (type.node() instanceof RecordDeclaration) {
      return variables.field(type, method);
    }
    String field =
        method.startsWith("get") ? tail(method, 3) : method.startsWith("is") ? tail(method, 2) : "";
    return field.isEmpty()
        ? Optional.empty()
        : hierarchy
            .withSupertypes(type)
            .filter(each -> hasGetter(each, field))
            .findFirst()
            .flatMap(each -> variables.field(each, field));
  }

  private static String tail(String method, int prefix) {
    return method.length() == prefix
        ? ""
        : method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT)
            + method.substring(prefix + 1);
  }

  private static boolean hasGetter(SourceType type, String field) {
    Optional<FieldDeclaration> declaration =
        type.field(field)
            .flatMap(VariableDeclarator::getParentNode)
            .map(FieldDeclaration.class::cast);
    return declaration.isPresent()
        && (GETTERS.stream().anyMatch(type::isAnnotated)
            || isAnnotated(declaration.get(), GETTERS));
  }

  private static boolean isAnnotated(NodeWithAnnotations<?> node, Set<String> names) {
    return node.getAnnotations().stream()
        .anyMatch(each -> names.contains(each.getName().getIdentifier()));
  }

  /** Lists the fields, in order, that a constructor without source fills with so many arguments. */
  List<Variable> filled(SourceType type, int arguments) {
    if (type.node() instanceof RecordDeclaration declaration) {
      return declaration.getParameters().stream()
          .flatMap(each -> variables.field(type, each.getNameAsString()).stream())
          .toList();
    }
    List<VariableDeclarator> open =
        type.members().stream()
            .filter(FieldDeclaration.class::isInstance)
            .map(FieldDeclaration.class::cast)
            .filter(field -> !field.isStatic())
            .flatMap(field -> field.getVariables().stream())
            .filter(variable -> variable.getInitializer().isEmpty())
            .toList();
    List<VariableDeclarator> required =
        open.stream().filter(each -> isFinal(each) || isNonNull(each)).toList();
    return Stream.of(required, open)
        .filter(fields -> fields.size() == arguments)
        .findFirst()
        .orElse(List.of())
        .stream()
        .flatMap(each -> variables.field(type, each.getNameAsString()).stream())
        .toList();
  }

  private static boolean isFinal(VariableDeclarator variable) {
    return ((FieldDeclaration) variable.getParentNode().orElseThrow()).isFinal();
  }

  private static boolean isNonNull(VariableDeclarator variable) {
    return isAnnotated(
        (FieldDeclaration) variable.getParentNode().orElseThrow(), Set.of("NonNull"));
  }
}
