package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.report.CheckstyleReport;
import io.github.lambdalint.report.SarifReport;
import io.github.lambdalint.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Names the reports that are files. */
enum ReportFile {
  CHECKSTYLE("checkstyle-result.xml") {
    @Override
    void write(LintResult result, Path root, Path file) throws IOException {
      CheckstyleReport.write(result, file);
    }
  },
  HTML("lambda-lint.html") {
    @Override
    void write(LintResult result, Path root, Path file) throws IOException {
      HtmlReport.write(result, root, GoalNames.ownVersion(), file);
    }
  },
  SARIF("lambda-lint.sarif") {
    @Override
    void write(LintResult result, Path root, Path file) throws IOException {
      SarifReport.write(result, root, GoalNames.ownVersion(), file);
    }
  };

  private final String fileName;

  ReportFile(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the name of the format. */
  String format() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns where the report lies in {@code folder}. */
  Path in(Path folder) {
    return folder.resolve(fileName);
  }

  /** Writes {@code result}; {@code root} is the folder that paths are relative to. */
  abstract void write(LintResult result, Path root, Path file) throws IOException;
}
