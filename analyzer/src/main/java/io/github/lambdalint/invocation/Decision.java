package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.source.Span;
import java.util.List;

/**
 * Names a setting that decides over an event's fate.
 *
 * @param value in words, such as {@code 2}, {@code not set} or the name of a queue
 * @param isDefault whether AWS decided, because the template does not
 * @param span the value, or the owner of the setting when it has none
 */
public record Decision(String setting, String value, boolean isDefault, Span span) {

  /** Describes what a template says of a setting for which AWS's own value is {@code fallback}. */
  static Decision of(Names names, String name, Setting setting, String fallback) {
    return setting.isAbsent()
        ? new Decision(name, fallback, true, setting.span())
        : new Decision(name, describe(names, setting), false, setting.span());
  }

  /** Writes the decision out, such as "MaximumRetryAttempts 2 (default)". */
  public String describe() {
    return setting + " " + value + (isDefault ? " (default)" : "");
  }

  private static String describe(Names names, Setting setting) {
    List<String> values = names.of(setting);
    return values.isEmpty() ? "set" : String.join(" or ", values);
  }
}
