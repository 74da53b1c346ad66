package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which reactions to a failure swallow it: those that only tell people. */
class FailureReactionTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SNSEvent;
      import java.util.logging.Logger;
      import org.slf4j.MDC;
      import software.amazon.awssdk.services.sqs.SqsClient;

      public class Handler implements RequestHandler<SNSEvent, String> {
        private static final Logger LOG = null;

        @Override
        public String handleRequest(SNSEvent event, Context context) {
          try {
            ship(event);
          } catch (RuntimeException e) { %s
            %s
          }
          return "ok";
        }

        private void ship(Object order) {
          System.out.println(order);
        }

      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void ownMethodThatOnlyLogsSwallows() {
    swallows(
        "tell(e);",
        """
        private static void tell(RuntimeException e) {
          System.out.println("cannot ship: " + e.getMessage());
        }
        """);
  }

  @Test
  void ownMethodThatThrowsOnlySoundsLikeLogging() {
    keeps(
        "error(e);",
        """
        private void error(RuntimeException e) {
          LOG.severe("cannot ship: " + e.getMessage());
          throw e;
        }
        """);
  }

  @Test
  void ownMethodThatSoundsLikeLoggingAndLogsSwallows() {
    swallows(
        "error(e);",
        """
        private void error(RuntimeException e) {
          LOG.severe("cannot ship: " + e.getMessage());
        }
        """);
  }

  @Test
  void ownMethodThatThrowsBehindOneThatLogsSwallowsNothing() {
    keeps(
        "tell(e);",
        """
        private static void tell(RuntimeException e) {
          warn(e);
        }

        private static void warn(RuntimeException e) {
          throw e;
        }
        """);
  }

  @Test
  void logThatIsAQueueKeepsTheFailure() {
    keeps(
        "audit.log(event, e);",
        """
        private final Audit audit = new Audit();

        static class Audit {

          private final SqsClient queue = SqsClient.create();

          void log(SNSEvent event, RuntimeException e) {
            put(event + ": " + e);
          }

          private void put(String text) {
            queue.sendMessage(it -> it.queueUrl("failures").messageBody(text));
          }
        }
        """);
  }

  @Test
  void contextOfTheLogTellsOnlyPeople() {
    swallows("System.out.println(e); MDC.clear();", "");
  }

  @Test
  void methodThatOthersMayOverrideMayDoMore() {
    keeps(
        "failed(e);",
        """
        protected void failed(RuntimeException e) {
          System.out.println(e);
        }
        """);
  }

  private void swallows(String reaction, String members) {
    check("// finding: counts as done", reaction, members);
  }

  private void keeps(String reaction, String members) {
    check("", reaction, members);
  }

  private void check(String mark, String reaction, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(mark, reaction, members.indent(2)))
        .check(new SwallowedFailure());
  }
}
