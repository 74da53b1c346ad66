package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags failed items of a batch that the source does not know under the name they are given. */
public final class WrongBatchItemIdentifier implements Rule {

  private static final String MESSAGE_ID = "getMessageId";
  private static final String SEQUENCE_NUMBER = "getSequenceNumber";

  /** The getter of the identifier by the kind of the source. */
  private static final Map<String, String> GETTERS =
      Map.of(
          "sqs-standard", MESSAGE_ID,
          "sqs-fifo", MESSAGE_ID,
          "kinesis", SEQUENCE_NUMBER,
          "kinesis-efo", SEQUENCE_NUMBER,
          "dynamodb-streams", SEQUENCE_NUMBER);

  /** Reads the identifier of another failure, of which it is not known where that came from. */
  private static final String COPIED = "getItemIdentifier";

  private static final Set<String> KAFKA = Set.of("msk", "self-managed-kafka");

  @Override
  public void check(LambdaFunction function, Report report) {
    List<Invocation> mappings =
        function.invocations().stream().filter(BatchReply::isHeededBy).toList();
    // One handler of several sources may tell them apart.
    if (mappings.size() != 1 || !mappings.get(0).reportsItemFailures().equals(Optional.of(true))) {
      return;
    }
    Invocation mapping = mappings.get(0);
    function
        .repeatedCalls()
        .filter(ItemFailure::is)
        .forEach(
            failure ->
                fault(failure, mapping, function.execution())
                    .ifPresent(
                        fault ->
                            report.add(
                                failure.relatedTo("event source", mapping.span()),
                                "%s: %s %s",
                                fault,
                                mapping.describe(),
                                effect(mapping))));
  }

  /** AWS does not tell what a stream's mapping makes of such a name. */
  private static String effect(Invocation mapping) {
    return GETTERS.getOrDefault(mapping.kind().id(), "").equals(SEQUENCE_NUMBER)
        ? "cannot tell where to go on"
        : "takes the whole batch for failed";
  }

  private static Optional<String> fault(Call failure, Invocation mapping, Execution execution) {
    if (KAFKA.contains(mapping.kind().id())) {
      return failure.makes("runtime.events.StreamsEventResponse.BatchItemFailure")
              || failure.makes("runtime.events.SQSBatchResponse.BatchItemFailure")
          ? Optional.of("a text is no `{partition, offset}`")
          : Optional.empty();
    }
    String getter = GETTERS.get(mapping.kind().id());
    if (getter == null) {
      return Optional.empty();
    }
    if (failure.hasNullArgument()) {
      return Optional.of("`null` is no identifier");
    }
    Text text = execution.text(failure, Participant.argument(0));
    if (text.isConstant()) {
      return Optional.of("`\"%s\"` is the same for all items".formatted(text.start()));
    }
    return execution.makers(failure, Participant.argument(0)).stream()
        .filter(maker -> isElse(maker, getter))
        .findFirst()
        .map(
            maker ->
                "`%s` is no %s"
                    .formatted(
                        maker.shape().method(),
                        getter.equals(MESSAGE_ID) ? "message id" : "sequence number"));
  }

  /** Says whether a value is certain to be another part of the event, or none of it. */
  private static boolean isElse(Call maker, String getter) {
    String method = maker.shape().method();
    return !method.equals(getter)
        && !method.equals(COPIED)
        && Stream.of("com.amazonaws.services.lambda.runtime.", "java.util.UUID")
            .anyMatch(
                start -> maker.shape().owners().stream().anyMatch(it -> it.startsWith(start)));
  }
}
