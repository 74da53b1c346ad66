package io.github.lambdalint.configuration;

import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is what a project wants, as far as its file says.
 *
 * @param failOn the lowest level that fails the build, or {@code never}
 * @param excludes globs of the files of which nothing is to be told
 * @param rules levels by the names of rules
 * @param overrides levels in some files; the last one that fits counts
 * @param functions whose templates lie in another repository
 * @param suppressions of findings in resources of templates
 * @param calls lines for the tables of API knowledge
 */
public record Configuration(
    Optional<String> failOn,
    Optional<Integer> maxAllowedViolations,
    Optional<Boolean> includeTests,
    List<String> excludes,
    Map<String, Level> rules,
    List<PathLevels> overrides,
    Templates templates,
    List<DeployedElsewhere> functions,
    List<ResourceSuppression> suppressions,
    AddedCalls calls) {

  /** Says nothing, so that everything is as it is by itself. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          List.of(),
          Templates.ANYWHERE,
          List.of(),
          List.of(),
          AddedCalls.NONE);

  /** Holds levels for files whose paths, relative to the root, fit one of the globs. */
  public record PathLevels(Globs paths, Map<String, Level> rules) {}

  /**
   * Is a function that another repository deploys.
   *
   * @param handler as a template names it
   */
  public record DeployedElsewhere(String handler, List<Source> invokedBy, Span at) {

    /**
     * Is what invokes it.
     *
     * @param kind id in the knowledge base, such as {@code sqs-standard}
     * @param name of the queue, topic or the like, for messages
     * @param reportsBatchItemFailures whether Lambda is to read the names of failed items
     */
    public record Source(
        String kind,
        String name,
        Optional<Integer> batchSize,
        Optional<Boolean> reportsBatchItemFailures,
        Span at) {}
  }

  /**
   * Silences rules in a resource, for templates that a tool makes and nobody edits.
   *
   * @param resource its id, or its path of constructs in the CDK
   * @param at where the file says so
   */
  public record ResourceSuppression(Set<String> rules, String resource, String reason, Span at) {}

  /**
   * Says where templates are looked for and what their parameters are.
   *
   * @param paths globs, files and folders relative to the root; everywhere if empty
   */
  public record Templates(List<String> paths, Map<String, String> parameters) {

    /** Looks everywhere and knows no parameters. */
    public static final Templates ANYWHERE = new Templates(List.of(), Map.of());
  }

  /**
   * Returns the level that a rule has in a file; empty when the file says nothing of it.
   *
   * @param file relative to the root
   */
  public Optional<Level> level(String rule, Path file) {
    return Stream.concat(
            Stream.ofNullable(rules.get(rule)),
            overrides.stream()
                .filter(each -> each.paths().match(file))
                .flatMap(each -> Stream.ofNullable(each.rules().get(rule))))
        .reduce((earlier, later) -> later);
  }

  /**
   * Says whether a rule can have findings in any file.
   *
   * @param isOn whether it has some unless a configuration says otherwise
   */
  public boolean wants(String rule, boolean isOn) {
    Level level = rules.get(rule);
    return (level == null ? isOn : level != Level.OFF)
        || overrides.stream()
            .flatMap(each -> Stream.ofNullable(each.rules().get(rule)))
            .anyMatch(each -> each != Level.OFF);
  }

  /** Copies this configuration without what turns some rules off. */
  public Configuration turningOn(Collection<String> names) {
    return new Configuration(
        failOn,
        maxAllowedViolations,
        includeTests,
        excludes,
        withoutOff(rules, names),
        overrides.stream()
            .map(each -> new PathLevels(each.paths(), withoutOff(each.rules(), names)))
            .toList(),
        templates,
        functions,
        suppressions,
        calls);
  }

  private static Map<String, Level> withoutOff(
      Map<String, Level> levels, Collection<String> names) {
    Map<String, Level> others = new HashMap<>(levels);
    others
        .entrySet()
        .removeIf(each -> each.getValue() == Level.OFF && names.contains(each.getKey()));
    return Map.copyOf(others);
  }
}
