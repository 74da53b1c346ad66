package io.github.lambdalint.deployment.serverless;

import static io.github.lambdalint.deployment.serverless.Draft.text;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Writes one function of a {@code serverless.yml} out. */
final class ServerlessFunction {

  /** The settings of the provider that hold for all functions that do not set them. */
  private static final List<String> PROVIDED =
      List.of("runtime", "memorySize", "timeout", "layers", "vpc", "kmsKeyArn", "architecture");

  private final Service service;
  private final Draft draft;
  private final String name;
  private final Span key;
  private final Mapping declared;
  private final String id;

  ServerlessFunction(Service service, Draft draft, String name, Span key, Mapping declared) {
    this.service = service;
    this.draft = draft;
    this.name = name;
    this.key = key;
    this.declared = declared;
    this.id = Draft.functionId(name);
  }

  /** Adds the function and all that it declares inline. */
  void translate() {
    draft.add(id, "AWS::Lambda::Function", properties(), metadata(), key);
    Value invoked = addAlias();
    addInvokeConfig();
    addUrl(invoked);
    ServerlessEvents events = new ServerlessEvents(service, draft, id, invoked);
    if (declared.get("events").orElse(null) instanceof Sequence list) {
      list.items().forEach(events::translate);
    }
  }

  private Mapping properties() {
    Mapping settings = withProvided(declared);
    Mapping properties =
        Mapping.empty(key)
            .with("FunctionName", defaultName())
            .with("MemorySize", text("1024", key))
            .with("Timeout", text("6", key));
    properties = Settings.translate("function", settings, properties);
    if (declared.get("snapStart").flatMap(Value::written).equals(Optional.of("true"))) {
      Value published = text("PublishedVersions", declared.keySpan("snapStart"));
      properties = Properties.put(properties, List.of("SnapStart", "ApplyOn"), published, key);
    }
    return withCode(properties);
  }

  private Mapping withProvided(Mapping function) {
    Mapping provider = service.provider();
    Mapping settings = function;
    for (String setting : PROVIDED) {
      Optional<Value> value = provider.get(setting);
      if (value.isPresent() && function.get(setting).isEmpty()) {
        settings = settings.with(setting, value.get(), provider.keySpan(setting));
      }
    }
    Optional<Value> tracing = Properties.find(provider, List.of("tracing", "lambda"));
    if (tracing.isPresent() && function.get("tracing").isEmpty()) {
      settings = settings.with("tracing", tracing.get());
    }
    if (provider.get("environment").orElse(null) instanceof Mapping shared) {
      Mapping own = Settings.map(function, "environment");
      settings = settings.with("environment", Draft.over(shared, own), shared.span());
    }
    return settings;
  }

  private Value defaultName() {
    String text = service.name() + "-" + service.stage().written().orElse("${…}") + "-" + name;
    return text.contains("${") ? new Unknown(text, key) : new Scalar(text, key);
  }

  /** Without an artifact, or with one that only a build can name, it is the service's folder. */
  private Mapping withCode(Mapping properties) {
    Optional<Value> image = declared.get("image");
    if (image.isPresent()) {
      Mapping packaged = properties.with("PackageType", text("Image", key));
      return image.get() instanceof Scalar uri
          ? Properties.put(packaged, List.of("Code", "ImageUri"), uri, declared.keySpan("image"))
          : packaged;
    }
    Value artifact =
        Properties.find(declared, List.of("package", "artifact"))
            .or(() -> Properties.find(service.root(), List.of("package", "artifact")))
            .filter(Scalar.class::isInstance)
            .orElseGet(() -> text(".", key));
    return properties.with("Code", artifact);
  }

  private Mapping metadata() {
    Mapping metadata = Draft.named(name, key);
    Optional<String> image =
        declared
            .get("image")
            .flatMap(value -> value instanceof Mapping map ? map.get("name") : Optional.of(value))
            .flatMap(Value::written);
    Mapping build = Settings.map(service.provider(), "ecr", "images", image.orElse(""));
    Optional<Value> context = build.get("path");
    if (context.isPresent()) {
      Value file = build.get("file").orElseGet(() -> text("Dockerfile", key));
      metadata = metadata.with("DockerContext", context.get()).with("Dockerfile", file);
    }
    return metadata;
  }

  /** Adds the alias that events invoke with SnapStart or provisioned concurrency. */
  private Value addAlias() {
    Optional<Value> provisioned = declared.get("provisionedConcurrency");
    boolean isSnapped =
        declared.get("snapStart").flatMap(Value::written).equals(Optional.of("true"));
    if (provisioned.isEmpty() && !isSnapped) {
      return Draft.arn(id, key);
    }
    Span span = declared.keySpan(isSnapped ? "snapStart" : "provisionedConcurrency");
    Mapping version = Mapping.empty(span).with("FunctionName", Draft.ref(id, span));
    draft.add(id + "Version", "AWS::Lambda::Version", version, span);
    Mapping alias = version.with("Name", text(isSnapped ? "snapstart" : "provisioned", span));
    if (provisioned.isPresent()) {
      Mapping given = Settings.map(declared, "provisionedConcurrency");
      Value executions = given.get("executions").orElse(provisioned.get());
      alias =
          Properties.put(
              alias.with("Name", given.get("alias").orElse(alias.entries().get("Name"))),
              List.of("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"),
              executions,
              span);
    }
    draft.add(id + "Alias", "AWS::Lambda::Alias", alias, span);
    return Draft.ref(id + "Alias", key);
  }

  private void addInvokeConfig() {
    Mapping config = Settings.translate("invoke", declared, Mapping.empty(key));
    Mapping destinations = Settings.map(declared, "destinations");
    for (String outcome : List.of("onSuccess", "onFailure")) {
      Optional<Value> target = destinations.get(outcome);
      if (target.isPresent()) {
        config =
            Properties.put(
                config,
                List.of("DestinationConfig", Draft.idPart(outcome), "Destination"),
                destination(target.get()),
                destinations.keySpan(outcome));
      }
    }
    if (!config.entries().isEmpty()) {
      Span span = config.keySpan(config.entries().keySet().iterator().next());
      draft.add(
          id + "EvConf",
          "AWS::Lambda::EventInvokeConfig",
          config.with("FunctionName", Draft.ref(id, span)),
          span);
    }
  }

  /** A destination is an ARN, a function of this file, or a map with an ARN. */
  private static Value destination(Value target) {
    if (target instanceof Mapping mapping && mapping.get("arn").isPresent()) {
      return mapping.get("arn").get();
    }
    return target instanceof Scalar scalar && !scalar.text().startsWith("arn:")
        ? Draft.arn(Draft.functionId(scalar.text()), scalar.span())
        : target;
  }

  private void addUrl(Value invoked) {
    Optional<Value> url = declared.get("url");
    if (url.isPresent() && !url.get().written().equals(Optional.of("false"))) {
      Span span = declared.keySpan("url");
      Mapping given = Settings.map(declared, "url");
      draft.add(
          id + "Url",
          "AWS::Lambda::Url",
          Settings.translate("url", given, Mapping.empty(span)).with("TargetFunctionArn", invoked),
          Draft.named(name, span),
          span);
    }
  }
}
