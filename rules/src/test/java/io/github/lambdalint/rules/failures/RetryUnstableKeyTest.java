package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryUnstableKeyTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SNSEvent;
      import com.amazonaws.services.s3.*;
      import com.amazonaws.services.s3.model.PutObjectRequest;
      import java.text.SimpleDateFormat;
      import java.time.*;
      import java.time.format.DateTimeFormatter;
      import java.util.*;
      import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
      import software.amazon.awssdk.services.s3.S3Client;
      import software.amazon.awssdk.services.sfn.SfnClient;

      public class Handler implements RequestHandler<SNSEvent, String> {
        private final S3Client s3 = S3Client.create();
        private final AmazonS3 old = AmazonS3ClientBuilder.defaultClient();
        private final SfnClient flows = SfnClient.create();
        private DynamoDbTable<Order> orders;

        @Override
        public String handleRequest(SNSEvent event, Context context) {
          handle(event.getRecords().get(0).getSNS().getMessage());
          return "done";
        }

      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void daysAreTheSameForAllAttempts() {
    check(
        """
        private void handle(String order) {
          String day = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd"));
          s3.putObject(request -> request.key(day + "/" + order), null);
          String date = new SimpleDateFormat("yyyyMMdd").format(new Date());
          s3.putObject(request -> request.key(date + "/" + order), null);
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yyyy-MM-dd-HH-mm", "yyyyMMdd'T'HH", "ss", "dd.MM. KK"})
  void timesOfDayAreNot(String pattern) {
    check(
        """
        private void handle(String order) {
          String time = LocalDateTime.now().format(DateTimeFormatter.ofPattern("%s"));
          s3.putObject(request -> request.key(time + "/" + order), null); // finding: gives the S3 object another key
        }
        """
            .formatted(pattern));
  }

  @Test
  void wordsInPatternsAreNoTimes() {
    check(
        """
        private void handle(String order) {
          String day = LocalDateTime.now().format(DateTimeFormatter.ofPattern("'shipment of' yyyy-MM-dd"));
          s3.putObject(request -> request.key(day + "/" + order), null);
        }
        """);
  }

  @Test
  void dateOfTheEventIsStable() {
    check(
        """
        private void handle(String order) {
          s3.putObject(request -> request.key("" + new Date(Long.parseLong(order))), null);
        }
        """);
  }

  @Test
  void randomContentIsNoKey() {
    check(
        """
        private void handle(String order) {
          s3.putObject(request -> request.key(order).tagging("trace=" + UUID.randomUUID()), null);
        }
        """);
  }

  @Test
  void firstVersionOfTheSdkTakesTheKeyInOrder() {
    check(
        """
        private void handle(String order) {
          old.putObject("orders", UUID.randomUUID().toString(), order); // finding: gives the S3 object another key
          old.putObject(new PutObjectRequest("orders", newKey(), null)); // finding: gives the S3 object another key
          old.putObject("orders", order, UUID.randomUUID().toString());
        }

        private String newKey() {
          return "a-" + System.nanoTime();
        }
        """);
  }

  @Test
  void setterOfABeanNamesTheKey() {
    check(
        """
        private void handle(String text) {
          Order order = new Order();
          order.setTrace(UUID.randomUUID().toString());
          orders.putItem(order);
          Order other = new Order();
          other.setId(UUID.randomUUID().toString());
          orders.putItem(other); // finding: gives the DynamoDB item another key
        }

        static class Order {
          void setId(String id) {}

          void setTrace(String trace) {}
        }
        """);
  }

  @Test
  void nameOfAnExecutionIsAToken() {
    check(
        """
        private void handle(String order) {
          flows.startExecution(request -> request.name(order));
          flows.startExecution(request -> request.name(order + System.currentTimeMillis())); // finding: gives the Step Functions execution another key
        }
        """);
  }

  private void check(String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(members.indent(2)))
        .check(new RetryUnstableKey());
  }
}
