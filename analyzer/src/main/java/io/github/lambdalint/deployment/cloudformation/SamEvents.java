package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Writes the {@code Events} of SAM functions out.
 *
 * <p>Names of events and their properties follow the schema of the SAM transform, {@code
 * samtranslator/internal/schema_source/aws_serverless_function.py} at 7000d0a.
 */
final class SamEvents {

  private static final String TARGET = "Target";
  private static final List<String> NOTIFICATIONS =
      List.of("NotificationConfiguration", "LambdaConfigurations");

  /** What SAM sets beside the rule or schedule and CloudFormation sets for its target. */
  private static final String[] TARGET_SETTINGS = {
    "Input", "InputPath", "InputTransformer", "RetryPolicy", "DeadLetterConfig"
  };

  private SamEvents() {}

  /** Adds the resources that an event stands for. */
  static void translate(SamEvent event) {
    switch (event.type()) {
      case "SQS", "Kinesis", "DynamoDB", "MSK", "MQ", "DocumentDB", "SelfManagedKafka" ->
          SamPolledEvents.translate(event);
      case "SNS" -> topic(event);
      case "S3" -> bucket(event);
      case "Schedule", "CloudWatchEvent", "EventBridgeRule" -> rule(event);
      case "ScheduleV2" -> schedule(event);
      case "Api" -> restApi(event);
      case "HttpApi" -> httpApi(event);
      case "Cognito" -> userPool(event);
      case "CloudWatchLogs" ->
          event.add(
              "AWS::Logs::SubscriptionFilter",
              event.properties().with("DestinationArn", event.target()));
      case "IoTRule" -> iotRule(event);
      case "AlexaSkill" -> alexaSkill(event);
      default -> {
        // A misspelt or newer type: CloudFormation will say so.
      }
    }
  }

  private static void topic(SamEvent event) {
    Value queueing = event.properties().get("SqsSubscription").orElse(event.text("false"));
    Mapping subscription =
        event.properties().rename("Topic", "TopicArn").without("SqsSubscription");
    if (queueing instanceof Scalar flag && flag.text().equalsIgnoreCase("false")) {
      event.add(
          "AWS::SNS::Subscription",
          subscription.with("Protocol", event.text("lambda")).with("Endpoint", event.target()));
      return;
    }
    Mapping mapping = queueing instanceof Mapping given ? given : Mapping.empty(event.span());
    Optional<Value> declaredQueue = mapping.get("QueueArn");
    Value queue = declaredQueue.orElseGet(() -> ownQueue(event));
    event.addPart(
        "Subscription",
        "AWS::SNS::Subscription",
        subscription.with("Protocol", event.text("sqs")).with("Endpoint", queue));
    event.addMapping(
        "sqs", mapping.without("QueueArn").without("QueueUrl").with("EventSourceArn", queue));
  }

  private static Reference ownQueue(SamEvent event) {
    event.addPart("Queue", "AWS::SQS::Queue", Mapping.empty(event.span()));
    return event.sam().reference(event.id() + ".Queue", event.span());
  }

  private static void bucket(SamEvent event) {
    Mapping properties = event.properties();
    Mapping notification =
        new Mapping(properties.entries(), properties.keys(), event.span())
            .without("Bucket")
            .rename("Events", "Event")
            .with("Function", event.target());
    Value bucket = properties.get("Bucket").orElse(event.text(""));
    boolean isDeclared =
        event.sam().change(bucket, now -> Properties.append(now, NOTIFICATIONS, notification));
    if (!isDeclared) {
      event.addPermission(
          "s3.amazonaws.com", Mapping.empty(event.span()).with("SourceArn", bucket));
    }
  }

  private static void rule(SamEvent event) {
    Mapping properties =
        event
            .properties()
            .rename("Schedule", "ScheduleExpression")
            .rename("Pattern", "EventPattern");
    Mapping grouped = properties.group(TARGET, TARGET_SETTINGS);
    Sequence targets = new Sequence(List.of(schedulerTarget(event, grouped)), event.span());
    event.add("AWS::Events::Rule", grouped.without(TARGET).with("Targets", targets));
  }

  private static void schedule(SamEvent event) {
    Mapping grouped = event.properties().group(TARGET, TARGET_SETTINGS);
    Mapping target = schedulerTarget(event, grouped);
    event.add("AWS::Scheduler::Schedule", grouped.with(TARGET, target));
  }

  private static Mapping schedulerTarget(SamEvent event, Mapping grouped) {
    Mapping target =
        grouped.get(TARGET).orElse(null) instanceof Mapping settings
            ? settings
            : Mapping.empty(event.span());
    Optional<Value> deadLetters = deadLetters(event);
    if (deadLetters.isPresent()) {
      Span key = event.properties().keySpan("DeadLetterConfig");
      target = target.with("DeadLetterConfig", deadLetters.get(), key);
    }
    return new Mapping(target.entries(), target.keys(), event.span()).with("Arn", event.target());
  }

  /** Returns the dead-letter setting, with the queue that SAM makes when only a type is given. */
  private static Optional<Value> deadLetters(SamEvent event) {
    Optional<Value> config = event.properties().get("DeadLetterConfig");
    if (config.orElse(null) instanceof Mapping given && given.get("Arn").isEmpty()) {
      event.addPart("DeadLetterQueue", "AWS::SQS::Queue", Mapping.empty(given.span()));
      Reference queue = event.sam().reference(event.id() + ".DeadLetterQueue", given.span());
      return Optional.of(given.with("Arn", queue));
    }
    return config;
  }

  private static void restApi(SamEvent event) {
    Mapping properties = event.properties();
    Mapping integration =
        Mapping.empty(event.span())
            .with("Type", event.text("AWS_PROXY"))
            .with("Uri", event.target());
    Optional<Value> timeout = properties.get("TimeoutInMillis");
    if (timeout.isPresent()) {
      integration = integration.with("TimeoutInMillis", timeout.get());
    }
    event.add(
        "AWS::ApiGateway::Method",
        properties
            .rename("Method", "HttpMethod")
            .with(
                "RestApiId",
                properties
                    .get("RestApiId")
                    .orElseGet(() -> event.sam().implicitRestApi(event.span())))
            .with("Integration", integration));
  }

  private static void httpApi(SamEvent event) {
    Mapping properties = event.properties();
    Value version = properties.get("PayloadFormatVersion").orElse(event.text("2.0"));
    event.add(
        "AWS::ApiGatewayV2::Integration",
        properties
            .with(
                "ApiId",
                properties.get("ApiId").orElseGet(() -> event.sam().implicitHttpApi(event.span())))
            .with("IntegrationType", event.text("AWS_PROXY"))
            .with("IntegrationUri", event.target())
            .with("PayloadFormatVersion", version));
  }

  private static void userPool(SamEvent event) {
    Value pool = event.properties().get("UserPool").orElse(event.text(""));
    Value triggers = event.properties().get("Trigger").orElse(event.text(""));
    List<Value> names =
        triggers instanceof Sequence sequence ? sequence.items() : List.of(triggers);
    for (Value name : names) {
      event
          .sam()
          .change(
              pool,
              now -> {
                Mapping config =
                    now.get("LambdaConfig").orElse(null) instanceof Mapping given
                        ? given
                        : Mapping.empty(event.span());
                return now.with("LambdaConfig", config.with(Texts.written(name), event.target()));
              });
    }
  }

  private static void iotRule(SamEvent event) {
    Mapping action =
        Mapping.empty(event.span())
            .with("Lambda", Mapping.empty(event.span()).with("FunctionArn", event.target()));
    Mapping payload =
        event.properties().with("Actions", new Sequence(List.of(action), event.span()));
    event.add("AWS::IoT::TopicRule", Mapping.empty(event.span()).with("TopicRulePayload", payload));
  }

  private static void alexaSkill(SamEvent event) {
    event.addPermission(
        "alexa-appkit.amazon.com", event.properties().rename("SkillId", "EventSourceToken"));
  }
}
