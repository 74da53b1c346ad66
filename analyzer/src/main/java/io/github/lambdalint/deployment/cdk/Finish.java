package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Unknown;
import java.util.Map;
import java.util.Optional;

/** Completes drafts by what the tables cannot say. */
final class Finish {

  private static final Map<String, String> SERVICES =
      Map.of(
          "SqsEventSource", "sqs",
          "KinesisEventSource", "kinesis",
          "KinesisConsumerEventSource", "kinesis",
          "DynamoEventSource", "dynamodb",
          "ManagedKafkaEventSource", "kafka");

  private Finish() {}

  static void apply(Draft draft, Form form, Drafts drafts) {
    if (form.isPlain()) {
      return;
    }
    switch (draft.type()) {
      case "AWS::Lambda::Function" -> function(draft);
      case "AWS::Lambda::EventSourceMapping" -> {
        String service = SERVICES.get(LibraryNames.simpleName(form.object()));
        if (service != null) {
          draft.annotate(Resource.SERVICE, new Scalar(service, draft.span()));
        }
      }
      case "AWS::Lambda::Alias" -> alias(draft, drafts);
      default -> {}
    }
  }

  /** The CDK asks for the version only, which knows its function. */
  private static void alias(Draft draft, Drafts drafts) {
    if (draft.properties().get("FunctionName").isEmpty()
        && draft.properties().get("FunctionVersion").orElse(null) instanceof Reference version) {
      drafts
          .find(version.resource())
          .flatMap(it -> it.properties().get("FunctionName"))
          .ifPresent(it -> draft.set(draft.properties().with("FunctionName", it)));
    }
  }

  private static void function(Draft draft) {
    Mapping properties = draft.properties();
    Optional<Value> code = properties.get("Code");
    if (properties.get("PackageType").isPresent() && code.isPresent()) {
      draft.annotate("DockerContext", code.get());
      properties = properties.without("Code");
    }
    if (properties.get("Role").isEmpty()) {
      // The CDK makes one and gives it what the program grants.
      properties = properties.with("Role", new Unknown("ServiceRole", draft.span()));
    }
    draft.set(properties);
  }
}
