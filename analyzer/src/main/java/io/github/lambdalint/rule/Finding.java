package io.github.lambdalint.rule;

import io.github.lambdalint.source.Place;
import java.util.List;

/**
 * Is one fault at one place.
 *
 * @param severity the level that counts
 * @param severityOfRule the level that the rule gave it, which a configuration may have changed
 * @param help the rule's line on the remedy, in the words of the deployment's dialect
 * @param functions names of the functions in which it was found, sorted; the trail of {@code at}
 *     leads from the handler of the first
 */
public record Finding(
    RulePage rule,
    Severity severity,
    Severity severityOfRule,
    Place at,
    String message,
    String help,
    List<String> functions) {

  /** Describes a fault at the level and with the remedy that its rule gives. */
  public Finding(
      RulePage rule,
      Severity severity,
      Place at,
      String message,
      String help,
      List<String> functions) {
    this(rule, severity, severity, at, message, help, functions);
  }

  /** Describes a fault whose remedy reads the same in all dialects. */
  public Finding(
      RulePage rule, Severity severity, Place at, String message, List<String> functions) {
    this(rule, severity, at, message, rule.help(), functions);
  }

  /** Copies this finding at the level that a configuration wants. */
  public Finding rated(Severity wanted) {
    return new Finding(rule, wanted, severityOfRule, at, message, help, functions);
  }
}
