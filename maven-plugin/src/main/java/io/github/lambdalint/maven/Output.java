package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Brings results to the console and into files. */
record Output(LintSettings settings, BiConsumer<String, String> console) {

  static final List<String> FORMATS = List.of("console", "sarif", "checkstyle");

  /** Prints the functions and findings of one part. */
  void print(LintResult result) {
    result.functions().forEach(function -> console.accept("info", function.name()));
    for (Finding finding : result.findings()) {
      console.accept(
          finding.severity().name().toLowerCase(Locale.ROOT),
          "%s:[%d,%d] [%s] %s"
              .formatted(
                  finding.at().span().file(),
                  finding.at().span().line(),
                  finding.at().span().column(),
                  finding.rule().id(),
                  finding.message()));
    }
  }

  /** Writes the report files. */
  void write(LintResult united) {}

  /** Prints what was found in all. */
  void summarise(LintResult united) {
    console.accept("info", united.functions().size() + " functions");
  }
}
