package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.report.CheckstyleReport;
import io.github.lambdalint.report.FunctionsReport;
import io.github.lambdalint.report.GitLabReport;
import io.github.lambdalint.report.JUnitReport;
import io.github.lambdalint.report.ReviewdogReport;
import io.github.lambdalint.report.SarifReport;
import io.github.lambdalint.report.SonarReport;
import io.github.lambdalint.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Names the reports that are files. */
enum ReportFile {
  CHECKSTYLE("checkstyle-result.xml"),
  FUNCTIONS("functions.json"),
  GITLAB("gl-code-quality-report.json"),
  HTML("lambda-lint.html"),
  JUNIT("TEST-lambda-lint.xml"),
  RDJSONL("lambda-lint.rdjsonl"),
  SARIF("lambda-lint.sarif"),
  SONAR("sonar-issues.json");

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
  void write(LintResult result, Path root, Path file) throws IOException {
    switch (this) {
      case CHECKSTYLE -> CheckstyleReport.write(result, file);
      case FUNCTIONS -> FunctionsReport.write(result, root, file);
      case GITLAB -> GitLabReport.write(result, root, file);
      case HTML -> HtmlReport.write(result, root, GoalNames.ownVersion(), file);
      case JUNIT -> JUnitReport.write(result, root, file);
      case RDJSONL -> ReviewdogReport.write(result, root, file);
      case SARIF -> SarifReport.write(result, root, GoalNames.ownVersion(), file);
      case SONAR -> SonarReport.write(result, root, file);
    }
  }
}
