package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Is one entry of the knowledge base: a kind of event source and how it invokes functions.
 *
 * @param id such as {@code sqs-standard}
 * @param title the name for messages, such as {@code SQS}
 * @param event what a source of this kind sends unless one of its settings says otherwise
 * @param reply what the source can make use of
 * @param callerWaits after which the caller, or Lambda's poller, gives up on the function
 * @param httpApiWaits the same for a source that belongs to an HTTP API
 * @param waitsSetting the setting of the source that says it in seconds
 * @param principal that an {@code AWS::Lambda::Permission} names to let the source in
 * @param caller who repeats a synchronous invocation; empty when the caller just gets the error
 * @param unkept where an asynchronous event ends that nothing keeps; empty when it is lost
 * @param deliveryDeadLetter the setting of the source that keeps what Lambda did not accept, but
 *     never an error of the function
 * @param filter the setting of the source that says which events it sends
 * @param polling what the event source mapping offers; empty when Lambda does not poll
 * @param documents where all this stands: a label of the knowledge base's legend and the page
 */
public record EventSourceKind(
    String id,
    String title,
    InvocationModel model,
    EventForm event,
    ReplyForm reply,
    List<Variant> variants,
    Optional<Duration> callerWaits,
    Optional<Duration> httpApiWaits,
    Optional<String> waitsSetting,
    Optional<String> principal,
    Optional<Caller> caller,
    Optional<String> unkept,
    Optional<String> deliveryDeadLetter,
    Optional<String> filter,
    Optional<Polling> polling,
    List<String> documents) {

  /** Says whether a pipe stands between the function and what the records come from. */
  boolean isPipe() {
    return id.startsWith("pipes-");
  }

  /** Returns what {@code source}, which is of this kind, sends with its settings. */
  public EventForm eventOf(EventSource source) {
    return variants.stream()
        .flatMap(variant -> variant.eventOf(source).stream())
        .findFirst()
        .orElse(event);
  }

  /**
   * Says that a setting of the source changes what it sends.
   *
   * @param value that has this effect; when empty, any value has it
   */
  public record Variant(String setting, Optional<String> value, EventForm event) {

    private Optional<EventForm> eventOf(EventSource source) {
      Setting declared = source.setting(setting);
      if (declared.isAbsent()) {
        return Optional.empty();
      }
      if (value.isEmpty()) {
        return Optional.of(event);
      }
      return declared.text().isEmpty()
          ? Optional.of(EventForm.ANYTHING)
          : declared.text().filter(value.get()::equalsIgnoreCase).map(text -> event);
    }
  }

  /**
   * Says how the caller of a synchronous function deals with its failures.
   *
   * @param attempts at most, the first included
   * @param repeatsAfter the failures that make the caller try again
   * @param end where a failing event ends
   */
  public record Caller(String name, Attempts attempts, List<Failure> repeatsAfter, String end) {}
}
