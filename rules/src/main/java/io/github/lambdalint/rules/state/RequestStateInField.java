package io.github.lambdalint.rules.state;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;

/** Flags fields in which an event can find data of an earlier one. */
public final class RequestStateInField implements Rule {

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .execution()
        .staleFields()
        .forEach(
            field ->
                report.add(
                    field.write().relatedTo("read here", field.read().span()),
                    "`%s` still holds data of this event when the next one comes",
                    field.name()));
  }
}
