package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the events of SAM functions out that Lambda polls. */
final class SamPolledEvents {

  /** The property that names the source, and the service in its ARN. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "SQS", List.of("Queue", "sqs"),
          "Kinesis", List.of("Stream", "kinesis"),
          "DynamoDB", List.of("Stream", "dynamodb"),
          "MSK", List.of("Stream", "kafka"),
          "MQ", List.of("Broker", "mq"),
          "DocumentDB", List.of("Cluster", "rds"),
          "SelfManagedKafka", List.of("", ""));

  private SamPolledEvents() {}

  /** Adds the mapping that an event stands for. */
  static void translate(SamEvent event) {
    String property = SOURCES.get(event.type()).get(0);
    Mapping mapping = event.properties();
    Optional<Value> source = mapping.get(property);
    if (source.isPresent()) {
      mapping =
          mapping.without(property).with("EventSourceArn", source.get(), mapping.keySpan(property));
    }
    event.addMapping(SOURCES.get(event.type()).get(1), grouped(event.type(), mapping));
  }

  private static Mapping grouped(String type, Mapping mapping) {
    return switch (type) {
      case "MSK" -> mapping.group("AmazonManagedKafkaEventSourceConfig", "ConsumerGroupId");
      case "SelfManagedKafka" ->
          mapping
              .group("SelfManagedKafkaEventSourceConfig", "ConsumerGroupId")
              .group("Endpoints", "KafkaBootstrapServers")
              .group("SelfManagedEventSource", "Endpoints");
      case "DocumentDB" ->
          mapping.group(
              "DocumentDBEventSourceConfig", "DatabaseName", "CollectionName", "FullDocument");
      default -> mapping;
    };
  }
}
