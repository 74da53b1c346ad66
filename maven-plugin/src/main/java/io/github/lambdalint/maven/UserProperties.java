package io.github.lambdalint.maven;

import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;

/**
 * Reads the properties on the command line that are meant for this plugin.
 *
 * <p>Maven itself takes a value in a POM before them, and passes over those that are misspelt.
 */
record UserProperties(Properties properties) {

  private static final String PREFIX = "lambda-lint.";

  static UserProperties of(MavenSession session) {
    return new UserProperties(session.getUserProperties());
  }

  /** Returns what the command line says, otherwise what Maven found. */
  String text(String name, String found) {
    return properties.getProperty(PREFIX + name, found);
  }

  /** Returns the values between commas on the command line, otherwise what Maven found. */
  List<String> list(String name, List<String> found) {
    String said = text(name, null);
    return said == null
        ? found
        : Stream.of(said.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  /** Returns what the command line says, otherwise what Maven found. */
  Boolean flag(String name, Boolean found) {
    String said = text(name, null);
    return said == null ? found : Boolean.valueOf(said);
  }

  /**
   * Returns what the command line says, otherwise what Maven found.
   *
   * @throws IllegalArgumentException when it says no number
   */
  Integer number(String name, Integer found) {
    String said = text(name, null);
    try {
      return said == null ? found : Integer.valueOf(said);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s%s: `%s` is not a number".formatted(PREFIX, name, said), e);
    }
  }

  /**
   * Checks the names of the properties that are meant for this plugin.
   *
   * @throws IllegalArgumentException when none of its goals has such a property
   */
  static void check(MavenSession session, MojoExecution execution) {
    List<String> known =
        execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
            .flatMap(goal -> goal.getParameters().stream())
            .map(Parameter::getExpression)
            .filter(Objects::nonNull)
            .filter(expression -> expression.startsWith("${" + PREFIX))
            .map(expression -> expression.substring(2, expression.length() - 1))
            .distinct()
            .sorted()
            .toList();
    new AllowedValues("-D", known)
        .check(
            session.getUserProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !name.equals(PREFIX + "version"))
                .toList());
  }
}
