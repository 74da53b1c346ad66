package io.github.lambdalint.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Knows how this plugin's goals are written on a command line. */
final class GoalNames {

  static final String PLUGIN = "io.github.lambdalint:lambda-lint-maven-plugin";

  private static final String WORD = "lambda-lint";

  private GoalNames() {}

  /** Says whether {@code goal} names this plugin in short or in full. */
  static boolean isOwn(String goal) {
    return goal.equals(WORD) || goal.startsWith(WORD + ":") || goal.startsWith(PLUGIN + ":");
  }

  /**
   * Says whether no other goal builds or deploys, so that a failure may wait until all modules are
   * linted, and files stay as they are.
   */
  static boolean onlyLint(List<String> goals) {
    return goals.stream().allMatch(goal -> isOwn(goal) || goal.equals("clean"));
  }

  /**
   * Replaces the short names by full ones, which Maven understands without a prefix to look up.
   *
   * @param goal the goal meant by the bare word
   */
  static List<String> expand(List<String> goals, String version, String goal) {
    return goals.stream().map(each -> expand(each, version, goal)).toList();
  }

  private static String expand(String written, String version, String goal) {
    if (written.equals(WORD)) {
      return PLUGIN + ":" + version + ":" + goal;
    }
    return written.startsWith(WORD + ":")
        ? PLUGIN + ":" + version + written.substring(WORD.length())
        : written;
  }

  /** Reads the version of this plugin. */
  static String ownVersion() {
    Properties properties = new Properties();
    try (InputStream file = GoalNames.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
