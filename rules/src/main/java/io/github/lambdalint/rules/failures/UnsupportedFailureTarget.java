package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.Polling;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Flags places for failed events, and settings for failures, that AWS does not support. */
public final class UnsupportedFailureTarget implements Rule {

  private static final String ON_FAILURE = "DestinationConfig.OnFailure.Destination";
  private static final String ON_SUCCESS = "DestinationConfig.OnSuccess.Destination";
  private static final String NO_FIFO = "is a FIFO queue or topic, to which Lambda sends no events";

  private static final List<Check> OF_FUNCTION =
      List.of(new Check("DeadLetterConfig.TargetArn", Check::isFifo, NO_FIFO));

  private static final List<Check> OF_INVOKE_CONFIG =
      List.of(
          new Check(ON_FAILURE, Check::isFifo, NO_FIFO),
          new Check(ON_SUCCESS, Check::isFifo, NO_FIFO),
          new Check(
              ON_SUCCESS,
              Check.is("AWS::S3::Bucket"),
              "is a bucket, to which Lambda sends only failures"));

  private static final List<Check> OF_MAPPING =
      List.of(
          new Check(ON_FAILURE, Check::isFifo, NO_FIFO),
          new Check(
              ON_FAILURE,
              Check.is("AWS::Lambda::Function"),
              "is a function, to which a mapping sends no failures"),
          new Check(
              ON_FAILURE,
              Check.is("AWS::Events::EventBus"),
              "is an event bus, to which a mapping sends no failures"));

  private static final String TOPIC = "kafka://";
  private static final String REDRIVE = "RedrivePolicy.deadLetterTargetArn";

  private static final List<Check> OF_STANDARD_QUEUE =
      List.of(
          new Check(
              REDRIVE,
              Check::isFifo,
              "is a FIFO queue, but the dead-letter queue of a standard one"));

  private static final List<Check> OF_FIFO_QUEUE =
      List.of(
          new Check(
              REDRIVE,
              target -> target.type().equals("AWS::SQS::Queue") && !Check.isFifo(target),
              "is a standard queue, but the dead-letter queue of a FIFO one"));

  /** Settings of mappings, each of which only some kinds of source have. */
  private static final List<String> MAPPING_SETTINGS =
      List.of(
          "BisectBatchOnFunctionError",
          "FunctionResponseTypes",
          "MaximumRecordAgeInSeconds",
          "MaximumRetryAttempts",
          "ParallelizationFactor",
          "ProvisionedPollerConfig",
          "ScalingConfig",
          "StartingPosition",
          "TumblingWindowInSeconds");

  /** What means the same as leaving the setting out. */
  private static final Set<String> OFF = Set.of("-1", "0", "false");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration -> {
              run(OF_FUNCTION, declaration::property, declaration, report);
              declaration
                  .asyncConfigs()
                  .forEach(config -> run(OF_INVOKE_CONFIG, config::property, declaration, report));
              function.invocations().stream()
                  .filter(invocation -> invocation.kind().polling().isPresent())
                  .forEach(invocation -> checkPolled(invocation, declaration, report));
            });
  }

  private static void checkPolled(
      Invocation invocation, FunctionDeclaration declaration, Report report) {
    EventSource mapping = invocation.source();
    run(OF_MAPPING, mapping::setting, declaration, report);
    mapping
        .origin()
        .filter(origin -> origin.type().equals("AWS::SQS::Queue"))
        .ifPresent(
            queue -> {
              List<Check> checks = Check.isFifo(queue) ? OF_FIFO_QUEUE : OF_STANDARD_QUEUE;
              run(checks, queue::property, declaration, report);
            });
    Polling polling = invocation.kind().polling().orElseThrow();
    if (!polling.has("DestinationConfig.OnFailure")) {
      reportIfSet(mapping.setting("DestinationConfig.OnFailure"), "OnFailure", invocation, report);
    }
    reportIfSet(mapping.setting("DestinationConfig.OnSuccess"), "OnSuccess", invocation, report);
    reportOwnTopic(mapping, report);
    MAPPING_SETTINGS.stream()
        .filter(name -> !polling.has(name))
        .forEach(name -> reportIfSet(mapping.setting(name), name, invocation, report));
  }

  private static void reportOwnTopic(EventSource mapping, Report report) {
    Setting target = mapping.setting(ON_FAILURE);
    List<String> topics =
        mapping.setting("Topics").items().stream()
            .flatMap(topic -> topic.text().stream())
            .map(TOPIC::concat)
            .toList();
    target
        .text()
        .filter(topics::contains)
        .ifPresent(
            topic -> report.add(target, "`%s` is the topic that the failures come from", topic));
  }

  private static void run(
      List<Check> checks,
      Function<String, Setting> settings,
      FunctionDeclaration declaration,
      Report report) {
    for (Check check : checks) {
      Setting setting = settings.apply(check.path());
      List<Resource> targets =
          setting.references().stream()
              .flatMap(reference -> declaration.resources().find(reference).stream())
              .toList();
      if (!targets.isEmpty() && targets.stream().allMatch(check.isWrong())) {
        report.add(setting, "`%s` %s", targets.get(0).name(), check.problem());
      }
    }
  }

  private static void reportIfSet(
      Setting setting, String name, Invocation invocation, Report report) {
    boolean isOff = !setting.texts().isEmpty() && OFF.containsAll(setting.texts());
    if (setting.isPresent() && !setting.isUnknown() && !isOff) {
      report.add(setting, "%s does not support %s", invocation.describe(), name);
    }
  }

  /** Says which targets at a path are wrong, and why. */
  private record Check(String path, Predicate<Resource> isWrong, String problem) {

    static boolean isFifo(Resource target) {
      return target.property("FifoQueue").flag().orElse(false)
          || target.property("FifoTopic").flag().orElse(false);
    }

    static Predicate<Resource> is(String type) {
      return target -> target.type().equals(type);
    }
  }
}
