package io.github.lambdalint.rules.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags runtimes that AWS no longer supports, or stops to support within half a year. */
public final class DeprecatedRuntime implements Rule {

  private static final Period NOTICE = Period.ofMonths(6);

  private final Clock clock;
  private final Map<String, LocalDate> deprecated;

  /** Compares with today's date. */
  public DeprecatedRuntime() {
    this(Clock.systemUTC());
  }

  DeprecatedRuntime(Clock clock) {
    this.clock = clock;
    this.deprecated = read("java-runtimes.txt");
  }

  @Override
  public void check(LambdaFunction function, Report report) {
    function.declaration().ifPresent(declaration -> check(declaration, report));
  }

  private void check(FunctionDeclaration declaration, Report report) {
    LocalDate today = LocalDate.now(clock);
    Optional<String> runtime = declaration.runtime().text();
    runtime
        .map(deprecated::get)
        .filter(date -> !today.plus(NOTICE).isBefore(date))
        .ifPresent(
            date ->
                report.add(
                    Place.at(declaration.runtime().origin()),
                    "runtime `%s` %s deprecated on %s",
                    runtime.get(),
                    today.isBefore(date) ? "is to be" : "was",
                    date));
  }

  private static Map<String, LocalDate> read(String file) {
    try (InputStream table = DeprecatedRuntime.class.getResourceAsStream(file)) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> LocalDate.parse(row[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
