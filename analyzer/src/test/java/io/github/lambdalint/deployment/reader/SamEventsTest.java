package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamEventsTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Api | Path: /a, Method: get | apigw-rest `E` line 8 from ServerlessRestApi",
        "HttpApi | Path: /a, Method: get | apigw-http `E` line 8 from ServerlessHttpApi",
        "SQS | Queue: !GetAtt Queue.Arn | sqs-standard `Queue` line 8 from Queue",
        "SQS | Queue: !GetAtt Fifo.Arn | sqs-fifo `Fifo` line 8 from Fifo",
        "SQS | Queue: !Ref QueueArn | sqs-standard `E` line 8",
        "Kinesis | Stream: !GetAtt Stream.Arn | kinesis `Stream` line 8 from Stream",
        "Kinesis | Stream: !Ref Consumer | kinesis-efo `Stream` line 8 from Stream",
        "DynamoDB | Stream: !GetAtt Table.StreamArn | dynamodb-streams `Table` line 8 from Table",
        "DynamoDB | Stream: !ImportValue TableStream | dynamodb-streams `E` line 8",
        "MSK | Stream: !Ref QueueArn, Topics: [a] | msk `E` line 8",
        "MQ | Broker: !GetAtt Broker.Arn, Queues: [a] | mq-rabbitmq `Broker` line 8 from Broker",
        "MQ | Broker: !Ref QueueArn, Queues: [a] | mq-activemq `E` line 8",
        "SelfManagedKafka | KafkaBootstrapServers: [a:9092], Topics: [a] | self-managed-kafka `E` line 8",
        "DocumentDB | Cluster: !Ref QueueArn, DatabaseName: a | documentdb `E` line 8",
        "SNS | Topic: !Ref Topic | sns `Topic` line 8 from Topic",
        "SNS | Topic: !Ref QueueArn | sns `E` line 8",
        "S3 | Bucket: !Ref Bucket, Events: s3:ObjectCreated:* | s3 `Bucket` line 8 from Bucket",
        "Schedule | Schedule: rate(1 day) | eventbridge-schedule `E` line 8",
        "ScheduleV2 | ScheduleExpression: rate(1 day) | eventbridge-scheduler `E` line 8",
        "EventBridgeRule | Pattern: {source: [aws.s3]} | eventbridge-rule `E` line 8",
        "CloudWatchEvent | Pattern: {source: [aws.s3]} | eventbridge-rule `E` line 8",
        "CloudWatchLogs | LogGroupName: !Ref Logs | cloudwatch-logs `Logs` line 8 from Logs",
        "IoTRule | Sql: select 1 | iot-rule `E` line 8",
        "AlexaSkill | SkillId: a | alexa-skill `E` line 8",
        "Cognito | UserPool: !Ref Pool, Trigger: PreSignUp | cognito-user-pool `Pool` line 8 from Pool",
      })
  void eventIsASource(String type, String properties, String expected) {
    Project project = withEvent(type, properties);

    assertThat(project.sources()).containsExactly("Fn: " + expected);
  }

  @Test
  void subscriptionThroughAQueueIsAQueueWithDefaultSettings() {
    Project project = withEvent("SNS", "Topic: !Ref Topic, SqsSubscription: true");

    assertThat(project.sources())
        .containsExactly("Fn: sqs-standard `Queue` line 8 from Fn.Events.E.Queue");
    EventSource source = project.function().eventSources().get(0);
    assertThat(source.origin().orElseThrow().property("VisibilityTimeout").isAbsent()).isTrue();
    assertThat(source.origin().orElseThrow().property("RedrivePolicy").isAbsent()).isTrue();
  }

  @Test
  void subscriptionThroughADeclaredQueueKeepsTheMappingsSettings() {
    Project project =
        withEvent(
            "SNS",
            "Topic: !Ref Topic, SqsSubscription: {QueueArn: !GetAtt Queue.Arn, QueueUrl: !Ref"
                + " Queue, BatchSize: 5}");

    assertThat(project.sources()).containsExactly("Fn: sqs-standard `Queue` line 8 from Queue");
    assertThat(setting(project, "BatchSize").number()).contains(5);
  }

  @Test
  void settingsTakeTheirNamesInCloudFormation() {
    assertThat(
            setting(
                    withEvent("Api", "Path: /, Method: get, TimeoutInMillis: 500"),
                    "TimeoutInMillis")
                .number())
        .contains(500);
    assertThat(setting(withEvent("HttpApi", "Path: /"), "PayloadFormatVersion").text())
        .contains("2.0");
    assertThat(setting(withEvent("Schedule", "Schedule: rate(1 day), Input: '{}'"), "Input").text())
        .contains("{}");
    assertThat(
            setting(
                    withEvent("SelfManagedKafka", "KafkaBootstrapServers: [a:9092], Topics: [a]"),
                    "SelfManagedEventSource.Endpoints.KafkaBootstrapServers")
                .items()
                .get(0)
                .text())
        .contains("a:9092");
    assertThat(
            setting(
                    withEvent("DocumentDB", "Cluster: !Ref QueueArn, DatabaseName: a"),
                    "DocumentDBEventSourceConfig.DatabaseName")
                .text())
        .contains("a");
  }

  @Test
  void deadLetterConfigBelongsToTheTarget() {
    Project project =
        withEvent(
            "EventBridgeRule",
            "Pattern: {source: [a]}, DeadLetterConfig: {Type: SQS}, RetryPolicy:"
                + " {MaximumRetryAttempts: 4}");

    assertThat(setting(project, "DeadLetterConfig.Arn").references()).hasSize(1);
    assertThat(setting(project, "RetryPolicy.MaximumRetryAttempts").number()).contains(4);
  }

  @Test
  void authorizersOfApisAreSources() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Globals:
                  HttpApi:
                    Auth: {Authorizers: {Global: {FunctionArn: !GetAtt Fn.Arn}}}
                Resources:
                  Rest:
                    Type: AWS::Serverless::Api
                    Properties:
                      Auth:
                        Authorizers:
                          Own: {FunctionArn: !GetAtt Fn.Arn}
                          Pool: {UserPoolArn: !GetAtt Pool.Arn}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      Events:
                        Get: {Type: HttpApi}
                """);

    assertThat(project.sources())
        .containsExactly(
            "Fn: apigw-authorizer `Global` line 3 from ServerlessHttpApi",
            "Fn: apigw-authorizer `Own` line 10 from Rest",
            "Fn: apigw-http `Get` line 17 from ServerlessHttpApi");
  }

  @Test
  void severalFunctionsMayShareABucketAndAPool() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  A:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      Events:
                        Put: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: 's3:ObjectCreated:*'}}
                        In: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: [PreSignUp, PostConfirmation]}}
                  B:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      Events:
                        Del: {Type: S3, Properties: {Bucket: !Ref Bucket, Events: 's3:ObjectRemoved:*'}}
                  Bucket: {Type: AWS::S3::Bucket}
                  Pool: {Type: AWS::Cognito::UserPool}
                """);

    assertThat(project.sources())
        .containsExactly(
            "A: s3 `Bucket` line 7 from Bucket",
            "A: cognito-user-pool `Pool` line 8 from Pool",
            "A: cognito-user-pool `Pool` line 8 from Pool",
            "B: s3 `Bucket` line 14 from Bucket");
  }

  @Test
  void bucketFromElsewhereIsStillASource() {
    assertThat(withEvent("S3", "Bucket: !Ref QueueArn").sources())
        .containsExactly("Fn: s3 `E` line 8");
  }

  private static Setting setting(Project project, String path) {
    return project.function().eventSources().get(0).setting(path);
  }

  private Project withEvent(String type, String properties) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B::c
                  Events:
                    E: {Type: %s, Properties: {%s}}
              Queue: {Type: AWS::SQS::Queue}
              Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
              Topic: {Type: AWS::SNS::Topic}
              Stream: {Type: AWS::Kinesis::Stream}
              Consumer: {Type: AWS::Kinesis::StreamConsumer, Properties: {StreamARN: !GetAtt Stream.Arn}}
              Table: {Type: AWS::DynamoDB::Table}
              Broker: {Type: AWS::AmazonMQ::Broker, Properties: {EngineType: RABBITMQ}}
              Bucket: {Type: AWS::S3::Bucket}
              Logs: {Type: AWS::Logs::LogGroup}
              Pool: {Type: AWS::Cognito::UserPool}
            Parameters:
              QueueArn: {Type: String}
            """
                .formatted(type, properties));
  }
}
