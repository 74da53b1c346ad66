package io.github.lambdalint.deployment.serverless;

import static io.github.lambdalint.deployment.serverless.Draft.text;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the {@code events} of one function out. */
final class ServerlessEvents {

  /** Polled sources and the services in their ARNs. */
  private static final Map<String, String> POLLED =
      Map.of("sqs", "sqs", "msk", "kafka", "kafka", "", "activemq", "mq", "rabbitmq", "mq");

  /** The settings of an event, the first of which names it best. */
  private static final List<String> NAMING =
      List.of("name", "path", "route", "topicName", "topic", "queue", "bucket", "pool", "logGroup");

  private static final int MAX_NAME = 300;

  private static final Pattern LAST_OF_ARN = Pattern.compile("(?:[^:/{}$]++|\\$\\{[^}$]*+})++$");

  private final Service service;
  private final Draft draft;
  private final String function;
  private final Value invoked;
  private int count;

  /** Takes the function's logical id and what its events invoke. */
  ServerlessEvents(Service service, Draft draft, String function, Value invoked) {
    this.service = service;
    this.draft = draft;
    this.function = function;
    this.invoked = invoked;
  }

  /**
   * Is one event as declared.
   *
   * @param value as written, often a single text
   * @param settings of {@code value}, empty when it is a text
   */
  record Event(String id, String name, Value value, Mapping settings, Span span) {

    Optional<Value> setting(String key) {
      return settings.get(key);
    }
  }

  /** Adds the resources that one item of the list stands for. */
  void translate(Value item) {
    if (!(item instanceof Mapping mapping)) {
      item.written().ifPresent(type -> translate(type, Mapping.empty(item.span()), item.span()));
      return;
    }
    mapping.entries().forEach((type, value) -> translate(type, value, mapping.keySpan(type)));
  }

  private void translate(String type, Value value, Span span) {
    Mapping settings = value instanceof Mapping given ? given : Mapping.empty(span);
    String id = function + "Event" + ++count;
    Event event = new Event(id, name(type, value), value, settings, span);
    HttpEvents http = new HttpEvents(service, draft, invoked);
    switch (type) {
      case "http" -> http.restApi(event);
      case "httpApi" -> http.httpApi(event);
      case "websocket" -> http.webSocket(event);
      case "sqs", "msk", "kafka", "activemq", "rabbitmq" -> polled(event, type, POLLED.get(type));
      case "stream" -> stream(event);
      case "sns" -> topic(event);
      case "s3" -> bucket(event);
      case "schedule" -> schedules(event);
      case "eventBridge", "cloudwatchEvent" -> rule(event, event.setting("schedule"));
      case "cloudwatchLog" -> logs(event);
      case "cognitoUserPool" -> userPool(event);
      case "alexaSkill" -> permission(event, "alexa-appkit.amazon.com");
      case "alexaSmartHome" -> permission(event, "alexa-connectedhome.amazon.com");
      case "alb" -> list(event, "AWS::ElasticLoadBalancingV2::TargetGroup", "Targets", "Id");
      case "iot" ->
          list(event, "AWS::IoT::TopicRule", "TopicRulePayload/Actions", "Lambda/FunctionArn");
      case "iotFleetProvisioning" ->
          add(
              event,
              "AWS::IoT::ProvisioningTemplate",
              put(event, "PreProvisioningHook/TargetArn", invoked));
      case "cloudFront" ->
          list(
              event,
              "AWS::CloudFront::Distribution",
              "DistributionConfig/DefaultCacheBehavior/LambdaFunctionAssociations",
              "LambdaFunctionARN");
      default -> {
        // An event of a plug-in.
      }
    }
  }

  private static String name(String type, Value value) {
    Optional<String> text = value.written();
    if (text.isPresent()) {
      String written = text.get().substring(0, Math.min(text.get().length(), MAX_NAME));
      Matcher last = LAST_OF_ARN.matcher(written);
      return written.startsWith("arn:") && last.find() ? last.group() : written;
    }
    Mapping settings = value instanceof Mapping mapping ? mapping : Mapping.empty(value.span());
    Optional<String> name =
        NAMING.stream()
            .flatMap(key -> settings.get(key).flatMap(Value::written).stream())
            .findFirst();
    String method = settings.get("method").flatMap(Value::written).map(it -> it + " ").orElse("");
    return name.map(it -> method + it).orElse(type);
  }

  private void polled(Event event, String type, String arnService) {
    Mapping mapping = Settings.translate("mapping", event.settings(), Mapping.empty(event.span()));
    if (!(event.value() instanceof Mapping)) {
      mapping = mapping.with("EventSourceArn", event.value());
    }
    if (type.equals("rabbitmq")) {
      Mapping access = Mapping.empty(event.span()).with("Type", text("VIRTUAL_HOST", event.span()));
      mapping =
          mapping.with("SourceAccessConfigurations", new Sequence(List.of(access), event.span()));
    }
    addMapping(event, arnService, mapping);
  }

  private void stream(Event event) {
    Mapping mapping =
        Settings.translate(
            "mapping",
            event.settings(),
            Mapping.empty(event.span())
                .with("BatchSize", text("10", event.span()))
                .with("StartingPosition", text("TRIM_HORIZON", event.span())));
    if (!(event.value() instanceof Mapping)) {
      mapping = mapping.with("EventSourceArn", event.value());
    }
    Mapping destinations = Settings.map(event.settings(), "destinations");
    Optional<Value> failures = destinations.get("onFailure");
    if (failures.isPresent()) {
      Value target =
          failures.get() instanceof Mapping given ? given.get("arn").orElse(given) : failures.get();
      mapping =
          Settings.put(
              mapping,
              List.of("DestinationConfig", "OnFailure", "Destination"),
              target,
              destinations.keySpan("onFailure"));
    }
    Optional<Value> consumer = event.setting("consumer");
    if (consumer.isPresent() && mapping.get("EventSourceArn").isPresent()) {
      mapping = mapping.with("EventSourceArn", consumer(event, consumer.get(), mapping));
    }
    addMapping(event, event.setting("type").flatMap(Value::written).orElse(""), mapping);
  }

  /** Returns the consumer of enhanced fan-out: a given one, or one that the framework makes. */
  private Value consumer(Event event, Value consumer, Mapping mapping) {
    if (!consumer.written().equals(Optional.of("true"))) {
      return consumer;
    }
    String id = event.id() + "Consumer";
    Value stream = mapping.entries().get("EventSourceArn");
    draft.add(
        id,
        "AWS::Kinesis::StreamConsumer",
        Mapping.empty(event.span()).with("StreamARN", stream),
        event.span());
    return Draft.ref(id, event.span());
  }

  private void addMapping(Event event, String arnService, Mapping mapping) {
    Mapping metadata =
        Draft.named(event.name(), event.span())
            .with(Resource.SERVICE, text(arnService, event.span()));
    draft.add(
        event.id(),
        "AWS::Lambda::EventSourceMapping",
        mapping.with("FunctionName", invoked),
        metadata,
        event.span());
  }

  private void topic(Event event) {
    Mapping subscription =
        Settings.translate("topic", event.settings(), Mapping.empty(event.span()))
            .with("Protocol", text("lambda", event.span()))
            .with("Endpoint", invoked)
            .with("TopicArn", topicArn(event));
    Optional<String> queue =
        Settings.find(event.settings(), List.of("redrivePolicy", "deadLetterTargetRef"))
            .flatMap(Value::written);
    if (queue.isPresent()) {
      Value arn = Draft.arn(queue.get(), event.settings().keySpan("redrivePolicy"));
      subscription =
          Settings.put(
              subscription, List.of("RedrivePolicy", "deadLetterTargetArn"), arn, arn.span());
    }
    add(event, "AWS::SNS::Subscription", subscription);
  }

  private Value topicArn(Event event) {
    Optional<Value> arn = event.setting("arn");
    if (arn.isPresent()) {
      return arn.get();
    }
    Value name = event.setting("topicName").orElse(event.value());
    if (name.written().orElse("arn:").startsWith("arn:")) {
      return name;
    }
    String id = "SNSTopic" + Draft.idPart(name.written().get());
    Mapping topic = Mapping.empty(event.span()).with("TopicName", name);
    draft.addOnce(id, "AWS::SNS::Topic", topic, event.span());
    return Draft.ref(id, event.span());
  }

  private void bucket(Event event) {
    Value name = event.setting("bucket").orElse(event.value());
    boolean isExisting = event.setting("existing").flatMap(Value::written).isPresent();
    if (isExisting || name.written().isEmpty()) {
      permission(event, "s3.amazonaws.com");
      return;
    }
    String id = "S3Bucket" + Draft.idPart(name.written().get());
    draft.addOnce(
        id, "AWS::S3::Bucket", Mapping.empty(event.span()).with("BucketName", name), event.span());
    Mapping notification =
        event
            .settings()
            .rename("event", "Event")
            .rename("rules", "Filter")
            .without("bucket")
            .with("Function", invoked);
    append(
        id,
        List.of("NotificationConfiguration", "LambdaConfigurations"),
        new Mapping(notification.entries(), notification.keys(), event.span()));
  }

  private void append(String id, List<String> path, Mapping item) {
    draft.change(
        id,
        properties -> {
          List<Value> items = new ArrayList<>();
          if (Settings.find(properties, path).orElse(null) instanceof Sequence given) {
            items.addAll(given.items());
          }
          items.add(item);
          return Settings.put(properties, path, new Sequence(items, item.span()), item.span());
        });
  }

  private void schedules(Event event) {
    Value rate = event.setting("rate").orElse(event.value());
    boolean isScheduler =
        event.setting("method").flatMap(Value::written).equals(Optional.of("scheduler"));
    if (!isScheduler) {
      Value first =
          rate instanceof Sequence list && !list.items().isEmpty() ? list.items().get(0) : rate;
      rule(event, Optional.of(first));
      return;
    }
    add(
        event,
        "AWS::Scheduler::Schedule",
        Mapping.empty(event.span())
            .with("ScheduleExpression", rate)
            .with("Target", target(event).with("Arn", invoked)));
  }

  private void rule(Event event, Optional<Value> schedule) {
    Mapping rule = Settings.translate("rule", event.settings(), Mapping.empty(event.span()));
    if (schedule.isPresent()) {
      rule = rule.with("ScheduleExpression", schedule.get());
    }
    Mapping target = target(event).with("Arn", invoked);
    add(
        event,
        "AWS::Events::Rule",
        rule.with("Targets", new Sequence(List.of(target), event.span())));
  }

  private static Mapping target(Event event) {
    return Settings.translate("target", event.settings(), Mapping.empty(event.span()));
  }

  private void logs(Event event) {
    Value group = event.setting("logGroup").orElse(event.value());
    add(
        event,
        "AWS::Logs::SubscriptionFilter",
        Mapping.empty(event.span()).with("LogGroupName", group).with("DestinationArn", invoked));
  }

  private void userPool(Event event) {
    String pool = event.setting("pool").flatMap(Value::written).orElse("");
    String trigger = event.setting("trigger").flatMap(Value::written).orElse("");
    String id = "CognitoUserPool" + Draft.idPart(pool);
    Mapping name = Mapping.empty(event.span()).with("UserPoolName", text(pool, event.span()));
    draft.addOnce(id, "AWS::Cognito::UserPool", name, event.span());
    boolean isSender = trigger.startsWith("Custom") && trigger.endsWith("Sender");
    Value target = isSender ? Mapping.empty(event.span()).with("LambdaArn", invoked) : invoked;
    draft.change(
        id,
        properties ->
            Settings.put(properties, List.of("LambdaConfig", trigger), target, event.span()));
  }

  private void permission(Event event, String principal) {
    add(
        event,
        "AWS::Lambda::Permission",
        Mapping.empty(event.span())
            .with("FunctionName", invoked)
            .with("Action", text("lambda:InvokeFunction", event.span()))
            .with("Principal", text(principal, event.span())));
  }

  private void list(Event event, String type, String path, String function) {
    Mapping item = put(event, function, invoked);
    add(event, type, put(event, path, new Sequence(List.of(item), event.span())));
  }

  private static Mapping put(Event event, String path, Value value) {
    return Settings.put(Mapping.empty(event.span()), List.of(path.split("/")), value, event.span());
  }

  private void add(Event event, String type, Mapping properties) {
    draft.add(event.id(), type, properties, Draft.named(event.name(), event.span()), event.span());
  }
}
