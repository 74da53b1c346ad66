package io.github.lambdalint.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.sun.management.OperatingSystemMXBean;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures a whole run over a folder beside what it cannot be faster than, in one process.
 *
 * <p>The first round is what a user waits for, with cold code; the median of all rounds shows the
 * engine itself. {@link RuleCosts} adds what each rule costs.
 */
public final class Benchmark {

  private static final int ROUNDS = 9;

  private final Path root;
  private final ProjectFiles files;

  private Benchmark(Path root) {
    this.root = root;
    files = ProjectFiles.under(root);
  }

  /** Measures the folder that is the only argument. */
  public static void main(String[] arguments) {
    if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("expected one folder, as in -Dfolder=/path/to/project");
      System.exit(2);
    }
    new Benchmark(Path.of(arguments[0])).run();
  }

  private void run() {
    List<Measure> lints = new ArrayList<>();
    List<Measure> reads = new ArrayList<>();
    AtomicReference<LintResult> last = new AtomicReference<>();
    for (int i = 0; i < ROUNDS; i++) {
      reads.add(Measure.of(this::read));
      lints.add(Measure.of(() -> last.set(lint())));
    }
    LintResult result = last.get();
    long peak = peakHeap();
    Measure parse = Measure.of(this::parse);
    Measure parseAgain = Measure.of(this::parse);
    System.out.printf(Locale.ROOT, "folder                   %s%n", root);
    System.out.printf(
        Locale.ROOT,
        "Java files               %,d present, %,d read, %,d parsed%n",
        result.statistics().filesPresent(),
        result.statistics().filesRead(),
        result.statistics().filesParsed());
    System.out.printf(
        Locale.ROOT,
        "templates, functions     %,d, %,d%n",
        result.statistics().templates(),
        result.functions().size());
    System.out.printf(
        Locale.ROOT,
        "calls                    %,d, %,d of them unresolved%n",
        result.statistics().calls(),
        result.statistics().callsUnresolved());
    System.out.printf(Locale.ROOT, "findings                 %,d%n", result.findings().size());
    print("read all Java files", reads);
    print("lint", lints);
    print("parse all with JavaParser", List.of(parse, parseAgain));
    System.out.printf(Locale.ROOT, "peak heap of linting     %,d MB%n", peak / 1_000_000);
    RuleCosts.print(root);
  }

  private static void print(String title, List<Measure> measures) {
    List<Measure> sorted =
        measures.stream().sorted((a, b) -> Double.compare(a.wall(), b.wall())).toList();
    Measure median = sorted.get(sorted.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "%-25s wall %.2f s, CPU %.2f s; first %.2f s, fastest %.2f s%n",
        title,
        median.wall(),
        median.cpu(),
        measures.get(0).wall(),
        sorted.get(0).wall());
  }

  private LintResult lint() {
    return new Linter(new JavaProject())
        .run(LintRequest.of(root, () -> Dependencies.NONE, Rules.ALL));
  }

  private long read() {
    return files.java().stream().mapToLong(file -> bytes(file).length).sum();
  }

  private int parse() {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    int parsed = 0;
    for (Path file : files.java()) {
      String text = new String(bytes(file), UTF_8);
      parsed += new JavaParser(configuration).parse(text).isSuccessful() ? 1 : 0;
    }
    return parsed;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Holds seconds of one run. */
  private record Measure(double wall, double cpu) {

    static Measure of(Runnable work) {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      return new Measure(
          (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
