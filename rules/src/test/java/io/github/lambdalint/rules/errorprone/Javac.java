package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles a project below a folder with Error Prone, of whose checks only ours are there. */
record Javac(Path project) {

  /** Adds a file to the project. */
  Javac with(String path, String text) {
    Path file = project.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Compiles all that lies in {@code sourceRoot} and returns what is told of it. */
  List<String> compile(String sourceRoot, String... options) {
    JavaCompiler compiler = new BaseErrorProneJavaCompiler(checks());
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(project.resolve(sourceRoot))) {
      List<Path> java = sources.filter(each -> each.toString().endsWith(".java")).sorted().toList();
      compile(compiler, files, told, files.getJavaFileObjectsFromPaths(java), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.getDiagnostics().stream().map(this::describe).toList();
  }

  /** Compiles a text that lies in no file. */
  List<String> compileText(String className, String text) {
    JavaCompiler compiler = new BaseErrorProneJavaCompiler(checks());
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavaFileObject unit =
        new SimpleJavaFileObject(URI.create("string:///" + className + ".java"), Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      compile(compiler, files, told, List.of(unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.getDiagnostics().stream().map(this::describe).toList();
  }

  private void compile(
      JavaCompiler compiler,
      StandardJavaFileManager files,
      DiagnosticCollector<JavaFileObject> told,
      Iterable<? extends JavaFileObject> units,
      String... options)
      throws IOException {
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> all =
        new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-XDcompilePolicy=simple"));
    all.addAll(List.of(options));
    compiler.getTask(null, files, told, all, null, units).call();
  }

  private static ScannerSupplier checks() {
    return ScannerSupplier.fromBugCheckerClasses(
        ServiceLoader.load(BugChecker.class).stream()
            .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
            .filter(RuleChecker.class::isAssignableFrom)
            .toList());
  }

  /** Writes where and what in one line, with the source that is marked. */
  private String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElseThrow();
    return "%s%s: %s"
        .formatted(
            place(diagnostic),
            diagnostic.getKind().name().toLowerCase(Locale.ROOT),
            message.replace(project + "/", ""));
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getEndPosition() == Diagnostic.NOPOS) {
      return "";
    }
    try {
      String text = diagnostic.getSource().getCharContent(true).toString();
      String marked =
          text.substring((int) diagnostic.getStartPosition(), (int) diagnostic.getEndPosition());
      return "%s:%d <%s> "
          .formatted(
              Path.of(diagnostic.getSource().toUri()).getFileName(),
              diagnostic.getLineNumber(),
              marked.lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
