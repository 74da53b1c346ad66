package io.github.lambdalint.rules.limits;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.TemplateEdits;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Place;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Flags queues that show a message again while the function still works on it. */
public final class ShortVisibilityTimeout implements Rule {

  private static final String PROPERTY = "VisibilityTimeout";

  /** Is what SQS allows: twelve hours. */
  private static final int LONGEST = 43_200;

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                function
                    .invocations(InvocationModel.POLLED_QUEUE)
                    .forEach(invocation -> check(declaration, invocation, report)));
  }

  private static void check(FunctionDeclaration declaration, Invocation invocation, Report report) {
    Optional<Resource> queue =
        invocation.source().origin().filter(origin -> origin.type().equals("AWS::SQS::Queue"));
    OptionalInt timeout = least(declaration.property("Timeout"), 3);
    OptionalInt window = least(invocation.source().setting("MaximumBatchingWindowInSeconds"), 0);
    if (queue.isEmpty() || timeout.isEmpty() || window.isEmpty()) {
      return;
    }
    Setting visibility = queue.get().property(PROPERTY);
    int needed = timeout.getAsInt();
    int recommended = 6 * needed + window.getAsInt();
    numbers(visibility, 30)
        .max()
        .ifPresent(
            hidden -> {
              Place at =
                  visibility
                      .relatedTo("Timeout", declaration.property("Timeout").span())
                      .fixedBy(fix(queue.get(), recommended));
              String source = invocation.describe();
              if (hidden < needed) {
                report.add(
                    Severity.ERROR,
                    at,
                    "%s hides messages for %d s, less than the Timeout of %d s: Lambda refuses the"
                        + " mapping",
                    source,
                    hidden,
                    needed);
              } else if (hidden < recommended) {
                report.add(
                    at,
                    "%s hides messages for %d s; AWS recommends %d s for a Timeout of %d s",
                    source,
                    hidden,
                    recommended,
                    needed);
              }
            });
  }

  private static Optional<Fix> fix(Resource queue, int seconds) {
    String value = String.valueOf(seconds);
    TemplateEdits template = new TemplateEdits(queue.template());
    Optional<Edit> edit =
        queue.property(PROPERTY).isAbsent()
            ? template.add(queue.properties(), PROPERTY, value)
            : template.replace(queue.properties(), PROPERTY, value);
    return edit.filter(each -> seconds <= LONGEST)
        .map(each -> Fix.safe("hide messages for " + value + " seconds", each));
  }

  /** Returns the kindest one of the possible values: the rule speaks when all of them are wrong. */
  private static OptionalInt least(Setting setting, int byDefault) {
    return numbers(setting, byDefault).min();
  }

  private static IntStream numbers(Setting setting, int byDefault) {
    return setting.isAbsent()
        ? IntStream.of(byDefault)
        : setting.numbers().stream().mapToInt(Integer::intValue);
  }
}
