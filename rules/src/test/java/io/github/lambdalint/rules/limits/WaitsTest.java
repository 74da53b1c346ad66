package io.github.lambdalint.rules.limits;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the rules about time that code waits: how amounts are read, and which loops count. */
class WaitsTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import java.net.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;

      public class Handler implements RequestHandler<SQSEvent, String> {
        private static final int MINUTE = 60 * 1000;
        private static int count = 60_000;
        private CompletableFuture<String> answer;
        private HttpURLConnection connection;
        private java.net.http.HttpRequest.Builder request;

        @Override
        public String handleRequest(SQSEvent event, Context context) {
          handle(event, context);
          return "done";
        }

      %s
      }
      """;

  private static final String PROPERTIES =
      """
      Timeout: 30
      Events:
        Orders:
          Type: SQS
          Properties:
            Queue: arn:aws:sqs:eu-central-1:123456789012:orders
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection.setReadTimeout(60_000)",
        "connection.setReadTimeout(MINUTE)",
        "connection.setReadTimeout((int) (2 * 30 * 1000L))",
        "connection.setReadTimeout((int) Duration.ofMinutes(1).toMillis())",
        "connection.setReadTimeout((int) TimeUnit.MINUTES.toMillis(1))",
        "answer.get(1, TimeUnit.MINUTES)",
        "answer.orTimeout(60, TimeUnit.SECONDS)",
        "request.timeout(Duration.ofSeconds(60))",
      })
  void amountsAreReadInTheirUnits(String call) {
    check(
        new TimeoutBeyondFunction(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          %s; // finding: allows 60 s, but `Function` is stopped after 30 s
        }
        """
            .formatted(call));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connection.setReadTimeout(30_000)",
        "connection.setReadTimeout(count)",
        "connection.setReadTimeout(context.getRemainingTimeInMillis())",
        "connection.setReadTimeout(10 + 60_000)",
        "connection.setReadTimeout(0x7fffffff * 0x7fffffff)",
        "answer.get()",
        "answer.get(60, unit())",
        "request.timeout(Duration.parse(\"PT60S\"))",
      })
  void amountsThatFitOrAreUnknownAreNot(String call) {
    check(
        new TimeoutBeyondFunction(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          count = 70_000;
          %s;
        }

        private static TimeUnit unit() {
          return TimeUnit.MILLISECONDS;
        }
        """
            .formatted(call));
  }

  @Test
  void pauseInAFunctionForEachRecordAddsUp() {
    check(
        new BatchBeyondTimeout(),
        """
        private void handle(SQSEvent event, Context context) {
          event.getRecords().forEach(message -> ship(message.getBody()));
        }

        private void ship(String order) {
          pause();
        }

        private static void pause() {
          try {
            TimeUnit.SECONDS.sleep(4); // finding: brings up to 10 records, which wait 40 s here, but `Function` is stopped after 30 s
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        """);
  }

  @Test
  void pauseIsReadInItsUnit() {
    check(
        new BatchBeyondTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          for (SQSEvent.SQSMessage message : event.getRecords()) {
            Thread.sleep(4_000); // finding: which wait 40 s here
            Thread.sleep(Duration.ofMinutes(1)); // finding: which wait 600 s here
          }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < 3; i++) { Thread.sleep(4_000); }",
        "for (String each : List.of(\"a\", \"b\")) { Thread.sleep(4_000); }",
        "for (Object each : event.getRecords()) { if (each == null) { Thread.sleep(4_000); } }",
        "for (Object each : event.getRecords()) { while (each == null) { Thread.sleep(4_000); } }",
        "for (Object each : event.getRecords()) {"
            + " try { each.wait(); } catch (Exception e) { Thread.sleep(4_000); } }",
        "for (Object each : event.getRecords()) { Thread.sleep(3_000); }",
        "for (Object each : event.getRecords()) { }; Thread.sleep(4_000);",
      })
  void pausesThatDoNotComeWithEveryRecordDoNot(String statements) {
    check(
        new BatchBeyondTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          %s
        }
        """
            .formatted(statements));
  }

  @Test
  void urlThatIsOpenedHasNoLimitAtAll() {
    check(
        new MissingTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          new URL("https://stock.example.com").openStream().close(); // finding: nothing limits how long this URL stream waits
          URI.create("https://stock.example.com").toURL().openStream().close(); // finding: URL stream
        }
        """);
  }

  @Test
  void urlOfAFileOrResourceLeadsNowhere() {
    check(
        new MissingTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          Handler.class.getResource("prices.csv").openStream().close();
          URL file = new java.io.File("/opt/prices.csv").toURI().toURL();
          file.openStream().close();
          java.nio.file.Path.of("/opt/prices.csv").toUri().toURL().openStream().close();
          Enumeration<URL> all = Handler.class.getClassLoader().getResources("prices.csv");
          while (all.hasMoreElements()) {
            URL one = all.nextElement();
            one.openConnection().getInputStream().close();
          }
        }
        """);
  }

  @Test
  void propertyOfTheMailSessionIsALimit() {
    check(
        new MissingTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          Properties settings = new Properties();
          settings.put("mail.smtp.host", "mail.example.com");
          settings.put("mail.smtp.timeout", "5000");
          javax.mail.Transport.send(new javax.mail.internet.MimeMessage(
              javax.mail.Session.getInstance(settings)));
        }
        """);
  }

  @Test
  void mailSessionWithoutSuchAPropertyWaits() {
    check(
        new MissingTimeout(),
        """
        private void handle(SQSEvent event, Context context) throws Exception {
          Properties settings = new Properties();
          settings.put("mail.smtp.host", "mail.example.com");
          javax.mail.Session session = javax.mail.Session.getInstance(settings);
          javax.mail.Transport.send(new javax.mail.internet.MimeMessage(session)); // finding: nothing limits how long this mail transport waits
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.http.impl.client.HttpClients.createDefault()",
        "org.apache.hc.client5.http.impl.classic.HttpClients.custom().setUserAgent(\"shop\").build()",
        "new org.springframework.web.client.RestTemplate()",
        "javax.ws.rs.client.ClientBuilder.newBuilder().build()",
      })
  void clientsWithoutLimitsOfTheirOwnWait(String client) {
    check(
        new MissingTimeout(),
        """
        private final Object client = %s; // finding: nothing limits how long this HTTP client waits

        private void handle(SQSEvent event, Context context) {}
        """
            .formatted(client));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.http.impl.client.HttpClients.custom().setDefaultRequestConfig(limits()).build()",
        "new org.springframework.web.client.RestTemplate(limits())",
        "javax.ws.rs.client.ClientBuilder.newBuilder().readTimeout(5, TimeUnit.SECONDS).build()",
        "new okhttp3.OkHttpClient()",
      })
  void clientsWithLimitsDoNot(String client) {
    check(
        new MissingTimeout(),
        """
        private final Object client = %s;

        private void handle(SQSEvent event, Context context) {}
        """
            .formatted(client));
  }

  private void check(Rule rule, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(members.indent(2)))
        .function(PROPERTIES)
        .check(rule);
  }
}
