package io.github.lambdalint.maven;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Dependencies;
import java.io.File;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Is what a goal asks to be linted; it can cross class loaders as bytes.
 *
 * @param goal what is done with the findings
 * @param start the folder in which Maven was started
 * @param parts how many orders the build is expected to give
 * @param deferred whether a failure waits for all of them
 * @param interactive whether somebody may look on
 */
record LintOrder(
    BuildPart part,
    LintSettings settings,
    Goal goal,
    File start,
    int parts,
    boolean deferred,
    boolean interactive)
    implements Serializable {

  /** Names what is done with findings. */
  enum Goal {
    /** They are reported, and some fail the build. */
    REPORT,
    /** They become the baseline. */
    BASELINE
  }

  /** Copies this order as one for a page alone, which nothing fails. */
  LintOrder asPage(File folder) {
    return new LintOrder(part, settings.asPage(folder), goal, start, parts, deferred, interactive);
  }

  /** Asks the engine for it; {@code classPath} is that of the functions asked for. */
  LintRequest toRequest(Supplier<Dependencies> classPath) {
    return new LintRequest(
        part.root().toPath(),
        part.modules().stream().map(BuildPart.Folders::toModule).toList(),
        part.modules().isEmpty() ? Optional.empty() : Optional.of(part.scope().toPath()),
        classPath,
        settings.includes(),
        settings.excludes(),
        settings.includeTests(),
        settings.rules().stream().map(name -> Rules.named(name).orElseThrow()).toList(),
        configuration());
  }

  private Configuration configuration() {
    if (settings.configuration() == null) {
      return Configuration.NONE;
    }
    Configuration configuration =
        ConfigurationReader.read(settings.configuration().toPath(), Rules.vocabulary());
    return settings.choosesRules() ? configuration.turningOn(settings.rules()) : configuration;
  }
}
