package io.github.lambdalint.deployment.serverless;

import static io.github.lambdalint.deployment.serverless.Draft.text;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the events out that Lambda polls. */
final class PolledEvents {

  /** The services in the ARNs of the sources. */
  private static final Map<String, String> SERVICES =
      Map.of("sqs", "sqs", "msk", "kafka", "kafka", "", "activemq", "mq", "rabbitmq", "mq");

  private final Draft draft;
  private final Value invoked;

  PolledEvents(Draft draft, Value invoked) {
    this.draft = draft;
    this.invoked = invoked;
  }

  /** Adds the mapping of a queue, broker or Kafka topic. */
  void translate(ServerlessEvent event, String type) {
    Mapping mapping =
        Settings.translate("mapping", event.settings(), Mapping.empty(event.settings().span()));
    if (!(event.value() instanceof Mapping)) {
      mapping = mapping.with("EventSourceArn", event.value());
    }
    if (type.equals("rabbitmq")) {
      Mapping access = Mapping.empty(event.span()).with("Type", text("VIRTUAL_HOST", event.span()));
      mapping =
          mapping.with("SourceAccessConfigurations", new Sequence(List.of(access), event.span()));
    }
    addMapping(event, SERVICES.get(type), mapping);
  }

  /** Adds the mapping of a Kinesis or DynamoDB stream, with the defaults of the framework. */
  void stream(ServerlessEvent event) {
    Mapping mapping =
        Settings.translate(
            "mapping",
            event.settings(),
            Mapping.empty(event.settings().span())
                .with("BatchSize", text("10", event.span()))
                .with("StartingPosition", text("TRIM_HORIZON", event.span())));
    if (!(event.value() instanceof Mapping)) {
      mapping = mapping.with("EventSourceArn", event.value());
    }
    Mapping destinations = Settings.map(event.settings(), "destinations");
    Optional<Value> failures = destinations.get("onFailure");
    if (failures.isPresent()) {
      Value target =
          failures.get() instanceof Mapping given ? given.get("arn").orElse(given) : failures.get();
      mapping =
          Properties.put(
              mapping,
              List.of("DestinationConfig", "OnFailure", "Destination"),
              target,
              destinations.keySpan("onFailure"));
    }
    Optional<Value> consumer = event.setting("consumer");
    if (consumer.isPresent() && mapping.get("EventSourceArn").isPresent()) {
      mapping = mapping.with("EventSourceArn", consumer(event, consumer.get(), mapping));
    }
    addMapping(event, event.setting("type").flatMap(Value::written).orElse(""), mapping);
  }

  /** Returns the consumer of enhanced fan-out: a given one, or one that the framework makes. */
  private Value consumer(ServerlessEvent event, Value consumer, Mapping mapping) {
    if (!consumer.written().equals(Optional.of("true"))) {
      return consumer;
    }
    String id = event.id() + "Consumer";
    Value stream = mapping.entries().get("EventSourceArn");
    draft.add(
        id,
        "AWS::Kinesis::StreamConsumer",
        Mapping.empty(event.span()).with("StreamARN", stream),
        event.span());
    return Draft.ref(id, event.span());
  }

  private void addMapping(ServerlessEvent event, String arnService, Mapping mapping) {
    Mapping metadata =
        Draft.named(event.name(), event.span())
            .with(Resource.SERVICE, text(arnService, event.span()));
    draft.add(
        event.id(),
        "AWS::Lambda::EventSourceMapping",
        mapping.with("FunctionName", invoked),
        metadata,
        event.span());
  }
}
