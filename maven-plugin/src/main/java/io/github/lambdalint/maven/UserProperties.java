package io.github.lambdalint.maven;

import java.util.List;
import java.util.Objects;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;

/** Refuses misspelt properties on the command line, which Maven would pass over in silence. */
final class UserProperties {

  private static final String PREFIX = "lambda-lint.";

  private UserProperties() {}

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
