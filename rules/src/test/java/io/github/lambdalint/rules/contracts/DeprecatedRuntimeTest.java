package io.github.lambdalint.rules.contracts;

import static java.time.ZoneOffset.UTC;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeprecatedRuntimeTest {

  @TempDir private Path folder;

  @Test
  void nothingIsSaidLongBefore() throws IOException {
    check("2026-12-29", "");
  }

  @Test
  void noticeIsGivenHalfAYearBefore() throws IOException {
    check("2026-12-30", "# finding: runtime `java17` is to be deprecated on 2027-06-30");
  }

  @Test
  void runtimeIsDeprecatedFromItsDayOn() throws IOException {
    check("2027-06-30", "# finding: runtime `java17` was deprecated on 2027-06-30");
  }

  private void check(String today, String mark) throws IOException {
    Files.writeString(
        folder.resolve("template.yaml"),
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          OrderHandler:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java17 %s
              Handler: shop.OrderHandler
        """
            .formatted(mark));
    Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), UTC);
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new DeprecatedRuntime(clock));
  }
}
