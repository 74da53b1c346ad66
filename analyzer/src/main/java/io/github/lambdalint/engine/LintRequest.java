package io.github.lambdalint.engine;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Dependencies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what to lint and how.
 *
 * @param root the project's folder; nothing outside of it is read except class paths
 * @param modules the build's modules; when empty, the sources are found by walking {@code root}
 * @param scope the module's folder whose functions are asked for; empty for all of {@code root}
 * @param classPath of the functions that are asked for; looked for only if there are any
 * @param includes globs relative to {@code root} of the files in which findings are wanted; empty
 *     for all
 * @param excludes globs relative to {@code root} of the files of which nothing is to be told
 * @param includeTests whether functions in test sources count too
 * @param rules the active ones
 * @param configuration what the project's file says; its excludes add to those here
 */
public record LintRequest(
    Path root,
    List<Module> modules,
    Optional<Path> scope,
    Supplier<Dependencies> classPath,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    List<Rule> rules,
    Configuration configuration) {

  /** Asks for all main code and all templates below {@code root}. */
  public static LintRequest of(Path root, Supplier<Dependencies> classPath, List<Rule> rules) {
    return new LintRequest(
        root,
        List.of(),
        Optional.empty(),
        classPath,
        List.of(),
        List.of(),
        false,
        rules,
        Configuration.NONE);
  }

  /** Copies this request with what the project's file says. */
  public LintRequest with(Configuration said) {
    return new LintRequest(
        root, modules, scope, classPath, includes, excludes, includeTests, rules, said);
  }

  /** Copies this request for functions in test sources too, or without them. */
  public LintRequest includingTests(boolean wanted) {
    return new LintRequest(
        root, modules, scope, classPath, includes, excludes, wanted, rules, configuration);
  }
}
