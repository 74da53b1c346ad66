package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdkSourcesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fn.addEventSource(new SqsEventSource(queue)) | sqs-standard 'Queue' from Shop/Queue",
        "fn.addEventSource(new SqsEventSource(fifo)) | sqs-fifo 'Fifo' from Shop/Fifo",
        "fn.addEventSource(new SqsEventSource(Queue.fromQueueArn(this, \"Q\", \"arn:aws:sqs:eu-west-1:1:a.fifo\"))) | sqs-fifo 'SqsEventSource'",
        "fn.addEventSource(new SqsEventSource(Queue.fromQueueArn(this, \"Q\", arn))) | sqs-standard 'SqsEventSource'",
        "fn.addEventSource(new KinesisEventSource(stream, KinesisEventSourceProps.builder().build())) | kinesis 'Stream' from Shop/Stream",
        "fn.addEventSource(new KinesisConsumerEventSource(new StreamConsumer(this, \"C\", StreamConsumerProps.builder().stream(stream).build()))) | kinesis-efo 'Stream' from Shop/Stream",
        "fn.addEventSource(new DynamoEventSource(table)) | dynamodb-streams 'Table' from Shop/Table",
        "fn.addEventSource(new DynamoEventSource(new TableV2(this, \"T2\"))) | dynamodb-streams 'T2' from Shop/T2",
        "fn.addEventSource(ManagedKafkaEventSource.Builder.create().clusterArn(arn).topic(\"t\").build()) | msk 'ManagedKafkaEventSource'",
        "fn.addEventSource(SelfManagedKafkaEventSource.Builder.create().bootstrapServers(List.of(\"a\")).topic(\"t\").build()) | self-managed-kafka 'SelfManagedKafkaEventSource'",
        "fn.addEventSource(new SnsEventSource(topic)) | sns 'Topic' from Shop/Topic",
        "fn.addEventSource(S3EventSource.Builder.create(bucket).events(List.of(EventType.OBJECT_CREATED)).build()) | s3 'Bucket' from Shop/Bucket",
        "fn.addEventSource(new ApiEventSource(\"GET\", \"/a\")) | apigw-rest 'ApiEventSource'",
        "fn.addEventSourceMapping(\"M\", EventSourceMappingOptions.builder().eventSourceArn(queue.getQueueArn()).build()) | sqs-standard 'Queue' from Shop/Queue",
        "EventSourceMapping.Builder.create(this, \"M\").target(fn).eventSourceArn(queue.getQueueArn()).build() | sqs-standard 'Queue' from Shop/Queue",
        "EventSourceMapping.Builder.create(this, \"M\").target(fn).eventSourceArn(\"arn:aws:mq:eu-west-1:1:broker:b\").build() | mq-activemq 'M'",
        "CfnEventSourceMapping.Builder.create(this, \"M\").functionName(fn.getFunctionName()).eventSourceArn(arn).documentDbEventSourceConfig(CfnEventSourceMapping.DocumentDBEventSourceConfigProperty.builder().databaseName(\"d\").build()).build() | documentdb 'M'",
        "topic.addSubscription(new LambdaSubscription(fn)) | sns 'Topic' from Shop/Topic",
        "Bucket.fromBucketName(this, \"B\", \"photos\").addObjectCreatedNotification(new LambdaDestination(fn)) | s3 'ObjectCreatedNotification'",
        "Topic.fromTopicArn(this, \"T\", arn).addSubscription(new LambdaSubscription(fn)) | sns 'LambdaSubscription'",
        "bucket.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(fn)) | s3 'Bucket' from Shop/Bucket",
        "bucket.addObjectCreatedNotification(new LambdaDestination(fn)) | s3 'Bucket' from Shop/Bucket",
        "Rule.Builder.create(this, \"R\").schedule(Schedule.rate(Duration.hours(1))).targets(List.of(new LambdaFunction(fn))).build() | eventbridge-schedule 'R'",
        "new Rule(this, \"R\", RuleProps.builder().eventPattern(EventPattern.builder().source(List.of(\"a\")).build()).build()).addTarget(new LambdaFunction(fn)) | eventbridge-rule 'R'",
        "CfnRule.Builder.create(this, \"R\").eventPattern(Map.of(\"source\", List.of(\"a\"))).targets(List.of(CfnRule.TargetProperty.builder().arn(fn.getFunctionArn()).id(\"t\").build())).build() | eventbridge-rule 'R'",
        "Schedule.Builder.create(this, \"S\").schedule(ScheduleExpression.rate(Duration.days(1))).target(new software.amazon.awscdk.services.scheduler.targets.LambdaInvoke(fn)).build() | eventbridge-scheduler 'S'",
        "fn.addFunctionUrl() | function-url 'FunctionUrl'",
        "fn.addFunctionUrl(FunctionUrlOptions.builder().authType(FunctionUrlAuthType.NONE).build()) | function-url 'FunctionUrl'",
        "new LambdaRestApi(this, \"Api\", LambdaRestApiProps.builder().handler(fn).build()) | apigw-rest 'Api' from Shop/Api",
        "new RestApi(this, \"Api\").getRoot().addResource(\"a\").addMethod(\"GET\", new LambdaIntegration(fn)) | apigw-rest 'Api' from Shop/Api",
        "new RestApi(this, \"Api\").getRoot().addMethod(\"GET\", LambdaIntegration.Builder.create(fn).proxy(false).requestParameters(Map.of(\"integration.request.header.X-Amz-Invocation-Type\", \"'Event'\")).build()) | apigw-rest-nonproxy-event 'Api' from Shop/Api",
        "TokenAuthorizer.Builder.create(this, \"A\").handler(fn).build() | apigw-authorizer 'A'",
        "new HttpApi(this, \"Api\").addRoutes(AddRoutesOptions.builder().path(\"/a\").integration(new HttpLambdaIntegration(\"I\", fn)).build()) | apigw-http 'Api' from Shop/Api",
        "HttpApi.Builder.create(this, \"Api\").defaultIntegration(new HttpLambdaIntegration(\"I\", fn)).build() | apigw-http 'Api' from Shop/Api",
        "HttpApi.Builder.create(this, \"Api\").defaultAuthorizer(new HttpLambdaAuthorizer(\"I\", fn)).build() | apigw-authorizer 'Api' from Shop/Api",
        "new WebSocketApi(this, \"Api\").addRoute(\"a\", WebSocketRouteOptions.builder().integration(new WebSocketLambdaIntegration(\"I\", fn)).build()) | apigw-websocket 'Api' from Shop/Api",
        "UserPool.Builder.create(this, \"U\").lambdaTriggers(UserPoolTriggers.builder().preSignUp(fn).build()).build() | cognito-user-pool 'U' from Shop/U",
        "new UserPool(this, \"U\").addTrigger(UserPoolOperation.POST_CONFIRMATION, fn) | cognito-user-pool 'U' from Shop/U",
        "UserPool.Builder.create(this, \"U\").lambdaTriggers(UserPoolTriggers.builder().customEmailSender(fn).build()).build() | cognito-custom-sender 'U' from Shop/U",
        "new LogGroup(this, \"L\").addSubscriptionFilter(\"S\", SubscriptionFilterOptions.builder().destination(new LambdaDestination(fn)).build()) | cloudwatch-logs 'L' from Shop/L",
        "new Secret(this, \"S\").addRotationSchedule(\"R\", RotationScheduleOptions.builder().rotationLambda(fn).build()) | secretsmanager-rotation 'S' from Shop/S",
        "new Alarm(this, \"A\").addAlarmAction(new LambdaAction(fn)) | cloudwatch-alarm 'A' from Shop/A",
        "new ApplicationListener(this, \"L\").addTargets(\"T\", AddApplicationTargetsProps.builder().targets(List.of(new LambdaTarget(fn))).build()) | alb 'T' from Shop/L/T",
        "StateMachine.Builder.create(this, \"M\").definitionBody(DefinitionBody.fromChainable(new LambdaInvoke(this, \"Task\", LambdaInvokeProps.builder().lambdaFunction(fn).build()))).build() | stepfunctions-task 'Task' from Shop/M",
        "StateMachine.Builder.create(this, \"M\").definition(new Pass(this, \"P\").next(LambdaInvoke.Builder.create(this, \"Task\").lambdaFunction(fn).invocationType(LambdaInvocationType.EVENT).build())).build() | stepfunctions-event 'Task' from Shop/M",
        "CustomResource.Builder.create(this, \"C\").serviceToken(fn.getFunctionArn()).build() | cfn-custom-resource 'C'",
        "other.configureAsyncInvoke(EventInvokeConfigOptions.builder().onFailure(new LambdaDestination(fn)).build()) | lambda-destination 'Other' from Shop/Other",
        "fn.addPermission(\"P\", Permission.builder().principal(new ServicePrincipal(\"alexa-appkit.amazon.com\")).build()) | alexa-skill 'P'",
        "TopicRule.Builder.create(this, \"R\").actions(List.of(new LambdaFunctionAction(fn))).build() | iot-rule 'R'",
        "ReceiptRule.Builder.create(this, \"R\").actions(List.of(Lambda.Builder.create().function(fn).build())).build() | ses-event 'R'",
        "CustomRule.Builder.create(this, \"R\").lambdaFunction(fn).build() | config-rule 'R' from Shop/R",
        "Pipeline.Builder.create(this, \"P\").stages(List.of(StageProps.builder().stageName(\"S\").actions(List.of(LambdaInvokeAction.Builder.create().lambda(fn).build())).build())).build() | codepipeline 'P' from Shop/P",
        "GraphqlApi.Builder.create(this, \"G\").build().addLambdaDataSource(\"D\", fn) | appsync-resolver 'G' from Shop/G",
        "DeliveryStream.Builder.create(this, \"F\").destinations(List.of(S3Bucket.Builder.create(bucket).processor(LambdaFunctionProcessor.Builder.create(fn).build()).build())).build() | firehose-transform 'F' from Shop/F",
        "CfnPipe.Builder.create(this, \"P\").source(queue.getQueueArn()).target(fn.getFunctionArn()).build() | pipes-target 'Queue' from Shop/Queue",
        "CfnAccessPoint.Builder.create(this, \"A\").objectLambdaConfiguration(Map.of(\"TransformationConfigurations\", List.of(Map.of(\"ContentTransformation\", Map.of(\"AwsLambda\", Map.of(\"FunctionArn\", fn.getFunctionArn())))))).build() | s3-object-lambda 'A' from Shop/A",
      })
  void programDeclaresASource(String statement, String expected) {
    assertThat(withStatement(statement).sources().stream().map(line -> line.replace('`', '\'')))
        .containsExactly("Fn: " + expected.replaceFirst("'([^']*)'", "'$1' line 64"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SqsEventSource.Builder.create(queue).batchSize(5) | BatchSize | 5",
        "SqsEventSource.Builder.create(queue).maxBatchingWindow(Duration.minutes(1)) | MaximumBatchingWindowInSeconds | 60",
        "SqsEventSource.Builder.create(queue).maxConcurrency(7) | ScalingConfig.MaximumConcurrency | 7",
        "SqsEventSource.Builder.create(queue).reportBatchItemFailures(true) | FunctionResponseTypes | ReportBatchItemFailures",
        "SqsEventSource.Builder.create(queue).enabled(false) | Enabled | false",
        "KinesisEventSource.Builder.create(stream).startingPosition(StartingPosition.LATEST) | StartingPosition | LATEST",
        "KinesisEventSource.Builder.create(stream).retryAttempts(3) | MaximumRetryAttempts | 3",
        "KinesisEventSource.Builder.create(stream).maxRecordAge(Duration.hours(1)) | MaximumRecordAgeInSeconds | 3600",
        "KinesisEventSource.Builder.create(stream).bisectBatchOnError(true) | BisectBatchOnFunctionError | true",
        "KinesisEventSource.Builder.create(stream).parallelizationFactor(2) | ParallelizationFactor | 2",
        "KinesisEventSource.Builder.create(stream).tumblingWindow(Duration.minutes(2)) | TumblingWindowInSeconds | 120",
      })
  void settingTakesItsNameInCloudFormation(String source, String path, String expected) {
    Setting setting =
        withStatement("fn.addEventSource(" + source + ".build())")
            .function()
            .eventSources()
            .get(0)
            .setting(path);

    assertThat(setting.items().get(0).text()).contains(expected);
    assertThat(setting.span().line()).isEqualTo(64);
  }

  @Test
  void settingsFromElsewhereAreUnknownToTheLast() {
    EventSource source =
        withStatement("fn.addEventSource(new SqsEventSource(arn))")
            .function()
            .eventSources()
            .get(0);

    assertThat(source.kind()).isEqualTo("sqs-standard");
    assertThat(source.setting("DestinationConfig.OnFailure").isUnknown()).isTrue();
    assertThat(source.setting("ScalingConfig.MaximumConcurrency").isUnknown()).isTrue();
  }

  @Test
  void scheduleHasTheRetriesOfTheLibrary() {
    Project project =
        withStatement(
            "Schedule.Builder.create(this, \"S\").target(new"
                + " software.amazon.awscdk.services.scheduler.targets.LambdaInvoke(fn,"
                + " ScheduleTargetBaseProps.builder().retryAttempts(2).build())).build()");

    assertThat(project.property("Shop/S", "Target.RetryPolicy.MaximumRetryAttempts").text())
        .contains("2");
    assertThat(project.property("Shop/S", "Target.RetryPolicy.MaximumEventAgeInSeconds").text())
        .contains("86400");
  }

  private Project withStatement(String statement) {
    return new Project(root)
        .with("pom.xml", "<artifactId>aws-cdk-lib</artifactId> software.amazon.awscdk")
        .with("src/main/java/shop/Shop.java", SHOP.formatted(statement));
  }

  private static final String SHOP =
      """
      package shop;
      import java.util.List;
      import java.util.Map;
      import software.amazon.awscdk.App;
      import software.amazon.awscdk.CustomResource;
      import software.amazon.awscdk.Duration;
      import software.amazon.awscdk.Stack;
      import software.amazon.awscdk.services.apigateway.*;
      import software.amazon.awscdk.services.apigatewayv2.HttpApi;
      import software.amazon.awscdk.services.apigatewayv2.WebSocketApi;
      import software.amazon.awscdk.services.appsync.GraphqlApi;
      import software.amazon.awscdk.services.cloudwatch.Alarm;
      import software.amazon.awscdk.services.codepipeline.Pipeline;
      import software.amazon.awscdk.services.codepipeline.StageProps;
      import software.amazon.awscdk.services.cognito.UserPool;
      import software.amazon.awscdk.services.cognito.UserPoolOperation;
      import software.amazon.awscdk.services.config.CustomRule;
      import software.amazon.awscdk.services.dynamodb.Table;
      import software.amazon.awscdk.services.dynamodb.TableV2;
      import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
      import software.amazon.awscdk.services.elasticloadbalancingv2.targets.LambdaTarget;
      import software.amazon.awscdk.services.events.CfnRule;
      import software.amazon.awscdk.services.events.EventPattern;
      import software.amazon.awscdk.services.events.Rule;
      import software.amazon.awscdk.services.events.targets.LambdaFunction;
      import software.amazon.awscdk.services.iam.ServicePrincipal;
      import software.amazon.awscdk.services.iot.alpha.TopicRule;
      import software.amazon.awscdk.services.iot.actions.alpha.LambdaFunctionAction;
      import software.amazon.awscdk.services.kinesis.Stream;
      import software.amazon.awscdk.services.kinesis.StreamConsumer;
      import software.amazon.awscdk.services.kinesisfirehose.DeliveryStream;
      import software.amazon.awscdk.services.kinesisfirehose.LambdaFunctionProcessor;
      import software.amazon.awscdk.services.kinesisfirehose.S3Bucket;
      import software.amazon.awscdk.services.lambda.*;
      import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
      import software.amazon.awscdk.services.lambda.EventSourceMapping;
      import software.amazon.awscdk.services.lambda.Function;
      import software.amazon.awscdk.services.lambda.Runtime;
      import software.amazon.awscdk.services.lambda.eventsources.*;
      import software.amazon.awscdk.services.logs.LogGroup;
      import software.amazon.awscdk.services.pipes.CfnPipe;
      import software.amazon.awscdk.services.s3.Bucket;
      import software.amazon.awscdk.services.s3.EventType;
      import software.amazon.awscdk.services.s3objectlambda.CfnAccessPoint;
      import software.amazon.awscdk.services.scheduler.Schedule;
      import software.amazon.awscdk.services.secretsmanager.Secret;
      import software.amazon.awscdk.services.ses.ReceiptRule;
      import software.amazon.awscdk.services.ses.actions.Lambda;
      import software.amazon.awscdk.services.sns.Topic;
      import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscription;
      import software.amazon.awscdk.services.sqs.Queue;
      import software.amazon.awscdk.services.stepfunctions.StateMachine;
      import software.amazon.awscdk.services.stepfunctions.tasks.LambdaInvoke;
      public class Shop extends Stack {
        Shop(App app, String id, String arn) {
          super(app, id);
          Queue queue = new Queue(this, "Queue");
          Queue fifo = Queue.Builder.create(this, "Fifo").fifo(true).build();
          Topic topic = new Topic(this, "Topic");
          Bucket bucket = new Bucket(this, "Bucket");
          Stream stream = new Stream(this, "Stream");
          Table table = new Table(this, "Table"); Function other = new Function(this, "Other", FunctionProps.builder().runtime(Runtime.NODEJS_20_X).build());
          Function fn = Function.Builder.create(this, "Fn").runtime(Runtime.JAVA_21).handler("a.B").build();
          %s;
        }
        public static void main(String[] args) {
          new Shop(new App(), "Shop", args[0]);
        }
      }
      """;
}
