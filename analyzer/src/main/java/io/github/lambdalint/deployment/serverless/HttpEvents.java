package io.github.lambdalint.deployment.serverless;

import static io.github.lambdalint.deployment.serverless.Draft.text;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the events out that come through API Gateway, with the authorizers before them. */
final class HttpEvents {

  private static final String REST_API = "ApiGatewayRestApi";
  private static final String HTTP_API = "HttpApi";
  private static final String SOCKET_API = "WebsocketsApi";

  private final Service service;
  private final Draft draft;
  private final Value invoked;

  HttpEvents(Service service, Draft draft, Value invoked) {
    this.service = service;
    this.draft = draft;
    this.invoked = invoked;
  }

  void restApi(ServerlessEvent event) {
    Span span = event.span();
    Value api = api(event, "apiGateway", "restApiId", REST_API, "AWS::ApiGateway::RestApi", "");
    String integration = event.setting("integration").flatMap(Value::written).orElse("");
    boolean isProxy = !List.of("lambda", "aws").contains(integration.toLowerCase(Locale.ROOT));
    Mapping method =
        Settings.translate("http", event.settings(), Mapping.empty(span)).with("RestApiId", api);
    method = put(method, "Integration/Type", text(isProxy ? "AWS_PROXY" : "AWS", span), span);
    method = put(method, "Integration/Uri", invoked, span);
    Optional<Value> asynchronous = event.setting("async");
    if (asynchronous.flatMap(Value::written).equals(Optional.of("true"))) {
      Value header = text("'Event'", asynchronous.get().span());
      method =
          Properties.put(
              method,
              List.of(
                  "Integration",
                  "RequestParameters",
                  "integration.request.header.X-Amz-Invocation-Type"),
              header,
              event.settings().keySpan("async"));
    }
    Optional<Value> shared =
        Properties.find(service.provider(), List.of("apiGateway", "timeoutInMillis"));
    if (shared.isPresent() && event.setting("timeoutInMillis").isEmpty()) {
      method = put(method, "Integration/TimeoutInMillis", shared.get(), shared.get().span());
    }
    add(event, "AWS::ApiGateway::Method", method);
    authorizer(event, "AWS::ApiGateway::Authorizer", "RestApiId", api);
  }

  void httpApi(ServerlessEvent event) {
    Value api = api(event, "httpApi", "id", HTTP_API, "AWS::ApiGatewayV2::Api", "HTTP");
    Value version =
        Properties.find(service.provider(), List.of("httpApi", "payload"))
            .orElseGet(() -> text("2.0", event.span()));
    integration(event, api, Mapping.empty(event.span()).with("PayloadFormatVersion", version));
    String name =
        Properties.find(event.settings(), List.of("authorizer", "name"))
            .or(() -> event.setting("authorizer"))
            .flatMap(Value::written)
            .orElse("");
    Mapping declared = Settings.map(service.provider(), "httpApi", "authorizers", name);
    Optional<Value> function =
        declared
            .get("functionArn")
            .or(
                () ->
                    declared
                        .get("functionName")
                        .flatMap(Value::written)
                        .map(it -> Draft.arn(Draft.functionId(it), declared.span())));
    if (function.isPresent()) {
      addAuthorizer(
          name, "AWS::ApiGatewayV2::Authorizer", function.get(), "ApiId", api, declared.span());
    }
  }

  void webSocket(ServerlessEvent event) {
    Value api = api(event, "websocketApiId", "", SOCKET_API, "AWS::ApiGatewayV2::Api", "WEBSOCKET");
    integration(event, api, Mapping.empty(event.span()));
    authorizer(event, "AWS::ApiGatewayV2::Authorizer", "ApiId", api);
  }

  private void integration(ServerlessEvent event, Value api, Mapping properties) {
    add(
        event,
        "AWS::ApiGatewayV2::Integration",
        properties
            .with("ApiId", api)
            .with("IntegrationType", text("AWS_PROXY", event.span()))
            .with("IntegrationUri", invoked));
  }

  /** Returns the API that the provider names, otherwise the one that the framework makes. */
  private Value api(
      ServerlessEvent event, String group, String key, String id, String type, String protocol) {
    List<String> path = key.isEmpty() ? List.of(group) : List.of(group, key);
    Optional<Value> given = Properties.find(service.provider(), path);
    if (given.isPresent()) {
      return given.get();
    }
    Mapping properties = Mapping.empty(event.span());
    if (!protocol.isEmpty()) {
      properties = properties.with("ProtocolType", text(protocol, event.span()));
    }
    draft.addOnce(id, type, properties, event.span());
    return Draft.ref(id, event.span());
  }

  /** Adds the function that is asked before the event: a name, an ARN, or a map with either. */
  private void authorizer(ServerlessEvent event, String type, String apiKey, Value api) {
    Optional<Value> declared = event.setting("authorizer");
    Mapping settings = Settings.map(event.settings(), "authorizer");
    Optional<Value> arn = settings.get("arn");
    Optional<String> name = settings.get("name").or(() -> declared).flatMap(Value::written);
    boolean isCognito =
        settings
            .get("type")
            .flatMap(Value::written)
            .orElse("")
            .equalsIgnoreCase("COGNITO_USER_POOLS");
    if (declared.isEmpty() || isCognito || (arn.isEmpty() && !isFunction(name))) {
      return;
    }
    Span span = event.settings().keySpan("authorizer");
    Value function =
        arn.orElseGet(
            () ->
                name.get().startsWith("arn:")
                    ? new Scalar(name.get(), span)
                    : Draft.arn(Draft.functionId(name.get()), span));
    addAuthorizer(name.orElse("authorizer"), type, function, apiKey, api, span);
  }

  private static boolean isFunction(Optional<String> name) {
    return name.isPresent() && !name.get().equalsIgnoreCase("aws_iam");
  }

  private void addAuthorizer(
      String name, String type, Value function, String apiKey, Value api, Span span) {
    Mapping properties = Mapping.empty(span).with("AuthorizerUri", function).with(apiKey, api);
    draft.addOnce(Draft.idPart(name) + "Authorizer", type, properties, span);
  }

  private void add(ServerlessEvent event, String type, Mapping properties) {
    draft.add(event.id(), type, properties, Draft.named(event.name(), event.span()), event.span());
  }

  private static Mapping put(Mapping to, String path, Value value, Span key) {
    return Properties.put(to, List.of(path.split("/")), value, key);
  }
}
