package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the rules about what a handler says of the failed messages of a FIFO queue. */
class BatchRepliesTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
      import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
      import java.util.*;
      import software.amazon.awssdk.services.sqs.SqsClient;

      public class Handler implements RequestHandler<SQSEvent, SQSBatchResponse> {
        private final SqsClient sqs = SqsClient.create();

        @Override
        public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
          List<BatchItemFailure> failures = new ArrayList<>();
          handle(event.getRecords(), failures);
          return new SQSBatchResponse(failures);
        }

        private void ship(SQSMessage message) {
          sqs.sendMessage(request -> request.messageBody(message.getBody()));
        }

      %s
      }
      """;

  private static final String PROPERTIES =
      """
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-central-1:123456789012:orders.fifo
            FunctionResponseTypes: [ReportBatchItemFailures]
      """;

  @TempDir private Path folder;

  @Test
  void groupsThatHaveFailedAreSkipped() {
    check(
        new FifoOrderBroken(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          Set<String> failedGroups = new HashSet<>();
          for (SQSMessage message : messages) {
            String group = message.getAttributes().get("MessageGroupId");
            if (failedGroups.contains(group)) {
              failures.add(new BatchItemFailure(message.getMessageId()));
              continue;
            }
            try {
              ship(message);
            } catch (RuntimeException e) {
              failedGroups.add(group);
              failures.add(new BatchItemFailure(message.getMessageId()));
            }
          }
        }
        """);
  }

  @Test
  void flagOfAFailureIsHeeded() {
    check(
        new FifoOrderBroken(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          boolean hasFailed = false;
          for (SQSMessage message : messages) {
            try {
              if (hasFailed) {
                throw new IllegalStateException("behind a failure");
              }
              ship(message);
            } catch (RuntimeException e) {
              hasFailed = true;
              failures.add(new BatchItemFailure(message.getMessageId()));
            }
          }
        }
        """);
  }

  @Test
  void loopThatIsLeftStops() {
    check(
        new FifoOrderBroken(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          for (SQSMessage message : messages) {
            try {
              ship(message);
            } catch (RuntimeException e) {
              failures.add(new BatchItemFailure(message.getMessageId()));
              break;
            }
          }
        }
        """);
  }

  @Test
  void failureIsNamedInAMethodOfItsOwn() {
    check(
        new FifoOrderBroken(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          messages.forEach(
              message -> {
                try {
                  ship(message);
                } catch (RuntimeException e) { // finding: records behind one that fails here are handled before it
                  name(message, failures);
                }
              });
        }

        private static void name(SQSMessage message, List<BatchItemFailure> failures) {
          failures.add(new BatchItemFailure(message.getMessageId()));
        }
        """);
  }

  @Test
  void identifierComesThroughAVariable() {
    check(
        new WrongBatchItemIdentifier(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          String id = "";
          String handle = "";
          for (SQSMessage message : messages) {
            id = message.getMessageId();
            handle = message.getReceiptHandle();
            failures.add(new BatchItemFailure(id));
            failures.add(new BatchItemFailure(handle)); // finding: `getReceiptHandle` is no message id
          }
        }
        """);
  }

  @Test
  void identifierThatIsCopiedFromAnotherFailureIsUnknown() {
    check(
        new WrongBatchItemIdentifier(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          for (BatchItemFailure other : new ArrayList<>(failures)) {
            failures.add(new BatchItemFailure(other.getItemIdentifier()));
          }
        }
        """);
  }

  @Test
  void identifiersThatNameNothingAreReported() {
    check(
        new WrongBatchItemIdentifier(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          failures.add(new BatchItemFailure(null)); // finding: `null` is no identifier
          failures.add(new BatchItemFailure(UUID.randomUUID().toString())); // finding: `randomUUID` is no message id
          failures.add(new BatchItemFailure(messages.get(0).getMessageId()));
        }
        """);
  }

  @Test
  void exceptionThatTheLoopKeepsRepeatsNothing() {
    check(
        new WholeBatchRetry(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          for (SQSMessage message : messages) {
            try {
              ship(message);
            } catch (RuntimeException e) {
              failures.add(new BatchItemFailure(message.getMessageId()));
            }
          }
        }
        """);
  }

  @Test
  void whatIsOnlyReadIsNoEffect() {
    check(
        new WholeBatchRetry(),
        """
        private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures)
            throws Exception {
          for (SQSMessage message : messages) {
            java.net.URI place = java.net.URI.create(message.getBody());
            http.send(java.net.http.HttpRequest.newBuilder(place).GET().build(), null);
          }
        }
        """);
  }

  @Test
  void exceptionThatIsThrownAgainRepeatsTheBatch() {
    check(
        new WholeBatchRetry(),
        """
        private void handle(List<SQSMessage> messages, List<BatchItemFailure> failures) {
          for (SQSMessage message : messages) {
            try {
              sqs.sendMessage(request -> request.messageBody(message.getBody())); // finding: one failed record repeats
            } catch (RuntimeException e) {
              throw new IllegalStateException(message.getMessageId(), e);
            }
          }
        }
        """);
  }

  private void check(Rule rule, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(members.indent(2)))
        .function(PROPERTIES)
        .check(rule);
  }
}
