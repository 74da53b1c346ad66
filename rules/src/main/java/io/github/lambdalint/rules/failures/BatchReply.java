package io.github.lambdalint.rules.failures;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.source.TypeName;
import java.util.Set;

/** Knows the replies that name the failed items of a batch. */
final class BatchReply {

  private static final Set<String> CLASSES =
      Set.of(EventForm.LIBRARY + "SQSBatchResponse", EventForm.LIBRARY + "StreamsEventResponse");

  /** Carries failed items beside its state, which is what it is returned for. */
  private static final String TIME_WINDOW = EventForm.LIBRARY + "TimeWindowEventResponse";

  private BatchReply() {}

  /** Says whether a reply of this type is there to name failed items. */
  static boolean is(TypeName reply) {
    return CLASSES.contains(reply.name());
  }

  /** Says whether a call constructs such a reply. */
  static boolean isMadeBy(Call call) {
    return call.shape().method().equals(CallShape.CONSTRUCTOR)
        && call.shape().owners().stream().anyMatch(CLASSES::contains);
  }

  /** Says whether the reply of {@code handler} is certain to name none. */
  static boolean isMissing(Handler handler) {
    return handler.isVoid() || handler.reply().filter(BatchReply::isOther).isPresent();
  }

  private static boolean isOther(TypeName reply) {
    if (reply.name().startsWith("java.lang.")) {
      return !reply.name().equals("java.lang.Object");
    }
    return EventForm.isLibraryClass(reply) && !is(reply) && !reply.name().equals(TIME_WINDOW);
  }

  /** Says whether a mapping to the source can heed such a reply. */
  static boolean isHeededBy(Invocation invocation) {
    return invocation
        .kind()
        .polling()
        .filter(polling -> polling.has("FunctionResponseTypes"))
        .isPresent();
  }
}
