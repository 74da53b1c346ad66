package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes an {@code AWS::Serverless::Function} out, all but its events. */
final class SamFunction {

  private static final String ALIAS = ".Alias";
  private static final String VERSION = ".Version";

  private SamFunction() {}

  /** Returns the properties of the {@code AWS::Lambda::Function}. */
  static Mapping properties(Mapping sam) {
    Mapping properties =
        sam.rename("CodeUri", "Code")
            .rename("DeadLetterQueue", "DeadLetterConfig")
            .without("Events")
            .without("EventInvokeConfig")
            .without("FunctionUrlConfig")
            .without("AutoPublishAlias")
            .without("ProvisionedConcurrencyConfig")
            .without("Policies");
    for (String inline : List.of("ImageUri", "InlineCode")) {
      Optional<Value> code = sam.get(inline);
      if (code.isPresent()) {
        String key = inline.equals("InlineCode") ? "ZipFile" : inline;
        properties =
            properties
                .without(inline)
                .with("Code", Mapping.empty(code.get().span()).with(key, code.get()));
      }
    }
    Optional<Value> tracing = sam.get("Tracing");
    return tracing.isEmpty()
        ? properties
        : properties
            .without("Tracing")
            .with("TracingConfig", Mapping.empty(tracing.get().span()).with("Mode", tracing.get()));
  }

  /** Returns what events invoke: the alias that SAM publishes, or the function itself. */
  static Reference invoked(Resource function, Mapping sam) {
    String id = function.id() + (sam.get("AutoPublishAlias").isPresent() ? ALIAS : "");
    return new Reference(function.template(), id, "Arn", function.span());
  }

  /** Returns role, version, alias, invoke config and URL of the function, as far as declared. */
  static List<Resource> parts(Resource function, Mapping sam) {
    List<Resource> parts = new ArrayList<>();
    Reference itself = new Reference(function.template(), function.id(), "", function.span());
    Reference invoked = invoked(function, sam);
    sam.get("AutoPublishAlias")
        .ifPresent(
            name -> {
              Span span = sam.keySpan("AutoPublishAlias");
              Mapping version = Mapping.empty(span).with("FunctionName", itself);
              parts.add(part(function, VERSION, "AWS::Lambda::Version", version, span));
              Mapping alias = copy(sam, "ProvisionedConcurrencyConfig", version.with("Name", name));
              parts.add(part(function, ALIAS, "AWS::Lambda::Alias", alias, span));
            });
    sam.get("EventInvokeConfig")
        .filter(Mapping.class::isInstance)
        .ifPresent(
            config -> {
              Span span = sam.keySpan("EventInvokeConfig");
              Mapping properties = destinations(parts, function, (Mapping) config);
              Value qualifier =
                  sam.get("AutoPublishAlias").orElseGet(() -> new Scalar("$LATEST", span));
              parts.add(
                  part(
                      function,
                      ".EventInvokeConfig",
                      "AWS::Lambda::EventInvokeConfig",
                      properties.with("FunctionName", itself).with("Qualifier", qualifier),
                      span));
            });
    sam.get("FunctionUrlConfig")
        .filter(Mapping.class::isInstance)
        .ifPresent(
            config -> {
              Span span = sam.keySpan("FunctionUrlConfig");
              Value name = new Scalar(function.name(), span);
              parts.add(
                  new Resource(
                      function.id() + ".FunctionUrlConfig",
                      "AWS::Lambda::Url",
                      ((Mapping) config).with("TargetFunctionArn", invoked),
                      Mapping.empty(span).with(Resource.NAME, name),
                      span,
                      function.template()));
            });
    if (sam.get("Role").isEmpty()) {
      Span span = sam.keySpan("Policies");
      Mapping role = copy(sam, "Policies", Mapping.empty(span));
      parts.add(
          new Resource(
              function.id() + "Role",
              "AWS::IAM::Role",
              role,
              Mapping.empty(span),
              span,
              function.template()));
    }
    return parts;
  }

  /** Adds the queue or topic that SAM makes for a destination without a target. */
  private static Mapping destinations(List<Resource> parts, Resource function, Mapping config) {
    if (!(config.get("DestinationConfig").orElse(null) instanceof Mapping destinations)) {
      return config;
    }
    Mapping completed = destinations;
    for (String outcome : List.of("OnSuccess", "OnFailure")) {
      if (destinations.get(outcome).orElse(null) instanceof Mapping destination
          && destination.get("Destination").isEmpty()) {
        Span span = destinations.keySpan(outcome);
        boolean isTopic = destination.get("Type").map(Texts::written).equals(Optional.of("SNS"));
        Resource target =
            part(
                function,
                "." + outcome,
                isTopic ? "AWS::SNS::Topic" : "AWS::SQS::Queue",
                Mapping.empty(span),
                span);
        parts.add(target);
        Reference reference = new Reference(function.template(), target.id(), "Arn", span);
        completed = completed.with(outcome, destination.with("Destination", reference), span);
      }
    }
    return config.with("DestinationConfig", completed, config.keySpan("DestinationConfig"));
  }

  private static Mapping copy(Mapping from, String key, Mapping to) {
    return from.get(key).map(value -> to.with(key, value, from.keySpan(key))).orElse(to);
  }

  private static Resource part(
      Resource function, String suffix, String type, Mapping properties, Span span) {
    return new Resource(
        function.id() + suffix, type, properties, Mapping.empty(span), span, function.template());
  }
}
