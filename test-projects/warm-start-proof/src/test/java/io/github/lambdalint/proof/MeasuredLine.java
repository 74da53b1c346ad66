package io.github.lambdalint.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is the line on a rule's page that tells what was measured of its first example and remedy. */
record MeasuredLine(String text) {

  private static final String START = "Measured in ";

  /** Tells what {@code proof} is about, of what was observed. */
  static MeasuredLine of(Proof proof, Trace example, Trace remedy) {
    Stream<String> counts =
        proof.harm().stream()
            .filter(measure -> measure.of(example) > 0)
            .map(it -> "%d → %d %s".formatted(it.of(example), it.of(remedy), it.phrase()));
    Stream<String> time =
        Stream.of(
                "%s → %s ms for the fastest".formatted(milliseconds(example), milliseconds(remedy)))
            .filter(it -> proof.isTimed());
    return new MeasuredLine(
        Stream.concat(counts, time)
            .collect(
                Collectors.joining(
                    ", ",
                    START
                        + "%d warm invocations, example → remedy: "
                            .formatted(SnippetExecution.WARM_INVOCATIONS),
                    " (%s).".formatted(machine()))));
  }

  /** Finds the line in {@code page}; its text is empty when there is none. */
  static MeasuredLine in(Path page) throws IOException {
    return new MeasuredLine(
        Files.readAllLines(page).stream()
            .filter(line -> line.startsWith(START))
            .findFirst()
            .orElse(""));
  }

  /** Writes the line to {@code page}, in place of an old one or below line {@code number}. */
  void write(Path page, int number) throws IOException {
    List<String> lines = Files.readAllLines(page);
    int old = lines.indexOf(in(page).text());
    if (in(page).text().isEmpty()) {
      lines.addAll(number, List.of("", text));
    } else {
      lines.set(old, text);
    }
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  /** Returns the text without times and machine, which are others with each run. */
  String counts() {
    return text.replaceAll("[\\d.]+ → [\\d.]+ ms", "ms").replaceAll(" \\(.*\\)", "");
  }

  private static String milliseconds(Trace trace) {
    // The fastest is disturbed least by what else the machine does.
    long nanos = trace.warm().stream().mapToLong(it -> it.returned().nanos()).min().orElseThrow();
    return BigDecimal.valueOf(nanos, 6).round(new MathContext(2)).toPlainString();
  }

  private static String machine() {
    return "services on the same machine: %d × %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("java.version"));
  }

  private static String processor() {
    Path linux = Path.of("/proc/cpuinfo");
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
