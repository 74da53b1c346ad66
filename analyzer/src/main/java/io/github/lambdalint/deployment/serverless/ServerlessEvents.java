package io.github.lambdalint.deployment.serverless;

import static io.github.lambdalint.deployment.serverless.Draft.text;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the {@code events} of one function out. */
final class ServerlessEvents {

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
    ServerlessEvent event = new ServerlessEvent(id, name(type, value), value, settings, span);
    HttpEvents http = new HttpEvents(service, draft, invoked);
    PolledEvents polled = new PolledEvents(draft, invoked);
    switch (type) {
      case "http" -> http.restApi(event);
      case "httpApi" -> http.httpApi(event);
      case "websocket" -> http.webSocket(event);
      case "sqs", "msk", "kafka", "activemq", "rabbitmq" -> polled.translate(event, type);
      case "stream" -> polled.stream(event);
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

  private void topic(ServerlessEvent event) {
    Mapping subscription =
        Settings.translate("topic", event.settings(), Mapping.empty(event.span()))
            .with("Protocol", text("lambda", event.span()))
            .with("Endpoint", invoked)
            .with("TopicArn", topicArn(event));
    Optional<String> queue =
        Properties.find(event.settings(), List.of("redrivePolicy", "deadLetterTargetRef"))
            .flatMap(Value::written);
    if (queue.isPresent()) {
      Value arn = Draft.arn(queue.get(), event.settings().keySpan("redrivePolicy"));
      subscription =
          Properties.put(
              subscription, List.of("RedrivePolicy", "deadLetterTargetArn"), arn, arn.span());
    }
    add(event, "AWS::SNS::Subscription", subscription);
  }

  private Value topicArn(ServerlessEvent event) {
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

  private void bucket(ServerlessEvent event) {
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
    Mapping item = new Mapping(notification.entries(), notification.keys(), event.span());
    draft.change(
        id,
        properties ->
            Properties.append(
                properties, List.of("NotificationConfiguration", "LambdaConfigurations"), item));
  }

  private void schedules(ServerlessEvent event) {
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

  private void rule(ServerlessEvent event, Optional<Value> schedule) {
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

  private static Mapping target(ServerlessEvent event) {
    return Settings.translate("target", event.settings(), Mapping.empty(event.span()));
  }

  private void logs(ServerlessEvent event) {
    Value group = event.setting("logGroup").orElse(event.value());
    add(
        event,
        "AWS::Logs::SubscriptionFilter",
        Mapping.empty(event.span()).with("LogGroupName", group).with("DestinationArn", invoked));
  }

  private void userPool(ServerlessEvent event) {
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
            Properties.put(properties, List.of("LambdaConfig", trigger), target, event.span()));
  }

  private void permission(ServerlessEvent event, String principal) {
    add(
        event,
        "AWS::Lambda::Permission",
        Mapping.empty(event.span())
            .with("FunctionName", invoked)
            .with("Action", text("lambda:InvokeFunction", event.span()))
            .with("Principal", text(principal, event.span())));
  }

  private void list(ServerlessEvent event, String type, String path, String function) {
    Mapping item = put(event, function, invoked);
    add(event, type, put(event, path, new Sequence(List.of(item), event.span())));
  }

  private static Mapping put(ServerlessEvent event, String path, Value value) {
    return Properties.put(
        Mapping.empty(event.span()), List.of(path.split("/")), value, event.span());
  }

  private void add(ServerlessEvent event, String type, Mapping properties) {
    draft.add(event.id(), type, properties, Draft.named(event.name(), event.span()), event.span());
  }
}
