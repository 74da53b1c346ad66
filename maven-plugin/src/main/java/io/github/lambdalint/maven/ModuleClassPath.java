package io.github.lambdalint.maven;

import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.File;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is the class path of a module as far as it can be had without compiling; it can cross class
 * loaders as bytes.
 *
 * @param jars of other projects; modules of this build are known by their sources
 * @param missing dependencies, those that others bring included
 */
record ModuleClassPath(List<File> jars, List<Missing> missing) implements Serializable {

  private static final int MOST_NAMES = 5;

  /**
   * Is a dependency that could not be had.
   *
   * @param pom of the module
   * @param line on which the dependency is declared, or the one that brings it
   * @param reason as Maven tells it
   * @param remedy what the user can do
   */
  record Missing(File pom, int line, String artifact, String reason, String remedy)
      implements Serializable {}

  /** Unites the class paths of several modules. */
  static ModuleClassPath union(List<ModuleClassPath> parts) {
    return new ModuleClassPath(
        parts.stream().flatMap(part -> part.jars.stream()).distinct().toList(),
        parts.stream().flatMap(part -> part.missing.stream()).distinct().toList());
  }

  Dependencies toDependencies() {
    Stream<List<Missing>> byPom =
        missing.stream().collect(Collectors.groupingBy(Missing::pom)).values().stream();
    return new Dependencies(
        jars.stream().map(File::toPath).toList(), byPom.map(ModuleClassPath::note).toList());
  }

  /** Makes one note of a module's gaps, since one cause as a rule makes many. */
  private static Note note(List<Missing> gaps) {
    Missing first = gaps.get(0);
    String names =
        gaps.stream()
            .limit(MOST_NAMES)
            .map(each -> "`" + each.artifact + "`")
            .collect(Collectors.joining(", "));
    String more =
        gaps.size() > MOST_NAMES ? " and %d more".formatted(gaps.size() - MOST_NAMES) : "";
    return new Note(
        Span.ofLine(first.pom.toPath(), first.line),
        "%s%s could not be resolved: calls into %s are not followed, so findings may be missing; %s (Maven: %s)"
            .formatted(names, more, gaps.size() == 1 ? "it" : "them", first.remedy, first.reason));
  }
}
