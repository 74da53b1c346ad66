package io.github.lambdalint.rules.failures;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
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

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Function:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: Handler
            CodeUri: .
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
        "INSERT INTO orders VALUES (?)",
      })
  void statementsThatCountAreDoubled(String sql) throws IOException {
    check(statement(sql, " // finding: doubling the SQL statement"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update stock set sold = ? where id = ?",
        "update stock set sold = sold + 1, version = version + 1 where version = ?",
        "INSERT IGNORE INTO orders VALUES (?)",
        "insert into orders values (?) on duplicate key update id = id",
        "merge into orders using dual on (id = ?)",
        "delete from orders where id = ?",
      })
  void statementsThatRepeatHarmlesslyAreNot(String sql) throws IOException {
    check(statement(sql, ""));
  }

  @Test
  void postIsDoubledAndGetIsNot() throws IOException {
    check(
        """
        private void handle(String order) throws Exception {
          http.send(HttpRequest.newBuilder().GET().build(), null);
          http.send(HttpRequest.newBuilder().POST(body(order)).build(), null); // finding (info): doubling the HTTP request
        }
        """);
  }

  @Test
  void headerWithTheKeyOfTheEventIsAGuard() throws IOException {
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
  void executionWithANameIsStartedOnce() throws IOException {
    check(
        """
        private void handle(String order) {
          flows.startExecution(request -> request.stateMachineArn("ship").name(order));
        }
        """);
  }

  @Test
  void powertoolsGuardAllThatTheyRun() throws IOException {
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
  void annotatedMethodIsAGuard() throws IOException {
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
  void conditionalWriteIsAGuardForWhatFollows() throws IOException {
    check(
        """
        private void handle(String order) {
          dynamo.putItem(request -> request.conditionExpression("attribute_not_exists(id)"));
          mail.sendEmail(request -> request.source(order));
        }
        """);
  }

  @Test
  void methodThatAsksForRepeatsIsAGuard() throws IOException {
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
  void worstEffectStandsForAll() throws IOException {
    check(
        """
        private void handle(String order) {
          flows.startExecution(request -> request.stateMachineArn(order));
          mail.sendEmail(request -> request.source(order)); // finding: doubling the e-mail
        }
        """);
  }

  @Test
  void eventsThatComeOnceDoubleNothing() throws IOException {
    check(
        0,
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

  private void check(String members) throws IOException {
    check(2, members);
  }

  private void check(int retries, String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    Files.writeString(folder.resolve("template.yaml"), TEMPLATE.formatted(retries));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new NonIdempotentRetry());
  }
}
