package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the {@code Events} of one SAM function out.
 *
 * <p>Names of events and their properties follow the schema of the SAM transform, {@code
 * samtranslator/internal/schema_source/aws_serverless_function.py} at 7000d0a.
 */
final class SamEvents {

  /** Polled sources: the property that names the source, and the service in its ARN. */
  private static final Map<String, List<String>> POLLED =
      Map.of(
          "SQS", List.of("Queue", "sqs"),
          "Kinesis", List.of("Stream", "kinesis"),
          "DynamoDB", List.of("Stream", "dynamodb"),
          "MSK", List.of("Stream", "kafka"),
          "MQ", List.of("Broker", "mq"),
          "DocumentDB", List.of("Cluster", "rds"),
          "SelfManagedKafka", List.of("", ""));

  private static final String TARGET = "Target";

  /** What SAM sets beside the rule or schedule and CloudFormation sets for its target. */
  private static final String[] TARGET_SETTINGS = {
    "Input", "InputPath", "InputTransformer", "RetryPolicy", "DeadLetterConfig"
  };

  private final SamTranslator sam;
  private final Resource function;
  private final Reference invoked;

  SamEvents(SamTranslator sam, Resource function, Reference invoked) {
    this.sam = sam;
    this.function = function;
    this.invoked = invoked;
  }

  /** Is one event as declared. */
  private record Event(String name, Mapping properties, Span span) {}

  /** Adds the resources that an event stands for. */
  void translate(String name, Value declared, Span span) {
    if (!(declared instanceof Mapping mapping)) {
      return;
    }
    String type = mapping.get("Type").map(Texts::written).orElse("");
    Mapping properties =
        mapping.get("Properties").orElse(null) instanceof Mapping given
            ? given
            : Mapping.empty(span);
    Event event = new Event(name, properties, span);
    switch (type) {
      case "SQS", "Kinesis", "DynamoDB", "MSK", "MQ", "DocumentDB", "SelfManagedKafka" ->
          polled(event, type);
      case "SNS" -> topic(event);
      case "S3" -> bucket(event);
      case "Schedule", "CloudWatchEvent", "EventBridgeRule" -> rule(event);
      case "ScheduleV2" -> schedule(event);
      case "Api" -> restApi(event);
      case "HttpApi" -> httpApi(event);
      case "Cognito" -> userPool(event);
      case "CloudWatchLogs" ->
          add(
              event,
              "AWS::Logs::SubscriptionFilter",
              properties.with("DestinationArn", target(event)));
      case "IoTRule" -> iotRule(event);
      case "AlexaSkill" -> alexaSkill(event);
      default -> {
        // A misspelt or newer type: CloudFormation will say so.
      }
    }
  }

  private void polled(Event event, String type) {
    String property = POLLED.get(type).get(0);
    String service = POLLED.get(type).get(1);
    Mapping mapping = event.properties();
    Optional<Value> source = mapping.get(property);
    if (source.isPresent()) {
      mapping =
          mapping.without(property).with("EventSourceArn", source.get(), mapping.keySpan(property));
    }
    mapping =
        switch (type) {
          case "MSK" -> group(mapping, "AmazonManagedKafkaEventSourceConfig", "ConsumerGroupId");
          case "SelfManagedKafka" -> selfManagedKafka(mapping);
          case "DocumentDB" ->
              group(
                  mapping,
                  "DocumentDBEventSourceConfig",
                  "DatabaseName",
                  "CollectionName",
                  "FullDocument");
          default -> mapping;
        };
    addMapping(event, service, mapping);
  }

  private static Mapping selfManagedKafka(Mapping mapping) {
    Mapping grouped = group(mapping, "SelfManagedKafkaEventSourceConfig", "ConsumerGroupId");
    Mapping endpoints = group(grouped, "Endpoints", "KafkaBootstrapServers");
    return group(endpoints, "SelfManagedEventSource", "Endpoints");
  }

  /** Moves properties into a map of their own. */
  private static Mapping group(Mapping properties, String name, String... members) {
    Mapping rest = properties;
    Mapping group = Mapping.empty(properties.span());
    for (String member : members) {
      Optional<Value> value = properties.get(member);
      if (value.isPresent()) {
        rest = rest.without(member);
        group = group.with(member, value.get(), properties.keySpan(member));
      }
    }
    return group.entries().isEmpty() ? rest : rest.with(name, group);
  }

  private void topic(Event event) {
    Value queueing = event.properties().get("SqsSubscription").orElse(scalar("false", event));
    Mapping subscription =
        event.properties().rename("Topic", "TopicArn").without("SqsSubscription");
    if (queueing instanceof Scalar flag && flag.text().equalsIgnoreCase("false")) {
      add(
          event,
          "AWS::SNS::Subscription",
          subscription.with("Protocol", scalar("lambda", event)).with("Endpoint", target(event)));
      return;
    }
    Mapping mapping = queueing instanceof Mapping given ? given : Mapping.empty(event.span());
    Optional<Value> declaredQueue = mapping.get("QueueArn");
    Value queue = declaredQueue.orElseGet(() -> ownQueue(event));
    addPart(
        event,
        "Subscription",
        "AWS::SNS::Subscription",
        subscription.with("Protocol", scalar("sqs", event)).with("Endpoint", queue));
    addMapping(
        event,
        "sqs",
        mapping.without("QueueArn").without("QueueUrl").with("EventSourceArn", queue));
  }

  private Reference ownQueue(Event event) {
    addPart(event, "Queue", "AWS::SQS::Queue", Mapping.empty(event.span()));
    return sam.reference(id(event) + ".Queue", event.span());
  }

  private void bucket(Event event) {
    Mapping properties = event.properties();
    Mapping notification =
        new Mapping(properties.entries(), properties.keys(), event.span())
            .without("Bucket")
            .rename("Events", "Event")
            .with("Function", target(event));
    Value bucket = properties.get("Bucket").orElse(scalar("", event));
    boolean isDeclared =
        sam.change(
            bucket,
            now -> append(now, "NotificationConfiguration", "LambdaConfigurations", notification));
    if (!isDeclared) {
      permission(event, "s3.amazonaws.com", Mapping.empty(event.span()).with("SourceArn", bucket));
    }
  }

  private static Mapping append(Mapping properties, String group, String list, Value item) {
    Mapping outer =
        properties.get(group).orElse(null) instanceof Mapping given
            ? given
            : Mapping.empty(item.span());
    List<Value> items = new ArrayList<>();
    if (outer.get(list).orElse(null) instanceof Sequence given) {
      items.addAll(given.items());
    }
    items.add(item);
    Sequence extended = new Sequence(items, outer.get(list).orElse(item).span());
    return properties.with(
        group, outer.with(list, extended, outer.keySpan(list)), properties.keySpan(group));
  }

  private void rule(Event event) {
    Mapping properties =
        event
            .properties()
            .rename("Schedule", "ScheduleExpression")
            .rename("Pattern", "EventPattern");
    Mapping grouped = group(properties, TARGET, TARGET_SETTINGS);
    Sequence targets = new Sequence(List.of(schedulerTarget(event, grouped)), event.span());
    add(event, "AWS::Events::Rule", grouped.without(TARGET).with("Targets", targets));
  }

  private void schedule(Event event) {
    Mapping grouped = group(event.properties(), TARGET, TARGET_SETTINGS);
    Mapping target = schedulerTarget(event, grouped);
    add(event, "AWS::Scheduler::Schedule", grouped.with(TARGET, target));
  }

  private Mapping schedulerTarget(Event event, Mapping grouped) {
    Mapping target =
        grouped.get(TARGET).orElse(null) instanceof Mapping settings
            ? settings
            : Mapping.empty(event.span());
    Optional<Value> deadLetters = deadLetters(event);
    if (deadLetters.isPresent()) {
      Span key = event.properties().keySpan("DeadLetterConfig");
      target = target.with("DeadLetterConfig", deadLetters.get(), key);
    }
    return new Mapping(target.entries(), target.keys(), event.span()).with("Arn", target(event));
  }

  /** Returns the dead-letter setting, with the queue that SAM makes when only a type is given. */
  private Optional<Value> deadLetters(Event event) {
    Optional<Value> config = event.properties().get("DeadLetterConfig");
    if (config.orElse(null) instanceof Mapping given && given.get("Arn").isEmpty()) {
      addPart(event, "DeadLetterQueue", "AWS::SQS::Queue", Mapping.empty(given.span()));
      Reference queue = sam.reference(id(event) + ".DeadLetterQueue", given.span());
      return Optional.of(given.with("Arn", queue));
    }
    return config;
  }

  private void restApi(Event event) {
    Mapping properties = event.properties();
    Mapping integration =
        Mapping.empty(event.span())
            .with("Type", scalar("AWS_PROXY", event))
            .with("Uri", target(event));
    Optional<Value> timeout = properties.get("TimeoutInMillis");
    if (timeout.isPresent()) {
      integration = integration.with("TimeoutInMillis", timeout.get());
    }
    add(
        event,
        "AWS::ApiGateway::Method",
        properties
            .rename("Method", "HttpMethod")
            .with(
                "RestApiId",
                properties.get("RestApiId").orElseGet(() -> sam.implicitRestApi(event.span())))
            .with("Integration", integration));
  }

  private void httpApi(Event event) {
    Mapping properties = event.properties();
    Value version = properties.get("PayloadFormatVersion").orElse(scalar("2.0", event));
    add(
        event,
        "AWS::ApiGatewayV2::Integration",
        properties
            .with(
                "ApiId", properties.get("ApiId").orElseGet(() -> sam.implicitHttpApi(event.span())))
            .with("IntegrationType", scalar("AWS_PROXY", event))
            .with("IntegrationUri", target(event))
            .with("PayloadFormatVersion", version));
  }

  private void userPool(Event event) {
    Value pool = event.properties().get("UserPool").orElse(scalar("", event));
    Value triggers = event.properties().get("Trigger").orElse(scalar("", event));
    List<Value> names =
        triggers instanceof Sequence sequence ? sequence.items() : List.of(triggers);
    for (Value name : names) {
      sam.change(
          pool,
          now -> {
            Mapping config =
                now.get("LambdaConfig").orElse(null) instanceof Mapping given
                    ? given
                    : Mapping.empty(event.span());
            return now.with("LambdaConfig", config.with(Texts.written(name), target(event)));
          });
    }
  }

  private void iotRule(Event event) {
    Mapping action =
        Mapping.empty(event.span())
            .with("Lambda", Mapping.empty(event.span()).with("FunctionArn", target(event)));
    Mapping payload =
        event.properties().with("Actions", new Sequence(List.of(action), event.span()));
    add(
        event,
        "AWS::IoT::TopicRule",
        Mapping.empty(event.span()).with("TopicRulePayload", payload));
  }

  private void alexaSkill(Event event) {
    permission(
        event, "alexa-appkit.amazon.com", event.properties().rename("SkillId", "EventSourceToken"));
  }

  private void permission(Event event, String principal, Mapping properties) {
    add(
        event,
        "AWS::Lambda::Permission",
        properties
            .with("Action", scalar("lambda:InvokeFunction", event))
            .with("Principal", scalar(principal, event))
            .with("FunctionName", target(event)));
  }

  private void addMapping(Event event, String service, Mapping properties) {
    Mapping metadata = Mapping.empty(event.span()).with(Resource.SERVICE, scalar(service, event));
    sam.add(
        new Resource(
            id(event),
            "AWS::Lambda::EventSourceMapping",
            properties.with("FunctionName", target(event)),
            metadata,
            event.span(),
            function.template()));
  }

  private void add(Event event, String type, Mapping properties) {
    sam.add(resource(id(event), type, properties, event.span()));
  }

  private void addPart(Event event, String part, String type, Mapping properties) {
    sam.add(resource(id(event) + "." + part, type, properties, event.span()));
  }

  private Resource resource(String id, String type, Mapping properties, Span span) {
    return new Resource(id, type, properties, Mapping.empty(span), span, function.template());
  }

  private String id(Event event) {
    return function.id() + ".Events." + event.name();
  }

  private Value target(Event event) {
    return Texts.at(event.span(), invoked);
  }

  private static Scalar scalar(String text, Event event) {
    return new Scalar(text, event.span());
  }
}
