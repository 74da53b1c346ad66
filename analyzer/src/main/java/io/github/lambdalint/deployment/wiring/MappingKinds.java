package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the kind of an event source mapping by its origin, its ARN, or the settings that only one
 * kind has.
 */
final class MappingKinds {

  private MappingKinds() {}

  /** Returns the kind; empty when neither origin, ARN nor settings tell it. */
  static Optional<String> of(Resource mapping, Optional<Resource> origin) {
    return origin
        .flatMap(MappingKinds::ofOrigin)
        .or(() -> texts(mapping).flatMap(text -> ofArn(mapping, text).stream()).findFirst())
        .or(() -> ofSettings(mapping))
        .or(() -> ofService(mapping));
  }

  /** Takes the word of the template's author for an ARN that is not known. */
  private static Optional<String> ofService(Resource mapping) {
    return mapping
        .metadata()
        .get(Resource.SERVICE)
        .flatMap(Value::written)
        .flatMap(service -> ofArn(mapping, ":" + service + ":"));
  }

  private static Optional<String> ofOrigin(Resource origin) {
    return switch (origin.type()) {
      case "AWS::SQS::Queue" -> Optional.of(isFifo(origin) ? "sqs-fifo" : "sqs-standard");
      case "AWS::Kinesis::Stream" -> Optional.of("kinesis");
      case "AWS::Kinesis::StreamConsumer" -> Optional.of("kinesis-efo");
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable" -> Optional.of("dynamodb-streams");
      case "AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster", "AWS::MSK::VpcConnection" ->
          Optional.of("msk");
      case "AWS::AmazonMQ::Broker" -> broker(origin.property("EngineType"));
      case "AWS::DocDB::DBCluster" -> Optional.of("documentdb");
      default -> Optional.empty();
    };
  }

  private static boolean isFifo(Resource queue) {
    return queue.property("FifoQueue").flag().orElse(false)
        || texts(queue.property("QueueName")).anyMatch(name -> name.endsWith(".fifo"));
  }

  private static Optional<String> broker(Setting engine) {
    return engine
        .text()
        .map(name -> name.equalsIgnoreCase("RABBITMQ") ? "mq-rabbitmq" : "mq-activemq");
  }

  private static Optional<String> ofArn(Resource mapping, String text) {
    if (text.contains(":sqs:")) {
      return Optional.of(text.endsWith(".fifo") ? "sqs-fifo" : "sqs-standard");
    }
    if (text.contains(":kinesis:")) {
      return Optional.of(text.contains("/consumer/") ? "kinesis-efo" : "kinesis");
    }
    if (text.contains(":dynamodb:")) {
      return Optional.of("dynamodb-streams");
    }
    if (text.contains(":kafka:")) {
      return Optional.of("msk");
    }
    if (text.contains(":mq:")) {
      return brokerByAccess(mapping);
    }
    return text.contains(":rds:") ? Optional.of("documentdb") : Optional.empty();
  }

  private static Optional<String> ofSettings(Resource mapping) {
    boolean isKafka = mapping.property("SelfManagedEventSource").isPresent();
    boolean isQueue = mapping.property("ScalingConfig").isPresent();
    if (isKafka && isQueue) {
      return Optional.empty(); // No kind has both: all settings are there, and none is known.
    }
    if (isKafka) {
      return Optional.of("self-managed-kafka");
    }
    if (mapping.property("DocumentDBEventSourceConfig").isPresent()) {
      return Optional.of("documentdb");
    }
    if (mapping.property("Queues").isPresent()) {
      return brokerByAccess(mapping);
    }
    if (mapping.property("Topics").isPresent()) {
      return Optional.of("msk");
    }
    // Of the polled sources only queues scale by a maximum and start at no position.
    return isQueue ? Optional.of("sqs-standard") : Optional.empty();
  }

  /** Only RabbitMQ has virtual hosts. */
  private static Optional<String> brokerByAccess(Resource mapping) {
    boolean isRabbit =
        mapping.property("SourceAccessConfigurations.Type").items().stream()
            .anyMatch(type -> type.texts().contains("VIRTUAL_HOST"));
    return Optional.of(isRabbit ? "mq-rabbitmq" : "mq-activemq");
  }

  private static Stream<String> texts(Resource mapping) {
    return texts(mapping.property("EventSourceArn"));
  }

  private static Stream<String> texts(Setting setting) {
    return setting.value().stream()
        .flatMap(value -> value.alternatives().stream())
        .flatMap(value -> value.written().stream());
  }
}
