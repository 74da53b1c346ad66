package io.github.lambdalint.deployment.cloudformation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Translates a connector of SAM as far as it lets a source invoke functions. */
final class SamConnector {

  static final String TYPE = "AWS::Serverless::Connector";

  private static final Map<String, String> PRINCIPALS =
      Table.read(SamConnector.class, "connector-principals.txt").stream()
          .collect(toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private SamConnector() {}

  /**
   * Lists the connectors that a resource holds, as if they stood beside it.
   *
   * @param connectors the {@code Connectors} of the resource, evaluated
   */
  static Stream<Resource> of(Resource source, Mapping connectors) {
    return connectors.entries().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Mapping)
        .map(
            entry -> {
              Span span = connectors.keySpan(entry.getKey());
              Mapping properties =
                  ((Mapping) entry.getValue()).get("Properties").orElse(null)
                          instanceof Mapping given
                      ? given
                      : Mapping.empty(span);
              return new Resource(
                  source.id() + "." + entry.getKey(),
                  TYPE,
                  properties.with("Source", end(source.id(), span)),
                  Mapping.empty(span),
                  span,
                  source.template());
            });
  }

  private static Mapping end(String id, Span span) {
    return Mapping.empty(span).with("Id", new Scalar(id, span));
  }

  /**
   * Lists the permissions that a connector stands for.
   *
   * @param type finds the type of a resource by its id
   */
  static Stream<Resource> permissions(Resource connector, Function<String, Optional<String>> type) {
    Optional<String> principal =
        connector
            .property("Source.Id")
            .text()
            .flatMap(type)
            .or(() -> connector.property("Source.Type").text())
            .map(PRINCIPALS::get);
    return principal.stream()
        .flatMap(name -> targets(connector).map(target -> permission(connector, name, target)));
  }

  private static Stream<String> targets(Resource connector) {
    Setting destination = connector.property("Destination");
    List<Setting> items = destination.items();
    return items.isEmpty()
        ? connector.property("Destination.Id").text().stream()
        : items.stream().flatMap(item -> item.property("Id").text().stream());
  }

  private static Resource permission(Resource connector, String principal, String target) {
    Span span = connector.span();
    Reference function = new Reference(connector.template(), target, "", span);
    return new Resource(
        connector.id() + "." + target,
        "AWS::Lambda::Permission",
        Mapping.empty(span)
            .with("Action", new Scalar("lambda:InvokeFunction", span))
            .with("Principal", new Scalar(principal, span))
            .with("FunctionName", function),
        Mapping.empty(span),
        span,
        connector.template());
  }
}
