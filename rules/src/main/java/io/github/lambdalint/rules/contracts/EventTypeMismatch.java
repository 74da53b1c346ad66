package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.invocation.EventForm.Shape;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags handlers whose event type is not what any of the declared sources sends. */
public final class EventTypeMismatch implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function.handler().ifPresent(handler -> check(function, handler, report));
  }

  private static void check(LambdaFunction function, Handler handler, Report report) {
    Optional<TypeName> library = handler.extendedEvent();
    Optional<String> lost = library.flatMap(KnowledgeBase.load()::lostBySubclasses);
    if (lost.isPresent()) {
      report.add(
          Place.at(handler.eventSpan()),
          "`%s` takes a subclass of `%s`, whose fields Lambda knows by the class itself: `%s` stays"
              + " null",
          function.name(),
          library.get(),
          lost.get());
    } else if (!function.invocations().isEmpty() && !function.mayHaveOtherSources()) {
      library.or(handler::event).ifPresent(type -> check(function, handler, type, report));
    }
  }

  private static void check(
      LambdaFunction function, Handler handler, TypeName type, Report report) {
    List<Invocation> sources = function.invocations();
    if (sources.stream().anyMatch(source -> source.event().fits(type) || warms(source, type))) {
      return;
    }
    Invocation source = sources.get(0);
    report.add(
        isRelated(source.event(), type) ? Severity.WARNING : Severity.ERROR,
        Place.at(handler.eventSpan()).relatedTo("source", source.span()),
        "`%s` is invoked by %s, which sends %s, not `%s`",
        function.name(),
        source.describe(),
        describe(source.event()),
        type);
  }

  /** Says whether a schedule can be there to keep a function warm that something else invokes. */
  private static boolean warms(Invocation source, TypeName type) {
    return source.isSchedule()
        && EventForm.isLibraryClass(type)
        && !type.simpleName().equals("ScheduledEvent");
  }

  /** Says whether both are requests to API Gateway, which have body and headers in common. */
  private static boolean isRelated(EventForm event, TypeName type) {
    return isGatewayRequest(type)
        && event.classes().stream().map(TypeName::of).anyMatch(EventTypeMismatch::isGatewayRequest);
  }

  private static boolean isGatewayRequest(TypeName type) {
    return EventForm.isLibraryClass(type) && type.simpleName().startsWith("APIGateway");
  }

  private static String describe(EventForm event) {
    if (event.classes().isEmpty()) {
      return event.shape() == Shape.LIST ? "a list" : "an object of another form";
    }
    return event.classes().stream()
        .limit(2)
        .map(name -> "`" + TypeName.of(name).simpleName() + "`")
        .collect(Collectors.joining(" or "));
  }
}
