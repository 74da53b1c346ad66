package io.github.lambdalint.invocation;

import static io.github.lambdalint.invocation.Declared.aliasSource;
import static io.github.lambdalint.invocation.Declared.function;
import static io.github.lambdalint.invocation.Declared.resource;
import static io.github.lambdalint.invocation.Declared.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FateTest {

  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();
  private static final FunctionDeclaration FUNCTION = function("Timeout: 20");

  @Test
  void everyKindHasAFateWithoutSettings() {
    String fates =
        KNOWLEDGE.kinds().stream()
            .map(kind -> kind.id() + ": " + fate(source(kind.id(), "")).describe() + "\n")
            .collect(Collectors.joining());

    assertThat(fates).isEqualTo(contentOf(FateTest.class.getResource("fates.txt")));
  }

  // asynchronous

  @Test
  void asynchronousEventHasThreeAttemptsAndIsLost() {
    Fate fate = fate(source("sns", ""));

    assertThat(fate.describe()).isEqualTo("asynchronous, 3 attempts, then lost");
    assertThat(fate.isLost()).isTrue();
    assertThat(fate.waits()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));
    assertThat(decisions(fate))
        .containsExactly(
            "99: MaximumRetryAttempts 2 (default)",
            "99: MaximumEventAgeInSeconds 21600 (6 hours, default)",
            "99: no DeadLetterConfig.TargetArn",
            "99: no DestinationConfig.OnFailure.Destination");
  }

  @Test
  void deadLetterQueueAndDestinationBothGetTheEvent() {
    var function =
        function(
            "DeadLetterConfig: {TargetArn: 'ref:OrdersDlq'}",
            config(
                """
                MaximumRetryAttempts: 1
                DestinationConfig:
                  OnFailure:
                    Destination: arn:aws:sns:eu-west-1:123456789012:failed-orders
                """));

    Fate fate = fate(function, source("s3", ""));

    assertThat(fate.describe())
        .isEqualTo("asynchronous, 2 attempts, then `OrdersDlq` and `failed-orders`");
    assertThat(fate.isLost()).isFalse();
    assertThat(fate.waits()).containsExactly(Duration.ofMinutes(1));
    assertThat(decisions(fate))
        .containsExactly(
            "1: MaximumRetryAttempts 1",
            "99: MaximumEventAgeInSeconds 21600 (6 hours, default)",
            "1: DeadLetterConfig.TargetArn OrdersDlq",
            "4: DestinationConfig.OnFailure.Destination failed-orders");
  }

  @Test
  void queueOfTheDeliveryNeverGetsWhatTheFunctionFailsOn() {
    var delivery =
        """
        DeadLetterConfig: {Arn: 'ref:Undelivered'}
        RetryPolicy: {MaximumRetryAttempts: 9}
        """;

    assertThat(fate(source("eventbridge-rule", delivery)).describe())
        .isEqualTo("asynchronous, 3 attempts, then lost");
    assertThat(
            fate(source("sns", "RedrivePolicy: {deadLetterTargetArn: 'ref:Undelivered'}"))
                .describe())
        .isEqualTo("asynchronous, 3 attempts, then lost");
  }

  @Test
  void successDestinationDoesNotKeepFailures() {
    var function =
        function("", config("DestinationConfig: {OnSuccess: {Destination: 'ref:Done'}}"));

    assertThat(fate(function, source("sns", "")).describe())
        .isEqualTo("asynchronous, 3 attempts, then lost");
  }

  @Test
  void unknownRetriesAreARange() {
    var function = function("", config("MaximumRetryAttempts: unknown"));

    assertThat(fate(function, source("sns", "")).describe())
        .isEqualTo("asynchronous, up to 3 attempts, then lost");
  }

  @Test
  void unnamedQueueIsAQueue() {
    var function = function("DeadLetterConfig: {TargetArn: unknown}");

    assertThat(fate(function, source("sns", "")).describe())
        .isEqualTo("asynchronous, 3 attempts, then a dead-letter queue");
  }

  @Test
  void eventThatMayNotGrowOldHasNoThirdAttempt() {
    var function = function("", config("MaximumEventAgeInSeconds: 120"));

    assertThat(fate(function, source("sns", "")).describe())
        .isEqualTo("asynchronous, 2 attempts, then lost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-2147483648", "2147483647", "1e99", "NaN"})
  void nonsenseIsNoFault(String number) {
    var retries = "MaximumRetryAttempts: " + number;
    var queue = queue("RedrivePolicy: {maxReceiveCount: %s}".formatted(number));

    assertThat(fate(function("", config(retries)), source("sns", "")).attempts().least())
        .isBetween(1, 3);
    assertThat(fate(source("kinesis", retries)).attempts().isEndless()).isFalse();
    assertThat(fate(source("sqs-standard", "", queue)).attempts().isEndless()).isFalse();
    assertThat(fate(source("firehose-transform", "", deliveryStream(number))).attempts().least())
        .isPositive();
    assertThat(
            state("Retry: [{ErrorEquals: [States.ALL], MaxAttempts: %s}]".formatted(number))
                .attempts()
                .least())
        .isPositive();
  }

  @Test
  void functionWithoutConcurrencyNeverGetsTheEvent() {
    var function =
        function("{ReservedConcurrentExecutions: 0, DeadLetterConfig: {TargetArn: 'ref:Dlq'}}");

    assertThat(fate(function, source("sns", "")).describe())
        .isEqualTo("asynchronous, 0 attempts, then `Dlq`");
  }

  @Test
  void configOfTheAliasServesItsEvents() {
    var alias = resource("LiveAlias", "AWS::Lambda::Alias", "Name: live");
    var config = config("{Qualifier: live, MaximumRetryAttempts: 0}");

    assertThat(fate(function("", alias, config), aliasSource("sns", "LiveAlias")).describe())
        .isEqualTo("asynchronous, 1 attempt, then lost");
  }

  @Test
  void configOfAnotherQualifierLeavesTheEndOpen() {
    var function = function("", config("{Qualifier: live, MaximumRetryAttempts: 0}"));

    Fate fate = fate(function, source("sns", ""));

    assertThat(fate.describe())
        .isEqualTo("asynchronous, up to 3 attempts, then an end that the template does not tell");
    assertThat(fate.isLost()).isFalse();
  }

  // polled queues

  @Test
  void messageIsReceivedUntilTheRedrivePolicyTakesIt() {
    var queue = queue("RedrivePolicy: {maxReceiveCount: 5, deadLetterTargetArn: 'ref:OrdersDlq'}");

    Fate fate = fate(source("sqs-standard", "", queue));

    assertThat(fate.describe()).isEqualTo("polled queue, up to 5 receives, then `OrdersDlq`");
    assertThat(fate.waits()).containsExactly(Duration.ofSeconds(30));
    assertThat(fate.repeated()).isEqualTo(Repetition.BATCH);
  }

  @Test
  void messageOfAQueueWithoutRedrivePolicyExpires() {
    assertThat(fate(source("sqs-standard", "", queue(""))).describe())
        .isEqualTo("polled queue, repeated for 4 days, then lost");
    assertThat(fate(source("sqs-standard", "", queue("MessageRetentionPeriod: 7200"))).describe())
        .isEqualTo("polled queue, repeated for 2 hours, then lost");
    assertThat(fate(source("sqs-fifo", "", queue("FifoQueue: true"))).describe())
        .isEqualTo("polled queue, repeated for 4 days while its message group waits, then lost");
  }

  @Test
  void reportedMessagesComeBackAlone() {
    var mapping = "FunctionResponseTypes: [ReportBatchItemFailures]";

    assertThat(fate(source("sqs-standard", mapping, queue(""))).repeated())
        .isEqualTo(Repetition.REPORTED_ITEMS);
    assertThat(fate(source("sqs-standard", "FunctionResponseTypes: unknown")).repeated())
        .isEqualTo(Repetition.UNKNOWN);
  }

  @Test
  void batchingWindowStretchesAShortVisibilityTimeout() {
    var mapping = "MaximumBatchingWindowInSeconds: 15";

    assertThat(fate(source("sqs-standard", mapping, queue(""))).waits())
        .containsExactly(Duration.ofSeconds(15 + 20 + 30));
    assertThat(fate(source("sqs-standard", mapping, queue("VisibilityTimeout: 120"))).waits())
        .containsExactly(Duration.ofMinutes(2));
  }

  @Test
  void unknownReceiveCountIsSaid() {
    var queue = queue("RedrivePolicy: {maxReceiveCount: unknown, deadLetterTargetArn: 'ref:Dlq'}");

    assertThat(fate(source("sqs-standard", "", queue)).describe())
        .isEqualTo("polled queue, an unknown number of receives, then `Dlq`");
  }

  // polled streams

  @Test
  void recordOfAStreamBlocksItsShardUntilItExpires() {
    assertThat(fate(source("kinesis", "")).describe())
        .isEqualTo("polled stream, repeated for 1 day while its shard waits, then lost");
    var stream = resource("Orders", "AWS::Kinesis::Stream", "RetentionPeriodHours: 168");
    assertThat(fate(source("kinesis", "", stream)).describe())
        .isEqualTo("polled stream, repeated for 7 days while its shard waits, then lost");
  }

  @Test
  void limitsOfTheMappingSendTheRecordOn() {
    var mapping =
        """
        MaximumRetryAttempts: 3
        DestinationConfig: {OnFailure: {Destination: 'ref:Failed'}}
        """;

    Fate fate = fate(source("dynamodb-streams", mapping));

    assertThat(fate.describe()).isEqualTo("polled stream, 4 attempts, then `Failed`");
    assertThat(decisions(fate))
        .containsExactly(
            "1: MaximumRetryAttempts 3",
            "99: MaximumRecordAgeInSeconds -1 (no limit, default)",
            "2: DestinationConfig.OnFailure.Destination Failed");
  }

  @Test
  void limitsWithoutDestinationLoseTheRecord() {
    assertThat(fate(source("kinesis", "MaximumRetryAttempts: 0")).describe())
        .isEqualTo("polled stream, 1 attempt, then lost");
    assertThat(fate(source("kinesis", "MaximumRecordAgeInSeconds: 3600")).describe())
        .isEqualTo("polled stream, repeated for 1 hour while its shard waits, then lost");
  }

  @Test
  void destinationWithoutLimitsGetsNothing() {
    var destination = "DestinationConfig: {OnFailure: {Destination: 'ref:Failed'}}";

    assertThat(fate(source("kinesis", destination)).describe())
        .isEqualTo("polled stream, repeated for 1 day while its shard waits, then lost");
  }

  @Test
  void kafkaRecordReachesItsDestinationAfterTenAttempts() {
    var destination = "DestinationConfig: {OnFailure: {Destination: 'ref:Failed'}}";

    assertThat(fate(source("msk", destination)).describe())
        .isEqualTo("polled stream, 10 attempts, then `Failed`");
  }

  @Test
  void failingRecordOfDocumentDbDisablesItsMapping() {
    assertThat(fate(source("documentdb", "MaximumRetryAttempts: 2")).describe())
        .isEqualTo(
            "polled stream, repeated until it expires while its change stream waits, then lost, with"
                + " the mapping disabled");
  }

  @Test
  void batchesAreCutOrResumed() {
    assertThat(fate(source("kinesis", "")).repeated()).isEqualTo(Repetition.BATCH);
    assertThat(fate(source("kinesis", "BisectBatchOnFunctionError: true")).repeated())
        .isEqualTo(Repetition.HALVES);
    assertThat(
            fate(source("kinesis", "FunctionResponseTypes: [ReportBatchItemFailures]")).repeated())
        .isEqualTo(Repetition.FROM_REPORTED_ITEM);
  }

  // callers

  @Test
  void stateRetriesWhatItsRetryNames() {
    assertThat(state("Retry: [{ErrorEquals: [States.ALL]}]").describe())
        .isEqualTo("synchronous, 4 attempts, then a failed execution");
    assertThat(state("Retry: [{ErrorEquals: [States.TaskFailed], MaxAttempts: 1}]").describe())
        .isEqualTo("synchronous, 2 attempts, then a failed execution");
    assertThat(state("Retry: [{ErrorEquals: [Lambda.TooManyRequestsException]}]").describe())
        .isEqualTo("synchronous, 1 attempt, then a failed execution");
    assertThat(state("Retry: [{ErrorEquals: [shop.OutOfStock], MaxAttempts: 2}]").describe())
        .isEqualTo("synchronous, up to 3 attempts, then a failed execution");
  }

  @Test
  void stateWhoseErrorsAreUnknownMayRetry() {
    assertThat(state("Retry: [{ErrorEquals: [unknown], MaxAttempts: 2}]").describe())
        .isEqualTo("synchronous, up to 3 attempts, then a failed execution");
  }

  @Test
  void cognitoAsksThreeTimesWhenNoAnswerComesInTime() {
    Fate fate = fate(source("cognito-user-pool", ""));

    assertThat(fate.describe())
        .isEqualTo("synchronous, up to 3 attempts, then a failed sign-up or sign-in");
    assertThat(fate.countedFailures()).containsExactly(Failure.TIMEOUT);
  }

  @Test
  void firehoseRepeatsOnlyWhatTheFunctionNeverAnswered() {
    Fate fate = fate(source("firehose-transform", ""));

    assertThat(fate.describe())
        .isEqualTo(
            "synchronous, up to 4 attempts, then the processing-failed prefix of the delivery bucket");
    assertThat(fate.countedFailures()).containsExactly(Failure.TIMEOUT, Failure.THROTTLE);
  }

  @Test
  void pipeThatWaitsKeepsTheRetriesOfItsSource() {
    assertThat(fate(source("pipes-target", "")).describe())
        .isEqualTo(
            "synchronous, an unknown number of attempts, then what the source of the pipe does with"
                + " failures");
    assertThat(fate(source("pipes-target-async", "")).describe())
        .isEqualTo("asynchronous, 3 attempts, then lost");
  }

  @Test
  void pipeFollowsTheQueueThatItReads() {
    Resource queue =
        queue("RedrivePolicy: {maxReceiveCount: 5, deadLetterTargetArn: 'ref:OrdersDlq'}");

    Fate target = fate(source("pipes-target", "", queue));
    Fate enrichment = fate(source("pipes-enrichment", "", queue("")));

    assertThat(target.describe()).isEqualTo("synchronous, up to 5 attempts, then `OrdersDlq`");
    assertThat(target.retriedBy()).isEqualTo("EventBridge Pipes");
    assertThat(target.repeated()).isEqualTo(Repetition.REPORTED_ITEMS);
    assertThat(enrichment.describe()).isEqualTo("synchronous, repeated for 4 days, then lost");
    assertThat(enrichment.repeated()).isEqualTo(Repetition.BATCH);
  }

  @Test
  void pipeHasLimitsOfItsOwnForAStream() {
    Resource stream = resource("Orders", "AWS::Kinesis::Stream", "");
    var settings =
        """
        SourceParameters:
          KinesisStreamParameters:
            MaximumRetryAttempts: 2
            OnPartialBatchItemFailure: AUTOMATIC_BISECT
            DeadLetterConfig: {Arn: 'ref:OrdersDlq'}
        """;

    Fate limited = fate(source("pipes-target", settings, stream));

    assertThat(limited.describe()).isEqualTo("synchronous, 3 attempts, then `OrdersDlq`");
    assertThat(limited.repeated()).isEqualTo(Repetition.HALVES);
    assertThat(decisions(limited))
        .containsExactly(
            "3: MaximumRetryAttempts 2",
            "99: MaximumRecordAgeInSeconds -1 (no limit, default)",
            "5: DeadLetterConfig.Arn OrdersDlq");
    assertThat(fate(source("pipes-target", "", stream)).describe())
        .isEqualTo("synchronous, repeated for 1 day while its shard waits, then lost");
    assertThat(fate(source("pipes-target", "SourceParameters: unknown", stream)).describe())
        .isEqualTo("synchronous, an unknown number of attempts, then a dead-letter queue");
  }

  @Test
  void deliveryStreamSaysHowOftenItTries() {
    assertThat(fate(source("firehose-transform", "", deliveryStream("1"))).describeAttempts())
        .isEqualTo("up to 2 attempts");
  }

  private static Resource deliveryStream(String retries) {
    return resource(
        "Delivery",
        "AWS::KinesisFirehose::DeliveryStream",
        """
        ExtendedS3DestinationConfiguration:
          ProcessingConfiguration:
            Processors:
              - Type: Lambda
                Parameters:
                  - {ParameterName: LambdaArn, ParameterValue: 'ref:Function'}
                  - {ParameterName: NumberOfRetries, ParameterValue: %s}
        """
            .formatted(retries));
  }

  @Test
  void stateWaitsLongerEachTime() {
    var retry = "Retry: [{ErrorEquals: [States.ALL], IntervalSeconds: 2, BackoffRate: 1.5}]";

    assertThat(state(retry).waits())
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  @Test
  void stateCatchesWhatItsCatchNames() {
    assertThat(state("Catch: [{ErrorEquals: [States.ALL], Next: Repair}]").describe())
        .isEqualTo("synchronous, 1 attempt, then the Catch of the state");
  }

  private static Fate state(String settings) {
    return fate(source("stepfunctions-task", settings));
  }

  private static Resource queue(String properties) {
    return resource("Orders", "AWS::SQS::Queue", properties);
  }

  private static Resource config(String properties) {
    return resource("Config", "AWS::Lambda::EventInvokeConfig", properties);
  }

  private static Fate fate(EventSource source) {
    return fate(FUNCTION, source);
  }

  private static Fate fate(FunctionDeclaration function, EventSource source) {
    return Fate.of(function, source, KNOWLEDGE.kind(source.kind()).orElseThrow());
  }

  private static List<String> decisions(Fate fate) {
    return fate.decisions().stream()
        .map(decision -> decision.span().line() + ": " + decision.describe())
        .toList();
  }
}
