package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rules.HandlerProject;
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

        private String handle(SNSEvent event) {
      %s
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
  void emptyListForACallerIsNoAnswer() {
    check(
        """
        read(event).forEach(this::ship);
        return "ok";
        """,
        """
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
  void valueThatWasThereBeforeIsAnAnswer() {
    check(
        """
        ship(read(event));
        return "ok";
        """,
        """
        private Properties read(SNSEvent event) {
          Properties settings = defaults();
          try {
            settings.load(new java.io.StringReader(event.toString()));
          } catch (java.io.IOException e) {
            System.out.println(e);
          }
          return settings;
        }

        private Properties defaults() {
          Properties defaults = new Properties();
          defaults.setProperty("carrier", "own");
          return defaults;
        }
        """);
  }

  @Test
  void valueThatWasOnlyGivenToWhatFailedIsNoAnswer() {
    check(
        """
        save(event.toString());
        return "ok";
        """,
        """
        private String save(String order) {
          String id = order.trim();
          try {
            ship(id);
          } catch (RuntimeException e) { // finding: counts as done
            System.out.println(e);
          }
          return id;
        }
        """);
  }

  @Test
  void variableOfTheSameNameInAnotherBlockSaysNothingOfWhatTheFailureLeaves() {
    check(
        """
        if (event.getRecords().isEmpty()) {
          String order = null;
          ship(order);
        }
        String order = "none";
        try {
          order = read(event);
        } catch (RuntimeException e) { // finding: counts as done
          e.printStackTrace();
        }
        ship(order.trim());
        return "ok";
        """,
        """
        private String read(SNSEvent event) {
          return List.of(event.toString()).get(0);
        }
        """);
  }

  @Test
  void valueSetBeforeTheFailureIsWhatItLeaves() {
    check(
        """
        String order = null;
        order = "none";
        try {
          order = read(event);
        } catch (RuntimeException e) { // finding: counts as done
          e.printStackTrace();
        }
        ship(order.trim());
        return "ok";
        """,
        """
        private String read(SNSEvent event) {
          return List.of(event.toString()).get(0);
        }
        """);
  }

  @Test
  void nullThatIsNeededNextFailsTheEvent() {
    check(
        """
        String order = null;
        String address = null;
        try {
          order = read(event);
        } catch (RuntimeException e) {
          System.out.println(e);
        }
        ship(order.trim());
        try {
          address = read(event);
        } catch (RuntimeException e) { // finding: counts as done
          System.out.println(e);
        }
        if (address != null) {
          ship(address.trim());
        }
        return "ok";
        """,
        """
        private String read(SNSEvent event) {
          return List.of(event.toString()).get(0);
        }
        """);
  }

  @Test
  void answerThatTheCallerAsksTellsOfTheFailure() {
    check(
        """
        if (!tryToShip(event)) {
          throw new IllegalStateException("not shipped");
        }
        return "ok";
        """,
        """
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
  void emptyOptionalIsAnAnswer() {
    check(
        """
        return read(event).orElseThrow();
        """,
        """
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
  void replacementValueIsARemedy() {
    check(
        """
        String text;
        try {
          text = event.getRecords().toString();
        } catch (RuntimeException e) {
          text = "nothing";
        }
        return text;
        """);
  }

  @Test
  void failureOfWhatOnlyLogsIsNone() {
    check(
        """
        try {
          System.out.println(event.getRecords().get(0));
        } catch (RuntimeException e) {
          e.printStackTrace();
        }
        return "ok";
        """);
  }

  @Test
  void failureOfWhatFillsTheContextOfTheLogIsNone() {
    check(
        """
        try {
          Object first = event.getRecords().get(0);
          if (first != null) {
            MDC.put("order", String.valueOf(first.hashCode()));
          }
        } catch (RuntimeException e) {
          e.printStackTrace();
        }
        return "ok";
        """);
  }

  @Test
  void failureOfWhatIsDoneAndLoggedIsOne() {
    check(
        """
        try {
          String answer = tryToShip(event);
          System.out.println(answer);
        } catch (RuntimeException e) { // finding: counts as done
          e.printStackTrace();
        }
        return "ok";
        """,
        """
        private String tryToShip(SNSEvent event) {
          ship(event);
          return "shipped";
        }
        """);
  }

  @Test
  void failureWhileAFailureIsDealtWithIsNone() {
    check(
        """
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
        """);
  }

  @Test
  void attemptsThatEndInAThrowSwallowNothing() {
    check(
        """
        for (int i = 0; i < 3; i++) {
          try {
            ship(event);
            return "ok";
          } catch (RuntimeException e) {
            System.out.println(e);
          }
        }
        throw new IllegalStateException("three attempts failed");
        """);
  }

  @Test
  void exceptionsOfDesignAreNone() {
    check(
        """
        int size = 10;
        try {
          size = Integer.parseInt(event.toString());
        } catch (NumberFormatException e) {
          System.out.println("default size");
        }
        return "" + size;
        """);
  }

  @Test
  void failureOfWorkThatIsWaitedForIsOne() {
    check(
        """
        java.util.concurrent.Future<String> shipped = workers.submit(() -> "shipped");
        try {
          String answer = shipped.get();
          System.out.println(answer);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) { // finding: done
          System.out.println(e);
        }
        return "ok";
        """,
        """
        private java.util.concurrent.ExecutorService workers;
        """);
  }

  @Test
  void requestsOfTheFirstSdkAreWork() {
    check(
        """
        int count = 0;
        try {
          List<?> messages = queue.receiveMessage("orders").getMessages();
          System.out.println(messages);
        } catch (RuntimeException e) { // finding: counts as done
          System.out.println(e);
        }
        return "" + count;
        """,
        """
        private com.amazonaws.services.sqs.AmazonSQS queue;
        """);
  }

  @Test
  void returnInFinallyDropsTheFailure() {
    check(
        """
        try {
          ship(event);
        } catch (IllegalStateException e) {
          throw new RuntimeException(e);
        } finally {
          System.out.println("done");
          return null; // finding: counts as done
        }
        """);
  }

  @Test
  void finallyThatReturnsNothingOrWhatWasNotedDropsNoFailure() {
    check(
        """
        List<String> failed = new ArrayList<>();
        try {
          first(event, failed);
        } finally {
          System.out.println("done");
        }
        return first(event, failed) + second(event, failed);
        """,
        """
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
  void handlerThatAnswersNothingTellsNobody() {
    checkSource(
        STREAM_HANDLER.formatted("} catch (IOException e) { // finding: whatever invokes", ""));
  }

  @Test
  void handlerThatWritesAnAnswerMayTellInIt() {
    checkSource(STREAM_HANDLER.formatted("} catch (IOException e) {", "out.write('-');"));
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    checkSource(HANDLER.formatted(body.indent(4), members.indent(2)));
  }

  private void checkSource(String handler) {
    HandlerProject.in(folder).handler(handler).check(new SwallowedFailure());
  }
}
