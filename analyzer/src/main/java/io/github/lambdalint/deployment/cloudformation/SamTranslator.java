package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes the resources of SAM out as those of CloudFormation, as AWS's own transform does.
 *
 * <p>What a function declares inline (events, alias, invoke config, URL) becomes a resource of its
 * own, called {@code function.event} and placed at its key.
 */
final class SamTranslator {

  private static final String REST_API = "ServerlessRestApi";
  private static final String HTTP_API = "ServerlessHttpApi";

  private final Template template;
  private final Globals globals;
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  SamTranslator(Template template, Globals globals) {
    this.template = template;
    this.globals = globals;
  }

  /** Translates the resources of one template. */
  List<Resource> translate(List<Resource> declared) {
    declared.forEach(resource -> resources.put(resource.id(), resource));
    for (Resource resource : declared) {
      Mapping properties = globals.merge(resource.type(), resource.properties());
      switch (resource.type()) {
        case "AWS::Serverless::Function" -> translateFunction(resource, properties);
        case "AWS::Serverless::Api" ->
            translateApi(resource, "AWS::ApiGateway::RestApi", properties);
        case "AWS::Serverless::HttpApi" ->
            translateApi(resource, "AWS::ApiGatewayV2::Api", httpProtocol(properties));
        case "AWS::Serverless::SimpleTable" ->
            replace(resource, "AWS::DynamoDB::Table", properties);
        case "AWS::Serverless::StateMachine" ->
            replace(resource, "AWS::StepFunctions::StateMachine", properties);
        case SamConnector.TYPE -> SamConnector.permissions(resource, this::type).forEach(this::add);
        default -> {
          // Not SAM's, or nothing in it that invokes a function.
        }
      }
    }
    return List.copyOf(resources.values());
  }

  private Optional<String> type(String id) {
    return Optional.ofNullable(resources.get(id)).map(Resource::type);
  }

  private void replace(Resource resource, String type, Mapping properties) {
    resources.put(
        resource.id(),
        new Resource(
            resource.id(), type, properties, resource.metadata(), resource.span(), template));
  }

  private void translateFunction(Resource resource, Mapping properties) {
    replace(resource, "AWS::Lambda::Function", SamFunction.properties(properties));
    Resource function = resources.get(resource.id());
    SamFunction.parts(function, properties).forEach(this::add);
    Reference invoked = SamFunction.invoked(function, properties);
    if (properties.get("Events").orElse(null) instanceof Mapping events) {
      events
          .entries()
          .forEach(
              (name, value) -> {
                if (value instanceof Mapping declared) {
                  SamEvents.translate(
                      event(function, invoked, name, declared, events.keySpan(name)));
                }
              });
    }
  }

  private SamEvent event(
      Resource function, Reference invoked, String name, Mapping declared, Span span) {
    String type = declared.get("Type").map(Texts::written).orElse("");
    Mapping properties =
        declared.get("Properties").orElse(null) instanceof Mapping given
            ? given
            : Mapping.empty(span);
    return new SamEvent(this, function, invoked, name, type, properties, span);
  }

  private void translateApi(Resource resource, String type, Mapping properties) {
    replace(resource, type, properties.rename("DefinitionBody", "Body"));
    addAuthorizers(resource.id(), type, properties);
  }

  private static Mapping httpProtocol(Mapping properties) {
    return properties.with("ProtocolType", new Scalar("HTTP", properties.span()));
  }

  private void addAuthorizers(String api, String type, Mapping properties) {
    if (!(properties.get("Auth").orElse(null) instanceof Mapping auth)
        || !(auth.get("Authorizers").orElse(null) instanceof Mapping authorizers)) {
      return;
    }
    boolean isRest = type.equals("AWS::ApiGateway::RestApi");
    authorizers
        .entries()
        .forEach(
            (name, value) -> {
              if (value instanceof Mapping authorizer
                  && authorizer.get("FunctionArn").isPresent()) {
                Span span = authorizers.keySpan(name);
                add(
                    new Resource(
                        api + "." + name,
                        isRest ? "AWS::ApiGateway::Authorizer" : "AWS::ApiGatewayV2::Authorizer",
                        authorizer
                            .rename("FunctionArn", "AuthorizerUri")
                            .with(isRest ? "RestApiId" : "ApiId", reference(api, span)),
                        Mapping.empty(span),
                        span,
                        template));
              }
            });
  }

  /** Adds a resource that stands for a part of another one, unless the template declares it. */
  void add(Resource resource) {
    resources.putIfAbsent(resource.id(), resource);
  }

  /** Changes the properties of a declared resource, if the value points at one. */
  boolean change(Value target, UnaryOperator<Mapping> change) {
    if (!(target instanceof Reference reference)
        || !reference.template().equals(template)
        || !resources.containsKey(reference.resource())) {
      return false;
    }
    resources.computeIfPresent(
        reference.resource(), (id, now) -> now.withProperties(change.apply(now.properties())));
    return true;
  }

  /** Returns the REST API that SAM makes for events that name none. */
  Reference implicitRestApi(Span span) {
    return implicit(REST_API, "AWS::ApiGateway::RestApi", "AWS::Serverless::Api", span);
  }

  /** Returns the HTTP API that SAM makes for events that name none. */
  Reference implicitHttpApi(Span span) {
    return implicit(HTTP_API, "AWS::ApiGatewayV2::Api", "AWS::Serverless::HttpApi", span);
  }

  private Reference implicit(String id, String type, String samType, Span span) {
    if (!resources.containsKey(id)) {
      Mapping merged = globals.merge(samType, Mapping.empty(span));
      Mapping properties = id.equals(HTTP_API) ? httpProtocol(merged) : merged;
      add(new Resource(id, type, properties, Mapping.empty(span), span, template));
      addAuthorizers(id, type, properties);
    }
    return reference(id, span);
  }

  Reference reference(String id, Span span) {
    return new Reference(template, id, "", span);
  }
}
