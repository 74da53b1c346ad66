package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonIdempotentRetryTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SNSEvent;
      import java.net.http.*;
      import java.sql.*;
      import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
      import software.amazon.awssdk.services.ses.SesClient;
      import software.amazon.awssdk.services.sfn.SfnClient;
      import software.amazon.lambda.powertools.idempotency.*;

      public class Handler implements RequestHandler<SNSEvent, String> {
        private final DynamoDbClient dynamo = DynamoDbClient.create();
        private final SesClient mail = SesClient.create();
        private final SfnClient flows = SfnClient.create();
        private final HttpClient http = HttpClient.newHttpClient();
        private Connection database;

        @Override
        public String handleRequest(SNSEvent event, Context context) {
          handle(event.getRecords().get(0).getSNS().getMessage());
          return "done";
        }

      %s
      }
      """;

  private static final String PROPERTIES =
      """
      EventInvokeConfig:
        MaximumRetryAttempts: %d
      Events:
        Orders:
          Type: SNS
          Properties:
            Topic: arn:aws:sns:eu-central-1:123456789012:orders
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock set sold = sold + 1 where id = ?",
        "UPDATE stock s SET s.sold = s.sold + 1 WHERE s.id = ?",
        "update stock set reserved = 0, sold=stock.sold-? where id = ?",
        "INSERT INTO orders VALUES (?)",
        "insert into sales values (?, 1) on duplicate key update sold = sold + 1",
        "insert into sales values (?, 1) on conflict (id) do update set sold = sales.sold + 1",
      })
  void statementsThatCountAreDoubled(String sql) {
    check(statement(sql, " // finding: doubling the SQL statement"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock set sold = ? where id = ?",
        "update stock set sold = sold + 1, version = version + 1 where version = ?",
        "update stock set sold = sold + 1, rowVersion = ? where id = ?",
        "update offers set total = price - discount where id = ?",
        "update offers set ends = current_date + interval '1 day' where id = ?",
        "insert into sales values (?, 1) on conflict (id) do update set sold = excluded.sold",
        "INSERT IGNORE INTO orders VALUES (?)",
        "insert into orders values (?) on duplicate key update id = id",
        "merge into orders using dual on (id = ?)",
        "delete from orders where id = ?",
      })
  void statementsThatRepeatHarmlesslyAreNot(String sql) {
    check(statement(sql, ""));
  }

  @Test
  void postIsDoubledAndGetIsNot() {
    check(
        """
        private void handle(String order) throws Exception {
          http.send(HttpRequest.newBuilder().GET().build(), null);
          http.send(HttpRequest.newBuilder().POST(body(order)).build(), null); // finding (info): doubling the HTTP request
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HttpRequest.newBuilder().method(\"POST\", body(order)).build()",
        "HttpRequest.newBuilder().method(\"PATCH\", body(order)).build()",
      })
  void verbsThatAreTextsAreRead(String request) {
    check(
        """
        private void handle(String order) throws Exception {
          http.send(%s, null); // finding (info): doubling the HTTP request
        }
        """
            .formatted(request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HttpPost", "HttpPatch"})
  void requestsOfApacheAreReadByTheirClasses(String request) {
    check(
        """
        private org.apache.http.impl.client.CloseableHttpClient apache;

        private void handle(String order) throws Exception {
          apache.execute(new org.apache.http.client.methods.%s(order)); // finding (info): doubling the HTTP request
          apache.execute(new org.apache.http.client.methods.HttpPut(order));
        }
        """
            .formatted(request));
  }

  @Test
  void putInTheVerbOfARequestReplaces() {
    check(
        """
        private void handle(String order) throws Exception {
          http.send(HttpRequest.newBuilder().method("PUT", body(order)).build(), null);
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD sold :one",
        "set sold = sold + :one",
        "SET sold = if_not_exists(sold, :zero) - :one",
        "SET orders = list_append(orders, :order)",
      })
  void updateExpressionsThatCountAreDoubled(String expression) {
    check(update(expression, " // finding: doubling the DynamoDB update"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SET sold = :count", "REMOVE reserved", "SET padding = :added, address = :b"})
  void updateExpressionsThatReplaceAreNot(String expression) {
    check(update(expression, ""));
  }

  private static String update(String expression, String mark) {
    return """
        private void handle(String order) {
          dynamo.updateItem(request -> request.updateExpression("%s"));%s
        }
        """
        .formatted(expression, mark);
  }

  @Test
  void headerWithTheKeyOfTheEventIsAGuard() {
    check(
        """
        private void handle(String order) throws Exception {
          HttpRequest.Builder request = HttpRequest.newBuilder().POST(body(order));
          request.header("Idempotency-Key", order);
          http.send(request.build(), null);
        }
        """);
  }

  @Test
  void executionWithANameIsStartedOnce() {
    check(
        """
        private void handle(String order) {
          flows.startExecution(request -> request.stateMachineArn("ship").name(order));
        }
        """);
  }

  @Test
  void powertoolsGuardAllThatTheyRun() {
    check(
        """
        private void handle(String order) {
          Idempotency.makeIdempotent(this::send, order, String.class);
        }

        private String send(String order) {
          mail.sendEmail(request -> request.source(order));
          return order;
        }
        """);
  }

  @Test
  void annotatedMethodIsAGuard() {
    check(
        """
        private void handle(String order) {
          send(order);
        }

        @Idempotent
        private String send(@IdempotencyKey String order) {
          mail.sendEmail(request -> request.source(order));
          return order;
        }
        """);
  }

  @Test
  void conditionalWriteIsAGuardForWhatFollows() {
    check(
        """
        private void handle(String order) {
          dynamo.putItem(request -> request.conditionExpression("attribute_not_exists(id)"));
          mail.sendEmail(request -> request.source(order));
        }
        """);
  }

  @Test
  void methodThatAsksForRepeatsIsAGuard() {
    check(
        """
        private void handle(String order) {
          if (!isDuplicate(order)) {
            mail.sendEmail(request -> request.source(order));
          }
        }

        private boolean isDuplicate(String order) {
          return order.isEmpty();
        }
        """);
  }

  @Test
  void worstEffectStandsForAll() {
    check(
        """
        private void handle(String order) {
          flows.startExecution(request -> request.stateMachineArn(order));
          mail.sendEmail(request -> request.source(order)); // finding: doubling the e-mail
        }
        """);
  }

  @Test
  void scheduleRepeatsARunAndNoEvent() {
    String schedule =
        PROPERTIES
            .replace("Type: SNS", "Type: Schedule")
            .replace(
                "Topic: arn:aws:sns:eu-central-1:123456789012:orders", "Schedule: rate(1 day)");

    check(
        schedule.formatted(2),
        """
        private void handle(String order) {
          mail.sendEmail(request -> request.source("shop")); // finding: nothing keeps a run that is repeated after a failure from doubling the e-mail
        }
        """);
  }

  @Test
  void eventsThatComeOnceDoubleNothing() {
    check(
        PROPERTIES.formatted(0),
        """
        private void handle(String order) {
          mail.sendEmail(request -> request.source(order));
        }
        """);
  }

  private static String statement(String sql, String mark) {
    return """
        private void handle(String order) throws SQLException {
          PreparedStatement statement = database.prepareStatement("%s");
          statement.executeUpdate();%s
        }
        """
        .formatted(sql, mark);
  }

  private void check(String members) {
    check(PROPERTIES.formatted(2), members);
  }

  private void check(String properties, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(members.indent(2)))
        .function(properties)
        .check(new NonIdempotentRetry());
  }
}
