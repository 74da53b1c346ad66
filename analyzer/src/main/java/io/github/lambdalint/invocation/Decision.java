package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a setting that decides over an event's fate.
 *
 * @param setting its name in CloudFormation
 * @param value in words, such as {@code 2}, {@code not set} or the name of a queue
 * @param meaning of a number that does not speak for itself, such as "6 hours" or "no limit"
 * @param isDefault whether AWS decided, because the template does not
 * @param span the value, or the owner of the setting when it has none
 */
public record Decision(
    String setting, String value, Optional<String> meaning, boolean isDefault, Span span) {

  /** Stands for the value of what no template sets and AWS does without. */
  static final String NOT_SET = "not set";

  /** By this value a mapping says that it sets no limit. */
  private static final String NO_LIMIT = "-1";

  /** Describes what a template says of a setting for which AWS's own value is {@code fallback}. */
  static Decision of(Names names, String name, Setting setting, String fallback) {
    String value = setting.isAbsent() ? fallback : describe(names, setting);
    Optional<String> meaning = value.equals(NO_LIMIT) ? Optional.of("no limit") : Optional.empty();
    return new Decision(name, value, meaning, setting.isAbsent(), setting.span());
  }

  /** Describes what a template says of a time for which AWS's own value is {@code fallback}. */
  static Decision ofTime(Names names, String name, Setting setting, Optional<Duration> fallback) {
    Decision plain =
        of(names, name, setting, fallback.map(it -> "" + it.toSeconds()).orElse(NOT_SET));
    Optional<Duration> time =
        setting.isAbsent() ? fallback : setting.number().map(Duration::ofSeconds);
    return plain.meaning().isPresent()
        ? plain
        : new Decision(
            name, plain.value(), time.map(Durations::describe), plain.isDefault(), plain.span());
  }

  /** Writes the decision out, such as "MaximumEventAgeInSeconds 21600 (6 hours, default)". */
  public String describe() {
    if (isDefault && value.equals(NOT_SET)) {
      return "no " + setting;
    }
    String remarks =
        Stream.concat(meaning.stream(), isDefault ? Stream.of("default") : Stream.empty())
            .collect(Collectors.joining(", "));
    return setting + " " + value + (remarks.isEmpty() ? "" : " (" + remarks + ")");
  }

  private static String describe(Names names, Setting setting) {
    List<String> values = names.of(setting);
    return values.isEmpty() ? "set" : String.join(" or ", values);
  }
}
