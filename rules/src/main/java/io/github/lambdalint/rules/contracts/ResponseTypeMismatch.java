package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.invocation.EventForm.Shape;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.ReplyForm;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.TypeName;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags handlers whose reply a declared source cannot use. */
public final class ResponseTypeMismatch implements Rule {

  private static final String WINDOW = "TimeWindowEventResponse";

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .handler()
        .filter(handler -> !handler.isStream() && isSerializedByLambda(function))
        .ifPresent(handler -> check(function, handler, report));
  }

  private static void check(LambdaFunction function, Handler handler, Report report) {
    for (Invocation source : function.invocations()) {
      Optional<String> needed = needed(source, handler);
      if (needed.isPresent()) {
        report.add(
            handler.relatedTo("source", source.span()),
            "`%s` is invoked by %s, which needs %s, not %s",
            function.name(),
            source.describe(),
            needed.get(),
            written(handler));
        return;
      }
    }
  }

  /** Leaves custom runtimes alone, whose bootstrap may put the reply into another. */
  private static boolean isSerializedByLambda(LambdaFunction function) {
    return function
        .declaration()
        .flatMap(declaration -> declaration.runtime().text())
        .filter(runtime -> runtime.startsWith("java"))
        .isPresent();
  }

  /** Names what the source needs and the handler is certain not to give. */
  private static Optional<String> needed(Invocation source, Handler handler) {
    if (hasWindow(source)) {
      boolean fits =
          !handler.isVoid()
              && handler
                  .reply()
                  .filter(EventForm::isLibraryClass)
                  .map(type -> type.simpleName().equals(WINDOW))
                  .orElse(true);
      return fits ? Optional.empty() : Optional.of("a `" + WINDOW + "` for its tumbling window");
    }
    ReplyForm form = source.kind().reply();
    boolean isDemanded = form.isDemanded() && source.event().shape() != Shape.ANY;
    boolean fits =
        !handler.isVoid()
            && handler.reply().map(type -> form.fits(type, handler.replyProperties())).orElse(true);
    return !isDemanded || fits ? Optional.empty() : Optional.of(describe(form));
  }

  private static boolean hasWindow(Invocation source) {
    return source
        .source()
        .setting("TumblingWindowInSeconds")
        .number()
        .filter(seconds -> seconds > 0)
        .isPresent();
  }

  private static String describe(ReplyForm form) {
    return form.fields().stream()
        .map(field -> "`" + field + "`")
        .collect(Collectors.joining(" or ", "a reply with ", ""));
  }

  private static String written(Handler handler) {
    return handler.reply().map(TypeName::simpleName).map("`%s`"::formatted).orElse("an empty one");
  }
}
