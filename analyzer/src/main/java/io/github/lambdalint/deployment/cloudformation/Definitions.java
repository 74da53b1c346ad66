package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.DocumentReader;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    Map<String, Value> variables = new HashMap<>();
    if (properties.get("DefinitionSubstitutions").orElse(null) instanceof Mapping given) {
      variables.putAll(given.entries());
    }
    Optional<Value> definition = properties.get("Definition");
    Optional<Value> text = properties.get("DefinitionString");
    if (definition.isEmpty() && text.isPresent()) {
      for (Reference reference : Texts.references(text.get())) {
        String placeholder = Texts.written(reference);
        variables.put(placeholder.substring(2, placeholder.length() - 1), reference);
      }
      definition = text.flatMap(Definitions::parse);
    }
    return definition
        .map(
            value ->
                read.withProperties(properties.with("Definition", substitute(value, variables))))
        .orElse(read);
  }

  /** Parses a definition that is written as a text; a map stays as it is. */
  private static Optional<Value> parse(Value text) {
    if (text instanceof Mapping) {
      return Optional.of(text);
    }
    try {
      Path file = text.span().file();
      Optional<String> written = text.written();
      return written.isEmpty()
          ? Optional.empty()
          : Optional.of(Texts.at(text.span(), DocumentReader.read(file, written.get()).root()));
    } catch (MalformedDocumentException e) {
      // A text put together from unknown parts need not be JSON.
      return Optional.empty();
    }
  }

  private static Value substitute(Value value, Map<String, Value> variables) {
    if (value instanceof Scalar scalar && scalar.text().contains("${")) {
      return Texts.substitute(scalar, name -> Optional.ofNullable(variables.get(name)));
    }
    if (value instanceof Sequence sequence) {
      List<Value> items =
          sequence.items().stream().map(item -> substitute(item, variables)).toList();
      return new Sequence(items, value.span());
    }
    if (value instanceof Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, each) -> entries.put(key, substitute(each, variables)));
      return new Mapping(entries, mapping.keys(), mapping.span());
    }
    return value;
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
