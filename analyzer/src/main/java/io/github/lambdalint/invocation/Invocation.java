package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is one declared event source of a function together with what is known of its kind.
 *
 * @param fate of an event that the function fails to handle
 */
public record Invocation(EventSource source, EventSourceKind kind, Fate fate) implements Place {

  /** A filter with more characters than this is told in part. */
  private static final int LONGEST = 200;

  @Override
  public Span span() {
    return source.span();
  }

  /** Returns who hands over events and how. */
  public InvocationModel model() {
    return kind.model();
  }

  /** Says whether the time of day invokes the function, and no event that holds data. */
  public boolean isSchedule() {
    return kind.id().startsWith("eventbridge-schedule");
  }

  /** Returns what the source sends with its settings. */
  public EventForm event() {
    return kind.eventOf(source);
  }

  /**
   * Says whether the mapping heeds a reply that names failed items; empty when unknown, or when
   * nothing polls.
   */
  public Optional<Boolean> reportsItemFailures() {
    return kind.polling().flatMap(polling -> polling.reportsItemFailures(source));
  }

  /** Returns the most records that one event holds; empty when unknown, or when nothing polls. */
  public Optional<Integer> batchSize() {
    return kind.polling().flatMap(polling -> polling.number(source, "BatchSize"));
  }

  /** Returns the time after which the caller gives up; empty when unknown or without end. */
  public Optional<Duration> callerWaits() {
    if (integration("ResponseTransferMode").isPresent()) {
      return Optional.empty(); // A streamed answer has up to a quarter of an hour.
    }
    Optional<Setting> timeout = integration("TimeoutInMillis");
    if (timeout.isPresent()) {
      return timeout.get().number().map(Duration::ofMillis);
    }
    Optional<Setting> stated = kind.waitsSetting().map(source::setting).filter(Setting::isPresent);
    if (stated.isPresent()) {
      return stated.get().number().map(Duration::ofSeconds);
    }
    return kind.httpApiWaits().filter(waits -> isOfHttpApi()).or(kind::callerWaits);
  }

  private boolean isOfHttpApi() {
    return source
        .origin()
        .filter(api -> api.type().equals("AWS::ApiGatewayV2::Api"))
        .map(api -> api.property("ProtocolType"))
        .filter(type -> type.isAbsent() || type.text().equals(Optional.of("HTTP")))
        .isPresent();
  }

  /** Reads a setting of API Gateway, whose OpenAPI extension begins the names in lower case. */
  private Optional<Setting> integration(String name) {
    String extension = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return Stream.of(name, extension).map(source::setting).filter(Setting::isPresent).findFirst();
  }

  /** Tells which events the source sends, for messages; empty when it sends all. */
  public Optional<String> filter() {
    return kind.filter()
        .or(() -> kind.polling().map(polling -> "FilterCriteria.Filters.Pattern"))
        .map(source::setting)
        .flatMap(Setting::value)
        .map(Invocation::describe)
        .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
  }

  /** Writes the rules of a bucket in a few words, and leaves patterns as they are. */
  private static String describe(Value filter) {
    if (filter instanceof Sequence list) {
      boolean areRules = list.items().stream().allMatch(item -> rule(item).isPresent());
      return list.items().stream()
          .map(Invocation::describe)
          .collect(Collectors.joining(areRules ? " and " : " or "));
    }
    return rule(filter)
        .orElseGet(
            () -> filter instanceof Unknown ? "a part that is not known" : filter.describe());
  }

  private static Optional<String> rule(Value filter) {
    return filter instanceof Mapping map && map.keys().keySet().equals(Set.of("Name", "Value"))
        ? Optional.of(
            map.get("Name").orElseThrow().describe()
                + " "
                + map.get("Value").orElseThrow().describe())
        : Optional.empty();
  }

  /** Returns the setting that keeps what the service cannot hand to Lambda, if it is set. */
  public Optional<Setting> deliveryDeadLetter() {
    return kind.deliveryDeadLetter().map(source::setting).filter(Setting::isPresent);
  }

  /**
   * Returns the setting that deals with what the service cannot hand to Lambda, if any is set: the
   * one that keeps it, or else the one that limits its repeats.
   */
  public Optional<Setting> deliverySetting() {
    return deliveryDeadLetter()
        .or(
            () ->
                kind.deliveryDeadLetter()
                    .map(queue -> source.setting("RetryPolicy"))
                    .filter(Setting::isPresent));
  }

  /** Names the source for messages, such as "SQS `OrdersQueue`". */
  public String name() {
    return "%s `%s`".formatted(kind.title(), source.name());
  }

  /** Describes the source for messages, such as "SQS `OrdersQueue` (polled queue)". */
  public String describe() {
    return "%s (%s)".formatted(name(), model().title());
  }
}
