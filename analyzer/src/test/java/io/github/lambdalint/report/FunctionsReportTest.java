package io.github.lambdalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.source.Dependencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsReportTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Ship:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: shop.Ship::handleRequest
            Timeout: 10
            CodeUri: .
            Events:
              Order:
                Type: SQS
                Properties:
                  Queue: !GetAtt Orders.Arn
              Shipped:
                Type: SNS
                Properties:
                  Topic: !Ref Topic
              Get:
                Type: Api
                Properties: {Path: /, Method: get}
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 60
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}
        Dead:
          Type: AWS::SQS::Queue
        Topic:
          Type: AWS::SNS::Topic
      """;

  private static final String HANDLER =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.events.SQSEvent;

      public class Ship {
        public void handleRequest(SQSEvent event) {}
      }
      """;

  @TempDir private Path temp;
  private LintResult result;

  @BeforeEach
  void lookAtProject() throws IOException {
    temp = temp.toRealPath();
    Path source = temp.resolve("src/main/java/shop/Ship.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, HANDLER);
    Files.writeString(temp.resolve("template.yaml"), TEMPLATE);
    result =
        new Linter(new JavaProject()).run(LintRequest.of(temp, () -> Dependencies.NONE, List.of()));
  }

  @Test
  void blockTellsWhatBecomesOfAFailingEvent() {
    assertThat(FunctionBlocks.of(result).stream().map(line -> line.text().replace(temp + "/", "")))
        .containsExactly(
            "Ship (shop.Ship), template.yaml:[3,3]",
            "    SQS `Orders` (polled queue)",
            "        attempts: up to 5, repeated by SQS, 1 minute apart",
            "        repeats:  the whole batch, after an error, a timeout or a throttle",
            "        then:     dead-letter queue `Dead`",
            "        because:  RedrivePolicy.maxReceiveCount 5, MessageRetentionPeriod 345600 (4 days, default), VisibilityTimeout 60 (1 minute)",
            "    SNS `Topic` (asynchronous)",
            "        attempts: 3, repeated by Lambda's asynchronous queue, after 1 minute and 2 minutes",
            "        repeats:  the event, after an error or a timeout",
            "        then:     lost",
            "        because:  MaximumRetryAttempts 2 (default), MaximumEventAgeInSeconds 21600 (6 hours, default), no DeadLetterConfig.TargetArn, no DestinationConfig.OnFailure.Destination",
            "    API Gateway REST API `Get` (synchronous)",
            "        attempts: 1",
            "        then:     back with the caller");
  }

  @Test
  void sourceThatIsDeclaredTwiceHasItsPlace() throws IOException {
    Files.writeString(
        temp.resolve("template.yaml"),
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Ship:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java21
              Handler: shop.Ship::handleRequest
              Events:
                Large:
                  Type: SQS
                  Properties: {Queue: !GetAtt Orders.Arn, FilterCriteria: {Filters: [{Pattern: '{"body": ["large"]}'}]}}
                Small:
                  Type: SQS
                  Properties: {Queue: !GetAtt Orders.Arn, FilterCriteria: {Filters: [{Pattern: '{"body": ["small"]}'}]}}
          Orders:
            Type: AWS::SQS::Queue
        """);
    result =
        new Linter(new JavaProject()).run(LintRequest.of(temp, () -> Dependencies.NONE, List.of()));

    assertThat(FunctionBlocks.of(result).stream().map(line -> line.text().replace(temp + "/", "")))
        .containsExactly(
            "Ship (shop.Ship), template.yaml:[3,3]",
            "    SQS `Orders` (polled queue), only {\"body\": [\"large\"]}, template.yaml:[9,9]",
            "    SQS `Orders` (polled queue), only {\"body\": [\"small\"]}, template.yaml:[12,9]",
            "        attempts: repeated for 4 days by SQS, 30 seconds apart",
            "        repeats:  the whole batch, after an error, a timeout or a throttle",
            "        then:     lost",
            "        because:  no RedrivePolicy.maxReceiveCount, MessageRetentionPeriod 345600 (4 days, default), VisibilityTimeout 30 (30 seconds, default)");
  }

  @Test
  void functionsOfOneHandlerThatFareAlikeAreToldTogether() throws IOException {
    Files.writeString(
        temp.resolve("template.yaml"),
        """
        Transform: AWS::Serverless-2016-10-31
        Globals: {Function: {Runtime: java21, Handler: 'shop.Ship::handleRequest'}}
        Resources:
          Large: {Type: AWS::Serverless::Function, Properties: {MemorySize: 2048}}
          Native: {Type: AWS::Serverless::Function, Properties: {Handler: shop.Native}}
          Small: {Type: AWS::Serverless::Function, Properties: {MemorySize: 512}}
        """);
    result =
        new Linter(new JavaProject()).run(LintRequest.of(temp, () -> Dependencies.NONE, List.of()));

    assertThat(FunctionBlocks.of(result).stream().map(line -> line.text().replace(temp + "/", "")))
        .containsExactly(
            "Large (shop.Ship), template.yaml:[4,3]",
            "likewise Small, template.yaml:[6,3]",
            "    no event source declared",
            "Native (shop.Native: not in the Java sources), template.yaml:[5,3]",
            "    no event source declared");
  }

  @Test
  void functionOfAModuleHasThePlacesOfItsUse() throws IOException {
    Files.delete(temp.resolve("template.yaml"));
    Files.createDirectories(temp.resolve("modules/ship"));
    Files.writeString(
        temp.resolve("modules/ship/main.tf"),
        """
        variable "prefix" {}

        resource "aws_lambda_function" "ship" {
          function_name = "ship"
          runtime       = "java21"
          handler       = "shop.Ship::handleRequest"
        }

        resource "aws_s3_bucket" "orders" {
          bucket = "orders"
        }

        resource "aws_s3_bucket_notification" "orders" {
          bucket = aws_s3_bucket.orders.id

          lambda_function {
            lambda_function_arn = aws_lambda_function.ship.arn
            events              = ["s3:ObjectCreated:*"]
            filter_prefix       = var.prefix
          }
        }
        """);
    Files.writeString(
        temp.resolve("main.tf"),
        """
        module "germany" {
          source = "./modules/ship"
          prefix = "de/"
        }
        """);
    result =
        new Linter(new JavaProject()).run(LintRequest.of(temp, () -> Dependencies.NONE, List.of()));

    assertThat(FunctionBlocks.of(result).stream().map(line -> line.text().replace(temp + "/", "")))
        .startsWith(
            "germany.ship (shop.Ship), modules/ship/main.tf:[3,1], used in main.tf:[1,1]",
            "    S3 `germany.orders` (asynchronous), only prefix de/",
            "        attempts: 3, repeated by Lambda's asynchronous queue, after 1 minute and 2 minutes",
            "        repeats:  the event, after an error or a timeout",
            "        then:     lost",
            "        because:  maximum_retry_attempts 2 (default), maximum_event_age_in_seconds 21600 (6 hours, default), no dead_letter_config.target_arn, no destination_config.on_failure");
    assertThat(document().at("/functions/0/declaration/usedIn"))
        .isEqualTo(json("[{\"file\": \"main.tf\", \"line\": 1, \"column\": 1}]"));
    assertThat(document().at("/functions/0/eventSources/0/filter").asText())
        .isEqualTo("prefix de/");
  }

  @Test
  void documentTellsTheSame() throws IOException {
    JsonNode ship = document().at("/functions/0");

    assertThat(ship.at("/name").asText()).isEqualTo("Ship");
    assertThat(ship.at("/handler"))
        .isEqualTo(
            json(
                """
                {
                  "class": "shop.Ship",
                  "method": "handleRequest",
                  "event": "com.amazonaws.services.lambda.runtime.events.SQSEvent",
                  "place": {"file": "src/main/java/shop/Ship.java", "line": 6, "column": 15}
                }
                """));
    assertThat(ship.at("/declaration"))
        .isEqualTo(
            json(
                """
                {
                  "dialect": "SAM",
                  "runtime": "java21",
                  "timeoutSeconds": 10,
                  "memoryMegabytes": 128,
                  "place": {"file": "template.yaml", "line": 3, "column": 3},
                  "usedIn": []
                }
                """));
    assertThat(ship.at("/eventSources/0/failingEvent"))
        .isEqualTo(
            json(
                """
                {
                  "retriedBy": "SQS",
                  "attempts": {"least": 1, "most": 5},
                  "waitsSeconds": [60],
                  "maximumAgeSeconds": 345600,
                  "repeatedAfter": ["error", "timeout", "throttle"],
                  "repeats": "the whole batch",
                  "ends": [{"kind": "dead-letter queue", "text": "`Dead`", "names": ["Dead"]}],
                  "decidedBy": [
                    {
                      "setting": "RedrivePolicy.maxReceiveCount",
                      "value": "5",
                      "isDefault": false,
                      "place": {"file": "template.yaml", "line": 26, "column": 79}
                    },
                    {
                      "setting": "MessageRetentionPeriod",
                      "value": "345600",
                      "isDefault": true,
                      "place": {"file": "template.yaml", "line": 22, "column": 3}
                    },
                    {
                      "setting": "VisibilityTimeout",
                      "value": "60",
                      "isDefault": false,
                      "place": {"file": "template.yaml", "line": 25, "column": 26}
                    }
                  ]
                }
                """));
  }

  @Test
  void documentFollowsItsSchema() throws IOException {
    try (var schema = FunctionsReport.class.getResourceAsStream("functions.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(document()))
          .isEmpty();
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private JsonNode document() throws IOException {
    Path file = temp.resolve("functions.json");
    FunctionsReport.write(result, temp, file);
    return new ObjectMapper().readTree(file.toFile());
  }
}
