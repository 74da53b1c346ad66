package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.ProjectFiles;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the templates that others nest by a path in the project. */
final class NestedStacks {

  private static final Map<String, String> LOCATIONS =
      Map.of(
          "AWS::CloudFormation::Stack", "TemplateURL",
          "AWS::Serverless::Application", "Location");

  private NestedStacks() {}

  /** Joins {@code stack} with those of {@code stacks} that it nests. */
  static void link(Stack stack, Map<Path, Stack> stacks, ProjectFiles files, List<Note> notes) {
    Mapping resources = stack.section("Resources");
    for (String id : resources.entries().keySet()) {
      if (resources.entries().get(id) instanceof Mapping resource
          && resource.get("Properties").orElse(null) instanceof Mapping properties) {
        child(stack, resource, properties, files, notes)
            .map(stacks::get)
            .ifPresent(child -> stack.nest(id, child, arguments(properties)));
      }
    }
  }

  private static Optional<Path> child(
      Stack stack, Mapping resource, Mapping properties, ProjectFiles files, List<Note> notes) {
    String type = resource.get("Type").map(Texts::written).orElse("");
    String property = LOCATIONS.get(type);
    if (property == null
        || !(properties.get(property).orElse(null) instanceof Scalar location)
        || location.text().contains("://")) {
      return Optional.empty();
    }
    try {
      return files.find(stack.template().file().resolveSibling("."), location.text());
    } catch (ProjectFiles.OutsideProjectException e) {
      notes.add(new Note(location.span(), e.getMessage()));
      return Optional.empty();
    }
  }

  private static Mapping arguments(Mapping properties) {
    return properties.get("Parameters").orElse(null) instanceof Mapping arguments
        ? arguments
        : Mapping.empty(properties.span());
  }
}
