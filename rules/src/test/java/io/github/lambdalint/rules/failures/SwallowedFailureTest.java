package io.github.lambdalint.rules.failures;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwallowedFailureTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SNSEvent;
      import java.util.*;
      import org.slf4j.MDC;

      public class Handler implements RequestHandler<SNSEvent, String> {

        @Override
        public String handleRequest(SNSEvent event, Context context) {
          return handle(event);
        }

        private void ship(Object order) {
          System.out.println(order);
        }

      %s
      }
      """;

  private static final String STREAM_HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
      import java.io.*;

      public class Handler implements RequestStreamHandler {

        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
          try {
            ship(in.readAllBytes());
          %s
            e.printStackTrace();
          }
          %s
        }

        private void ship(byte[] order) throws IOException {
          throw new IOException("no stock");
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void emptyListForACallerIsNoAnswer() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          read(event).forEach(this::ship);
          return "ok";
        }

        private List<String> read(SNSEvent event) {
          try {
            return List.of(event.toString());
          } catch (RuntimeException e) { // finding: counts as done
            System.out.println(e);
            return new ArrayList<>();
          }
        }
        """);
  }

  @Test
  void answerThatTheCallerAsksTellsOfTheFailure() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          if (!tryToShip(event)) {
            throw new IllegalStateException("not shipped");
          }
          return "ok";
        }

        private boolean tryToShip(SNSEvent event) {
          try {
            ship(event);
            return true;
          } catch (RuntimeException e) {
            return false;
          }
        }
        """);
  }

  @Test
  void emptyOptionalIsAnAnswer() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          return read(event).orElseThrow();
        }

        private Optional<String> read(SNSEvent event) {
          try {
            return Optional.of(List.of(event).toString());
          } catch (RuntimeException e) {
            return Optional.empty();
          }
        }
        """);
  }

  @Test
  void replacementValueIsARemedy() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          String text;
          try {
            text = event.getRecords().toString();
          } catch (RuntimeException e) {
            text = "nothing";
          }
          return text;
        }
        """);
  }

  @Test
  void failureOfWhatOnlyLogsIsNone() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            System.out.println(event.getRecords().get(0));
          } catch (RuntimeException e) {
            e.printStackTrace();
          }
          return "ok";
        }
        """);
  }

  @Test
  void failureOfWhatFillsTheContextOfTheLogIsNone() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            Object first = event.getRecords().get(0);
            if (first != null) {
              MDC.put("order", String.valueOf(first.hashCode()));
            }
          } catch (RuntimeException e) {
            e.printStackTrace();
          }
          return "ok";
        }
        """);
  }

  @Test
  void failureOfWhatIsDoneAndLoggedIsOne() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            String answer = tryToShip(event);
            System.out.println(answer);
          } catch (RuntimeException e) { // finding: counts as done
            e.printStackTrace();
          }
          return "ok";
        }

        private String tryToShip(SNSEvent event) {
          ship(event);
          return "shipped";
        }
        """);
  }

  @Test
  void failureWhileAFailureIsDealtWithIsNone() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            try {
              ship("alarm for " + event);
            } catch (RuntimeException second) {
              second.printStackTrace();
            }
            throw e;
          }
          return "ok";
        }
        """);
  }

  @Test
  void attemptsThatEndInAThrowSwallowNothing() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          for (int i = 0; i < 3; i++) {
            try {
              ship(event);
              return "ok";
            } catch (RuntimeException e) {
              System.out.println(e);
            }
          }
          throw new IllegalStateException("three attempts failed");
        }
        """);
  }

  @Test
  void exceptionsOfDesignAreNone() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          int size = 10;
          try {
            size = Integer.parseInt(event.toString());
          } catch (NumberFormatException e) {
            System.out.println("default size");
          }
          return "" + size;
        }
        """);
  }

  @Test
  void failureOfWorkThatIsWaitedForIsOne() throws IOException {
    check(
        """
        private java.util.concurrent.ExecutorService workers;

        private String handle(SNSEvent event) {
          java.util.concurrent.Future<String> shipped = workers.submit(() -> "shipped");
          try {
            String answer = shipped.get();
            System.out.println(answer);
          } catch (InterruptedException | java.util.concurrent.ExecutionException e) { // finding: done
            System.out.println(e);
          }
          return "ok";
        }
        """);
  }

  @Test
  void requestsOfTheFirstSdkAreWork() throws IOException {
    check(
        """
        private com.amazonaws.services.sqs.AmazonSQS queue;

        private String handle(SNSEvent event) {
          int count = 0;
          try {
            List<?> messages = queue.receiveMessage("orders").getMessages();
            System.out.println(messages);
          } catch (RuntimeException e) { // finding: counts as done
            System.out.println(e);
          }
          return "" + count;
        }
        """);
  }

  @Test
  void ownMethodThatOnlyLogsSwallows() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) { // finding: counts as done
            tell(e);
          }
          return "ok";
        }

        private static void tell(RuntimeException e) {
          System.out.println("cannot ship: " + e.getMessage());
        }
        """);
  }

  @Test
  void ownMethodThatThrowsOnlySoundsLikeLogging() throws IOException {
    check(
        """
        private static final java.util.logging.Logger LOG = null;

        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            error(e);
          }
          return "ok";
        }

        private void error(RuntimeException e) {
          LOG.severe("cannot ship: " + e.getMessage());
          throw e;
        }
        """);
  }

  @Test
  void ownMethodThatSoundsLikeLoggingAndLogsSwallows() throws IOException {
    check(
        """
        private static final java.util.logging.Logger LOG = null;

        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) { // finding: counts as done
            error(e);
          }
          return "ok";
        }

        private void error(RuntimeException e) {
          LOG.severe("cannot ship: " + e.getMessage());
        }
        """);
  }

  @Test
  void ownMethodThatThrowsBehindOneThatLogsSwallowsNothing() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            tell(e);
          }
          return "ok";
        }

        private static void tell(RuntimeException e) {
          warn(e);
        }

        private static void warn(RuntimeException e) {
          throw e;
        }
        """);
  }

  @Test
  void logThatIsAQueueKeepsTheFailure() throws IOException {
    check(
        """
        private final Audit audit = new Audit();

        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            audit.log(event, e);
          }
          return "ok";
        }

        static class Audit {

          private final software.amazon.awssdk.services.sqs.SqsClient queue =
              software.amazon.awssdk.services.sqs.SqsClient.create();

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
  void returnInFinallyDropsTheFailure() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (IllegalStateException e) {
            throw new RuntimeException(e);
          } finally {
            System.out.println("done");
            return null; // finding: counts as done
          }
        }
        """);
  }

  @Test
  void finallyThatReturnsNothingOrWhatWasNotedDropsNoFailure() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          List<String> failed = new ArrayList<>();
          try {
            first(event, failed);
          } finally {
            System.out.println("done");
          }
          return first(event, failed) + second(event, failed);
        }

        private List<String> first(SNSEvent event, List<String> failed) {
          try {
            failed.add("first");
            ship(event);
          } finally {
            return failed;
          }
        }

        private String second(SNSEvent event, List<String> failed) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            failed.add("second");
            throw e;
          } finally {
            return null;
          }
        }
        """);
  }

  @Test
  void contextOfTheLogTellsOnlyPeople() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) { // finding: counts as done
            System.out.println(e);
            MDC.clear();
          }
          return "ok";
        }
        """);
  }

  @Test
  void methodThatOthersMayOverrideMayDoMore() throws IOException {
    check(
        """
        private String handle(SNSEvent event) {
          try {
            ship(event);
          } catch (RuntimeException e) {
            failed(e);
          }
          return "ok";
        }

        protected void failed(RuntimeException e) {
          System.out.println(e);
        }
        """);
  }

  @Test
  void handlerThatAnswersNothingTellsNobody() throws IOException {
    checkSource(
        STREAM_HANDLER.formatted("} catch (IOException e) { // finding: whatever invokes", ""));
  }

  @Test
  void handlerThatWritesAnAnswerMayTellInIt() throws IOException {
    checkSource(STREAM_HANDLER.formatted("} catch (IOException e) {", "out.write('-');"));
  }

  private void check(String members) throws IOException {
    checkSource(HANDLER.formatted(members.indent(2)));
  }

  private void checkSource(String handler) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), handler);
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new SwallowedFailure());
  }
}
