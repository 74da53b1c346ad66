package io.github.lambdalint.benchmark;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Measures what our checks add to javac with Error Prone, over 100,000 lines with ten handlers and
 * without any.
 *
 * <p>Each compilation with our checks has one without next to it, and their difference counts, so
 * that what else the machine does falls on both; who goes first changes from pair to pair. All run
 * in one process, which is warm after the first pairs, which do not count.
 */
public final class JavacBenchmark {

  private static final int CLASSES = 1010;
  private static final int HANDLERS = 10;
  private static final String OURS = "io.github.lambdalint.";

  private final ScannerSupplier errorProne = BuiltInCheckerSuppliers.defaultChecks();
  private final ScannerSupplier everything =
      errorProne.plus(
          ScannerSupplier.fromBugCheckerClasses(
              ServiceLoader.load(BugChecker.class).stream()
                  .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
                  .filter(type -> type.getName().startsWith(OURS))
                  .toList()));

  private JavacBenchmark() {}

  /** Is given a folder to write into and the number of pairs. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int pairs = Integer.parseInt(arguments[1]);
    JavacBenchmark benchmark = new JavacBenchmark();
    for (int handlers : new int[] {HANDLERS, 0}) {
      Path project = folder.resolve("handlers-" + handlers);
      long lines = new GeneratedProject(project, CLASSES, handlers).write();
      benchmark.pair(project, true);
      List<Pair> measured =
          IntStream.range(0, pairs).mapToObj(i -> benchmark.pair(project, i % 2 == 0)).toList();
      System.out.printf(Locale.ROOT, "%,d lines, %d handlers, %d pairs%n", lines, handlers, pairs);
      print("wall", measured, Cost::wall);
      print("CPU", measured, Cost::cpu);
    }
  }

  private static void print(String what, List<Pair> pairs, ToDoubleFunction<Cost> seconds) {
    double[] without = sorted(pairs, pair -> seconds.applyAsDouble(pair.without()));
    double[] added =
        sorted(
            pairs,
            pair ->
                100
                    * (seconds.applyAsDouble(pair.with()) / seconds.applyAsDouble(pair.without())
                        - 1));
    System.out.printf(
        Locale.ROOT,
        "  %-4s  without %.2f s (%.2f to %.2f), with lambda-lint %+.1f %% (%+.1f to %+.1f)%n",
        what,
        median(without),
        without[0],
        without[without.length - 1],
        median(added),
        added[0],
        added[added.length - 1]);
  }

  private static double[] sorted(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return pairs.stream().mapToDouble(value).sorted().toArray();
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private Pair pair(Path project, boolean withFirst) {
    Cost first = compile(project, withFirst ? everything : errorProne);
    Cost second = compile(project, withFirst ? errorProne : everything);
    return withFirst ? new Pair(second, first) : new Pair(first, second);
  }

  private static Cost compile(Path project, ScannerSupplier checks) {
    JavaCompiler compiler = new BaseErrorProneJavaCompiler(checks);
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-XepAllErrorsAsWarnings",
            "-XDcompilePolicy=simple",
            "-proc:none",
            "-d",
            project.resolve("target/classes").toString());
    System.gc(); // What the last one left behind is none of this one's cost.
    double cpu = cpu();
    long start = System.nanoTime();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null);
        Stream<Path> sources = Files.walk(project.resolve("src/main/java"))) {
      Files.createDirectories(project.resolve("target/classes"));
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(java);
      if (!compiler.getTask(null, files, told, options, null, units).call()) {
        throw new IllegalStateException(told.getDiagnostics().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cost(cpu() - cpu, (System.nanoTime() - start) / 1e9);
  }

  /** Returns the seconds that all threads of this process have run. */
  private static double cpu() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** Holds seconds of one compilation. */
  private record Cost(double cpu, double wall) {}

  /** Holds two compilations of the same sources. */
  private record Pair(Cost without, Cost with) {}
}
