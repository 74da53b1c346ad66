package io.github.lambdalint.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what our checks add to javac with Error Prone, over 100,000 lines with ten handlers and
 * without any.
 *
 * <p>Each compilation has a JVM of its own, as in a build. Those with and without our checks take
 * turns, so that what else the machine does falls on both; CPU time suffers from it least.
 */
public final class JavacBenchmark {

  private static final int CLASSES = 1010;
  private static final int HANDLERS = 10;
  private static final List<String> OURS = List.of("lambda-lint-", "lambdalint");

  private JavacBenchmark() {}

  /** Is given a folder to write into and the number of rounds, or a folder to compile. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("compile")) {
      compile(Path.of(arguments[1]), arguments[2]);
      return;
    }
    Path folder = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    for (int handlers : new int[] {HANDLERS, 0}) {
      Path project = folder.resolve("handlers-" + handlers);
      long lines = new GeneratedProject(project, CLASSES, handlers).write();
      measure(project, lines, handlers, rounds);
    }
  }

  private static void measure(Path project, long lines, int handlers, int rounds)
      throws IOException, InterruptedException {
    List<Cost> without = new ArrayList<>();
    List<Cost> with = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      without.add(fork(project, processorPath(false)));
      with.add(fork(project, processorPath(true)));
    }
    System.out.printf(Locale.ROOT, "%,d lines, %d handlers, %d rounds%n", lines, handlers, rounds);
    print("  CPU ", without.stream().mapToDouble(Cost::cpu), with.stream().mapToDouble(Cost::cpu));
    print(
        "  wall", without.stream().mapToDouble(Cost::wall), with.stream().mapToDouble(Cost::wall));
  }

  private static void print(String what, DoubleStream without, DoubleStream with) {
    double[] base = without.sorted().toArray();
    double[] ours = with.sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%s: least %.2f s, with lambda-lint %.2f s: %+.1f %%; median %.2f s, %.2f s: %+.1f %%%n",
        what,
        base[0],
        ours[0],
        100 * (ours[0] / base[0] - 1),
        base[base.length / 2],
        ours[ours.length / 2],
        100 * (ours[ours.length / 2] / base[base.length / 2] - 1));
  }

  private static Cost fork(Path project, String processorPath)
      throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + System.getProperty("jvmConfig"),
                "-classpath",
                System.getProperty("java.class.path"),
                JavacBenchmark.class.getName(),
                "compile",
                project.toString(),
                processorPath)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(java.getInputStream().readAllBytes(), UTF_8).strip();
    if (java.waitFor() != 0) {
      throw new IllegalStateException(answer);
    }
    String[] seconds = answer.split(" ");
    return new Cost(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
  }

  private static String processorPath(boolean withOurs) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> withOurs || OURS.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void compile(Path project, String processorPath) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    Path classes = Files.createDirectories(project.resolve("target/classes"));
    List<String> options =
        List.of(
            "-Xplugin:ErrorProne -XepAllErrorsAsWarnings",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-proc:none",
            "-processorpath",
            processorPath,
            "-d",
            classes.toString());
    long start = System.nanoTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null);
        Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(java);
      if (!compiler.getTask(null, files, told, options, null, units).call()) {
        throw new IllegalStateException(told.getDiagnostics().toString());
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() / 1e9 + " " + wall);
  }

  /** Holds seconds of one compilation. */
  private record Cost(double cpu, double wall) {}
}
