package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import java.util.Optional;

/**
 * Follows a record that a pipe hands to a function and waits for: it fares as a mapping of Lambda
 * would let it, with the settings that the pipe has for its source.
 */
final class PipeFate {

  private PipeFate() {}

  /** Returns the fate; empty when the source of the pipe is not one whose retries are known. */
  static Optional<Fate> of(FunctionDeclaration function, EventSource pipe, EventSourceKind kind) {
    String from = pipe.origin().map(Resource::type).orElse("");
    return switch (from) {
      case "AWS::SQS::Queue" -> Optional.of(fate(function, pipe, kind, queue(pipe), "none"));
      case "AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer" ->
          Optional.of(fate(function, pipe, kind, "kinesis", "KinesisStreamParameters"));
      case "AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable" ->
          Optional.of(fate(function, pipe, kind, "dynamodb-streams", "DynamoDBStreamParameters"));
      default -> Optional.empty();
    };
  }

  private static String queue(EventSource pipe) {
    boolean isFifo =
        pipe.origin().flatMap(queue -> queue.property("FifoQueue").flag()).orElse(false);
    return isFifo ? "sqs-fifo" : "sqs-standard";
  }

  private static Fate fate(
      FunctionDeclaration function,
      EventSource pipe,
      EventSourceKind kind,
      String sourceKind,
      String parameters) {
    Setting settings = pipe.setting("SourceParameters." + parameters);
    EventSource mapping =
        new EventSource(
            sourceKind,
            pipe.name(),
            mapping(settings),
            pipe.origin(),
            pipe.qualifier(),
            pipe.span());
    EventSourceKind source = KnowledgeBase.load().kind(sourceKind).orElseThrow();
    Fate fate = Fate.of(function, mapping, source);
    EventSourceKind.Caller caller = kind.caller().orElseThrow();
    return new Fate(
        kind.model(),
        caller.name(),
        fate.attempts(),
        fate.waits(),
        fate.maximumAge(),
        caller.repeatsAfter(),
        repetition(kind, source, settings),
        fate.blocked(),
        fate.ends().stream().map(PipeFate::ofPipe).toList(),
        fate.decisions().stream().map(PipeFate::ofPipe).toList());
  }

  /** Writes the settings of the pipe as those of a mapping; what is not known stays unknown. */
  private static Mapping mapping(Setting settings) {
    Value value = settings.value().orElse(null);
    if (value instanceof Mapping known) {
      return known.get("DeadLetterConfig").orElse(null) instanceof Mapping queue
          ? known.with(
              "DestinationConfig",
              Mapping.empty(queue.span()).with("OnFailure", queue.rename("Arn", "Destination")))
          : known;
    }
    Mapping unknown = Mapping.empty(settings.span());
    return value == null
        ? unknown
        : unknown
            .with("MaximumRetryAttempts", value)
            .with("MaximumRecordAgeInSeconds", value)
            .with("DestinationConfig", value);
  }

  /** A target may always name the failed items in its reply, an enrichment never. */
  private static Repetition repetition(
      EventSourceKind kind, EventSourceKind source, Setting settings) {
    if (kind.id().equals("pipes-enrichment")) {
      return Repetition.BATCH;
    }
    if (source.model() == InvocationModel.POLLED_QUEUE) {
      return Repetition.REPORTED_ITEMS;
    }
    return settings.property("OnPartialBatchItemFailure").text().isPresent()
        ? Repetition.HALVES // AUTOMATIC_BISECT, its only value
        : Repetition.FROM_REPORTED_ITEM;
  }

  private static End ofPipe(End end) {
    return end instanceof End.FailureDestination destination
        ? new End.DeadLetterQueue(destination.names())
        : end;
  }

  private static Decision ofPipe(Decision decision) {
    return decision.setting().startsWith("DestinationConfig.")
        ? new Decision(
            "DeadLetterConfig.Arn",
            decision.value(),
            decision.meaning(),
            decision.isDefault(),
            decision.span())
        : decision;
  }
}
