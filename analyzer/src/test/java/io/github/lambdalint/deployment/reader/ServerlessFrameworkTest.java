package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerlessFrameworkTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http: GET /a | apigw-rest `GET /a` line 8 from ApiGatewayRestApi",
        "http: {path: a, method: get} | apigw-rest `get a` line 8 from ApiGatewayRestApi",
        "http: {path: a, method: get, integration: aws, async: true} | apigw-rest-nonproxy-event `get a` line 8 from ApiGatewayRestApi",
        "httpApi: '*' | apigw-http `*` line 8 from HttpApi",
        "httpApi: {path: /a, method: get} | apigw-http `get /a` line 8 from HttpApi",
        "websocket: $connect | apigw-websocket `$connect` line 8 from WebsocketsApi",
        "websocket: {route: chat} | apigw-websocket `chat` line 8 from WebsocketsApi",
        "s3: photos | s3 `S3BucketPhotos` line 8 from S3BucketPhotos",
        "s3: {bucket: photos, event: s3:ObjectRemoved:*} | s3 `S3BucketPhotos` line 8 from S3BucketPhotos",
        "s3: {bucket: photos, existing: true} | s3 `photos` line 8",
        "schedule: rate(1 day) | eventbridge-schedule `rate(1 day)` line 8",
        "schedule: {rate: rate(1 day), name: nightly} | eventbridge-schedule `nightly` line 8",
        "schedule: {rate: [rate(1 day)], method: scheduler} | eventbridge-scheduler `schedule` line 8",
        "sns: dispatch | sns `SNSTopicDispatch` line 8 from SNSTopicDispatch",
        "sns: 'arn:aws:sns:eu-west-1:1:dispatch' | sns `dispatch` line 8",
        "sns: {topicName: dispatch} | sns `SNSTopicDispatch` line 8 from SNSTopicDispatch",
        "sns: {arn: !Ref Topic, topicName: t} | sns `Topic` line 8 from Topic",
        "sqs: 'arn:aws:sqs:eu-west-1:1:orders.fifo' | sqs-fifo `orders.fifo` line 8",
        "sqs: {arn: !GetAtt Queue.Arn} | sqs-standard `Queue` line 8 from Queue",
        "sqs: {arn: !ImportValue Queue} | sqs-standard `sqs` line 8",
        "stream: 'arn:aws:kinesis:eu-west-1:1:stream/a' | kinesis `a` line 8",
        "stream: {type: dynamodb, arn: !GetAtt Table.StreamArn} | dynamodb-streams `Table` line 8 from Table",
        "stream: {type: kinesis, arn: !ImportValue Stream} | kinesis `stream` line 8",
        "stream: {type: kinesis, arn: !GetAtt Stream.Arn, consumer: true} | kinesis-efo `Stream` line 8 from Stream",
        "msk: {arn: !ImportValue Cluster, topic: a} | msk `a` line 8",
        "kafka: {bootstrapServers: [a], topic: a} | self-managed-kafka `a` line 8",
        "activemq: {arn: !ImportValue Broker, queue: a} | mq-activemq `a` line 8",
        "rabbitmq: {arn: !ImportValue Broker, queue: a} | mq-rabbitmq `a` line 8",
        "alexaSkill: amzn1.ask | alexa-skill `amzn1.ask` line 8",
        "alexaSkill: {appId: a} | alexa-skill `alexaSkill` line 8",
        "alexaSmartHome: amzn1.ask | alexa-smart-home `amzn1.ask` line 8",
        "iot: {sql: select 1} | iot-rule `iot` line 8",
        "iotFleetProvisioning: {templateBody: a} | iot-provisioning-hook `iotFleetProvisioning` line 8 from OrdersLambdaFunctionEvent1",
        "cloudwatchEvent: {event: {source: [a]}} | eventbridge-rule `cloudwatchEvent` line 8",
        "cloudwatchLog: /aws/a | cloudwatch-logs `/aws/a` line 8",
        "cloudwatchLog: {logGroup: /aws/a} | cloudwatch-logs `/aws/a` line 8",
        "cognitoUserPool: {pool: users, trigger: PreSignUp} | cognito-user-pool `CognitoUserPoolUsers` line 8 from CognitoUserPoolUsers",
        "cognitoUserPool: {pool: users, trigger: CustomEmailSender} | cognito-custom-sender `CognitoUserPoolUsers` line 8 from CognitoUserPoolUsers",
        "alb: {listenerArn: a, priority: 1} | alb `alb` line 8 from OrdersLambdaFunctionEvent1",
        "eventBridge: {pattern: {source: [a]}} | eventbridge-rule `eventBridge` line 8",
        "eventBridge: {schedule: rate(1 day)} | eventbridge-schedule `eventBridge` line 8",
        "cloudFront: {eventType: viewer-request, origin: a} | lambda-edge `cloudFront` line 8 from OrdersLambdaFunctionEvent1",
      })
  void eventIsASource(String event, String expected) {
    assertThat(Service.withEvent(root, event).sources()).containsExactly("orders: " + expected);
  }

  @Test
  void eventOfAPlugInIsIgnored() {
    assertThat(Service.withEvent(root, "alertOnError: true").sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqs: {arn: a, batchSize: 5} | BatchSize | 5",
        "sqs: {arn: a, maximumBatchingWindow: 5} | MaximumBatchingWindowInSeconds | 5",
        "sqs: {arn: a, functionResponseType: ReportBatchItemFailures} | FunctionResponseTypes | ReportBatchItemFailures",
        "sqs: {arn: a, maximumConcurrency: 5} | ScalingConfig.MaximumConcurrency | 5",
        "stream: {arn: a, type: kinesis} | BatchSize | 10",
        "stream: {arn: a, type: kinesis} | StartingPosition | TRIM_HORIZON",
        "stream: {arn: a, type: kinesis, maximumRetryAttempts: 2} | MaximumRetryAttempts | 2",
        "stream: {arn: a, type: kinesis, bisectBatchOnFunctionError: true} | BisectBatchOnFunctionError | true",
        "stream: {arn: a, type: kinesis, destinations: {onFailure: 'arn:q'}} | DestinationConfig.OnFailure.Destination | arn:q",
        "stream: {arn: a, type: kinesis, destinations: {onFailure: {arn: 'arn:q', type: sqs}}} | DestinationConfig.OnFailure.Destination | arn:q",
        "sns: {arn: a, redrivePolicy: {deadLetterTargetArn: 'arn:q'}} | RedrivePolicy.deadLetterTargetArn | arn:q",
        "eventBridge: {pattern: {source: [a]}, retryPolicy: {maximumRetryAttempts: 3}} | RetryPolicy.MaximumRetryAttempts | 3",
        "eventBridge: {pattern: {source: [a]}, deadLetterQueueArn: 'arn:q'} | DeadLetterConfig.Arn | arn:q",
        "schedule: {rate: rate(1 day), input: '{}'} | Input | {}",
        "http: {path: a, method: get, timeoutInMillis: 500} | TimeoutInMillis | 500",
        "httpApi: '*' | PayloadFormatVersion | 2.0",
      })
  void settingTakesItsNameInCloudFormation(String event, String path, String expected) {
    Setting setting = Service.withEvent(root, event).function().eventSources().get(0).setting(path);

    assertThat(setting.items().get(0).text()).contains(expected);
  }

  @Test
  void deadLetterTargetMayBeAResource() {
    Project project =
        Service.withEvent(root, "sns: {arn: a, redrivePolicy: {deadLetterTargetRef: Queue}}");

    FunctionDeclaration function = project.function();
    Setting target = function.eventSources().get(0).setting("RedrivePolicy.deadLetterTargetArn");
    assertThat(target.references().stream().flatMap(it -> function.resources().find(it).stream()))
        .extracting(Resource::id)
        .containsExactly("Queue");
  }

  @Test
  void functionTakesDefaultsOfTheFrameworkAndOfTheProvider() {
    FunctionDeclaration function =
        Service.of(
                root,
                """
                provider:
                  name: aws
                  runtime: java17
                  timeout: 20
                  environment: {A: shared, B: shared}
                  vpc: {subnetIds: [a]}
                functions:
                  orders:
                    handler: a.B::c
                    environment: {B: own}
                    ephemeralStorageSize: 1024
                    reservedConcurrency: 5
                    onError: arn:aws:sqs:eu-west-1:1:dead
                """)
            .function();

    assertThat(function.name()).isEqualTo("orders");
    assertThat(function.timeout()).contains(20);
    assertThat(function.property("Timeout").span().line()).isEqualTo(5);
    assertThat(function.property("MemorySize").number()).contains(1024);
    assertThat(function.property("FunctionName").text()).contains("shop-dev-orders");
    assertThat(function.property("Environment.Variables.A").text()).contains("shared");
    assertThat(function.property("Environment.Variables.B").text()).contains("own");
    assertThat(function.property("VpcConfig.SubnetIds").isPresent()).isTrue();
    assertThat(function.property("EphemeralStorage.Size").number()).contains(1024);
    assertThat(function.property("ReservedConcurrentExecutions").number()).contains(5);
    assertThat(function.property("DeadLetterConfig.TargetArn").text())
        .contains("arn:aws:sqs:eu-west-1:1:dead");
  }

  @Test
  void asynchronousSettingsAreAnInvokeConfig() {
    Project project =
        Service.function(
            root,
            """
            maximumRetryAttempts: 1
            maximumEventAge: 60
            destinations: {onFailure: billing, onSuccess: {type: sns, arn: !Ref Topic}}
            """);

    Resource config = project.function("orders").asyncConfigs().get(0);
    assertThat(config.property("MaximumRetryAttempts").number()).contains(1);
    assertThat(config.property("MaximumEventAgeInSeconds").number()).contains(60);
    assertThat(config.property("DestinationConfig.OnSuccess.Destination").references()).hasSize(1);
    assertThat(project.sources())
        .containsExactly("billing: lambda-destination `orders` line 7 from OrdersLambdaFunction");
  }

  @Test
  void functionUrlIsASource() {
    assertThat(Service.function(root, "url: true").sources())
        .containsExactly("orders: function-url `orders` line 7");
    assertThat(Service.function(root, "url: false").sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snapStart: true | snapstart",
        "provisionedConcurrency: 3 | provisioned",
        "provisionedConcurrency: {alias: active, executions: 3} | active",
      })
  void eventsInvokeThePublishedAlias(String setting, String alias) {
    FunctionDeclaration function =
        Service.function(root, setting + "\nevents: [{schedule: rate(1 day)}]").function("orders");

    assertThat(function.aliases())
        .extracting(Resource::type)
        .containsExactly("AWS::Lambda::Version", "AWS::Lambda::Alias");
    assertThat(function.eventSources().get(0).qualifier()).contains(alias);
  }

  @Test
  void authorizersAreSources() {
    Project project =
        Service.of(
            root,
            """
            provider:
              name: aws
              runtime: java17
              httpApi:
                authorizers:
                  custom: {type: request, functionName: auth}
            functions:
              auth:
                handler: a.Auth
              orders:
                handler: a.B::c
                events:
                  - http: {path: a, method: get, authorizer: auth}
                  - http: {path: b, method: get, authorizer: {name: auth}}
                  - http: {path: c, method: get, authorizer: aws_iam}
                  - http: {path: d, method: get, authorizer: {type: COGNITO_USER_POOLS, arn: 'arn:p'}}
                  - httpApi: {path: /a, method: get, authorizer: {name: custom}}
                  - websocket: {route: $connect, authorizer: auth}
            """);

    assertThat(project.sources().stream().filter(it -> it.startsWith("auth")))
        .containsExactly(
            "auth: apigw-authorizer `HttpApi` line 7 from HttpApi",
            "auth: apigw-authorizer `ApiGatewayRestApi` line 14 from ApiGatewayRestApi");
  }

  @Test
  void resourcesOfTheUserAreJoinedWithThoseOfTheFramework() {
    Project project =
        Service.of(
            root,
            """
            provider: {name: aws, runtime: java17}
            functions:
              orders:
                handler: a.B
                events: [{s3: photos}]
            resources:
              - Resources:
                  S3BucketPhotos: {Properties: {VersioningConfiguration: {Status: Enabled}}}
              - Resources:
                  Rule:
                    Type: AWS::Events::Rule
                    Properties:
                      ScheduleExpression: rate(1 day)
                      Targets: [{Arn: !GetAtt OrdersLambdaFunction.Arn}]
            """);

    assertThat(project.sources())
        .containsExactly(
            "orders: s3 `S3BucketPhotos` line 6 from S3BucketPhotos",
            "orders: eventbridge-schedule `Rule` line 11");
    assertThat(project.property("S3BucketPhotos", "VersioningConfiguration.Status").text())
        .contains("Enabled");
  }

  @Test
  void stateMachinesOfThePlugInAreSources() {
    Project project =
        Service.of(
            root,
            """
            provider: {name: aws, runtime: java17}
            functions:
              orders: {handler: a.B}
            stepFunctions:
              stateMachines:
                flow:
                  definition:
                    States: {Charge: {Type: Task, Resource: !GetAtt OrdersLambdaFunction.Arn}}
            """);

    assertThat(project.sources())
        .containsExactly("orders: stepfunctions-task `Charge` line 9 from flow");
  }

  @Test
  void codeLiesBesideTheArtifactOrInTheService() {
    assertThat(
            Service.function(root, "package: {artifact: target/orders.jar}")
                .function("orders")
                .codeFolders())
        .containsExactly(root.resolve("service"));
    assertThat(
            Service.function(root, "package: {artifact: '${file(build.json):x}'}")
                .function("orders")
                .codeFolders())
        .containsExactly(root.resolve("service"));
  }

  @Test
  void imageIsBuiltFromTheFolderThatTheProviderNames() {
    Project project =
        Service.of(
                root,
                """
                provider:
                  name: aws
                  ecr: {images: {base: {path: app}}}
                functions:
                  orders: {image: base}
                """)
            .with("service/app/Dockerfile", "FROM x\nCMD [\"a.B::c\"]\n");

    FunctionDeclaration function = project.function();
    assertThat(function.codeFolders()).containsExactly(root.resolve("service/app"));
    assertThat(function.handler().text()).contains("a.B::c");
  }

  @Test
  void onlyServicesOnAwsAreRead() {
    Project project =
        new Project(root)
            .with("a/serverless.yml", "provider: {name: google}\nfunctions: {f: {handler: a.B}}\n")
            .with("b/serverless.yml", "provider: aws\nfunctions: {f: {handler: a.B}}\n")
            .with(
                "c/serverless.json",
                "{\"provider\": {\"name\": \"aws\"}, \"functions\": {\"g\": {\"handler\": \"a.B\"}}}")
            .with("d/other.yml", "provider: aws\nfunctions: {h: {handler: a.B}}\n");

    assertThat(project.functions()).containsExactly("f", "g");
    assertThat(project.read().templates())
        .extracting(it -> it.dialect())
        .containsExactly(Dialect.SERVERLESS, Dialect.SERVERLESS);
  }

  @Test
  void programWithJavaFunctionsIsNoted() {
    Project project =
        new Project(root)
            .with("a/serverless.ts", "export default { provider: { runtime: 'java17' } }\n")
            .with("b/serverless.ts", "export default { provider: { runtime: 'nodejs20.x' } }\n");

    assertThat(project.notes())
        .containsExactly(
            "a/serverless.ts:1:1 written in TypeScript or JavaScript: not read; serverless.yml is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "functions: [a, {b: c}]",
        "functions: {f: x, g: [y], h: {events: {sqs: a}}}",
        "functions: {f: {events: [a, [b], {sqs: [c]}, {http: 1}, {stream: {}}, {sns: {}}, {s3: {}}, {schedule: []}]}}",
        "functions: {f: {destinations: x, package: y, environment: z, image: [i], url: [u]}}",
        "functions: '${self:functions}'",
        "functions: '${self:}'",
        "resources: x",
        "resources: {Resources: [a]}",
        "stepFunctions: {stateMachines: [a]}",
      })
  void nonsenseIsReadAsFarAsItGoes(String text) {
    assertThat(Service.of(root, "provider: {name: aws, runtime: java17}\n" + text + "\n").notes())
        .isEmpty();
  }
}
