package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.Texts;
import java.nio.file.Path;
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
  static void link(Stack stack, Map<Path, Stack> stacks, Includes includes) {
    Mapping resources = stack.section("Resources");
    for (String id : resources.entries().keySet()) {
      if (resources.entries().get(id) instanceof Mapping resource
          && resource.get("Properties").orElse(null) instanceof Mapping properties) {
        location(resource, properties)
            .flatMap(path -> includes.locate(stack.template().file(), path))
            .map(stacks::get)
            .ifPresent(child -> stack.nest(id, child, arguments(properties)));
      }
    }
  }

  private static Optional<Value> location(Mapping resource, Mapping properties) {
    return resource
        .get("Type")
        .map(type -> LOCATIONS.get(Texts.written(type)))
        .flatMap(properties::get);
  }

  private static Mapping arguments(Mapping properties) {
    return properties.get("Parameters").orElse(null) instanceof Mapping arguments
        ? arguments
        : Mapping.empty(properties.span());
  }
}
