package io.github.lambdalint.engine;

import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere.Source;
import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Declares the functions that another repository deploys. What the configuration does not say of
 * them is unknown and not absent, so that no rule takes it for a fault.
 */
final class ElsewhereFunctions {

  private static final List<String> SETTINGS =
      List.of(
          "Runtime",
          "Timeout",
          "MemorySize",
          "Environment",
          "Role",
          "SnapStart",
          "ReservedConcurrentExecutions",
          "EphemeralStorage",
          "FileSystemConfigs",
          "VpcConfig",
          "Layers");

  private static final List<String> POLLING =
      List.of(
          "BatchSize",
          "MaximumBatchingWindowInSeconds",
          "FunctionResponseTypes",
          "MaximumRetryAttempts",
          "MaximumRecordAgeInSeconds",
          "BisectBatchOnFunctionError",
          "DestinationConfig",
          "ScalingConfig",
          "ParallelizationFactor",
          "TumblingWindowInSeconds",
          "FilterCriteria");

  private static final List<String> DELIVERY =
      List.of("DeadLetterConfig", "RedrivePolicy", "RetryPolicy", "DestinationConfig");

  private ElsewhereFunctions() {}

  /** Copies a deployment with more functions. */
  static Deployment addTo(Deployment deployment, List<DeployedElsewhere> functions) {
    return functions.isEmpty()
        ? deployment
        : new Deployment(
            deployment.templates(),
            deployment.resources(),
            Stream.concat(
                    deployment.functions().stream(),
                    functions.stream().map(ElsewhereFunctions::declaration))
                .toList(),
            deployment.otherFunctions(),
            deployment.notes());
  }

  private static FunctionDeclaration declaration(DeployedElsewhere function) {
    Mapping properties =
        unknown(function.at(), SETTINGS)
            .with("Handler", new Scalar(function.handler(), function.at()));
    boolean isAsynchronous =
        function.invokedBy().stream()
            .anyMatch(source -> kind(source).model() == InvocationModel.ASYNCHRONOUS);
    if (isAsynchronous) {
      properties = with(properties, "DeadLetterConfig");
    }
    String type = function.handler().replaceFirst("::.*", "");
    Resource resource =
        new Resource(
            type.substring(type.lastIndexOf('.') + 1),
            "AWS::Lambda::Function",
            properties,
            Mapping.empty(function.at()),
            function.at(),
            new Template(function.at().file(), Dialect.CLOUDFORMATION));
    return new FunctionDeclaration(
        resource,
        List.of(),
        function.invokedBy().stream().map(ElsewhereFunctions::source).toList(),
        List.of(),
        List.of(),
        List.of(),
        new ResourceGraph(List.of(resource)));
  }

  private static EventSource source(Source source) {
    EventSourceKind kind = kind(source);
    Mapping settings = unknown(source.at(), kind.polling().isPresent() ? POLLING : DELIVERY);
    for (EventSourceKind.Variant variant : kind.variants()) {
      settings = with(settings, variant.setting().split("\\.", 2)[0]);
    }
    if (source.batchSize().isPresent()) {
      settings = settings.with("BatchSize", new Scalar("" + source.batchSize().get(), source.at()));
    }
    if (source.reportsBatchItemFailures().isPresent()) {
      List<Value> types =
          source.reportsBatchItemFailures().get()
              ? List.of(new Scalar("ReportBatchItemFailures", source.at()))
              : List.of();
      settings = settings.with("FunctionResponseTypes", new Sequence(types, source.at()));
    }
    return new EventSource(
        source.kind(), source.name(), settings, Optional.empty(), Optional.empty(), source.at());
  }

  private static EventSourceKind kind(Source source) {
    return KnowledgeBase.load().kind(source.kind()).orElseThrow();
  }

  private static Mapping unknown(Span at, List<String> names) {
    Mapping settings = Mapping.empty(at);
    for (String name : names) {
      settings = with(settings, name);
    }
    return settings;
  }

  private static Mapping with(Mapping settings, String name) {
    return settings.with(name, new Unknown("${" + name + "}", settings.span()));
  }
}
