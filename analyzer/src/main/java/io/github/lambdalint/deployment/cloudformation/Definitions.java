package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.EmbeddedDocument;
import io.github.lambdalint.source.Span;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the definitions of state machines and the bodies of APIs into their resources, whether
 * they are written there as a map or a text, or in a file.
 */
final class Definitions {

  private static final String STATE_MACHINE = "AWS::StepFunctions::StateMachine";

  private final Includes includes;

  Definitions(Includes includes) {
    this.includes = includes;
  }

  /** Copies a resource with its {@code Definition} or {@code Body} in place, if it has one. */
  Resource complete(Resource resource) {
    return switch (resource.type()) {
      case STATE_MACHINE -> withDefinition(resource);
      case "AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api" ->
          withFile(resource, "Body", "DefinitionUri", "BodyS3Location");
      default -> resource;
    };
  }

  private Resource withDefinition(Resource machine) {
    Resource read = withFile(machine, "Definition", "DefinitionUri", "DefinitionS3Location");
    Mapping properties = read.properties();
    Map<String, Value> variables =
        properties.get("DefinitionSubstitutions").orElse(null) instanceof Mapping given
            ? given.entries()
            : Map.of();
    return properties
        .get("Definition")
        .map(definition -> EmbeddedDocument.substitute(definition, variables))
        .or(
            () ->
                properties
                    .get("DefinitionString")
                    .flatMap(text -> EmbeddedDocument.read(text, variables)))
        .map(definition -> read.withProperties(properties.with("Definition", definition)))
        .orElse(read);
  }

  private Resource withFile(Resource resource, String property, String... locations) {
    Mapping properties = resource.properties();
    for (String location : locations) {
      Optional<Value> document =
          properties.get(location).flatMap(path -> includes.read(resource.template().file(), path));
      if (document.isPresent() && properties.get(property).isEmpty()) {
        Span key = properties.keySpan(location);
        return resource.withProperties(properties.with(property, document.get(), key));
      }
    }
    return resource;
  }
}
