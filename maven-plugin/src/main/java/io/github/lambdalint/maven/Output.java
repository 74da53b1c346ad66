package io.github.lambdalint.maven;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.report.ConsoleReport;
import io.github.lambdalint.report.GitHubCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Brings results to the console and into the files that an order asks for. */
record Output(LintOrder order, BiConsumer<String, String> console) {

  static final String CONSOLE = "console";
  private static final String GITHUB = "github";

  /** Lists the names of all formats. */
  static List<String> formats() {
    return Stream.concat(
            Stream.of(CONSOLE, GITHUB), Stream.of(ReportFile.values()).map(ReportFile::format))
        .toList();
  }

  /** Prints the functions and findings of one part. */
  void print(LintResult part) {
    if (order.settings().formats().contains(CONSOLE)) {
      LogLines.print(ConsoleReport.functions(part), console);
      LogLines.print(ConsoleReport.findings(part), console);
    }
  }

  /** Prints how much was found in all, and where it can be read. */
  void summarise(LintResult united) {
    if (order.settings().formats().contains(GITHUB)) {
      RawOutput.print(GitHubCommands.of(united, order.part().root().toPath()));
    }
    LogLines.print(ConsoleReport.summary(united), console);
    files().forEach(file -> console.accept("info", "report: " + file.in(folder())));
  }

  /** Writes the report files. */
  void write(LintResult united) {
    try {
      Files.createDirectories(folder());
      for (ReportFile file : files()) {
        file.write(united, order.part().root().toPath(), file.in(folder()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write reports into " + folder() + ": " + e, e);
    }
  }

  private List<ReportFile> files() {
    return Stream.of(ReportFile.values())
        .filter(file -> order.settings().formats().contains(file.format()))
        .toList();
  }

  private Path folder() {
    return order.settings().outputDirectory().toPath();
  }
}
