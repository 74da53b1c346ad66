package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;

/** Compiles the Java code on rule pages, so that no example is Java in name only. */
public final class PageCompiler {

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager libraries =
      compiler.getStandardFileManager(null, null, null);

  /** Compiles with the jars and folders of {@code classPath}. */
  public PageCompiler(List<Path> classPath) throws IOException {
    libraries.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
  }

  /** Returns a test for each snippet with Java code under {@code headings} on {@code page}. */
  public Stream<DynamicTest> tests(RulePage page, String... headings) {
    return Stream.of(headings)
        .flatMap(heading -> page.section(heading).stream())
        .flatMap(section -> section.snippets().stream())
        .filter(snippet -> snippet.stream().anyMatch(block -> block.language().equals("java")))
        .map(
            snippet ->
                dynamicTest(
                    "%s: line %d".formatted(page.id(), snippet.get(0).line()),
                    () -> compile(snippet)));
  }

  void compile(List<CodeBlock> snippet) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      compile(snippet, folder.path());
    }
  }

  /** Writes the files of {@code snippet} and their classes into {@code folder}. */
  public void compile(List<CodeBlock> snippet, Path folder) throws IOException {
    SnippetFiles.write(folder, snippet);
    compile(folder);
  }

  /** Compiles the Java files in {@code folder} there. */
  public void compile(Path folder) throws IOException {
    DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-d", folder.toString());
    compiler
        .getTask(
            null,
            libraries,
            faults,
            options,
            null,
            libraries.getJavaFileObjectsFromPaths(javaFiles(folder)))
        .call();
    assertThat(faults.getDiagnostics()).isEmpty();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
