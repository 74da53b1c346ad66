package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.Section;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what all rules on warm starts together say of code that misleads its readers. */
class WarmStartTest {

  private static final Set<String> PACKAGES =
      Set.of("warmstart", "connections", "tmp", "background", "state");
  private static final Rule[] RULES =
      Rules.ALL.stream()
          .filter(rule -> PACKAGES.stream().anyMatch(rule.getClass().getPackageName()::endsWith))
          .toArray(Rule[]::new);

  private static final String IMPORTS =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.google.common.base.Suppliers;
      import io.vavr.Lazy;
      import java.io.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.stream.*;
      import org.springframework.context.ApplicationContext;
      import org.springframework.context.annotation.AnnotationConfigApplicationContext;
      import org.springframework.context.annotation.Bean;
      import org.springframework.context.annotation.Configuration;
      import reactor.core.publisher.Flux;
      import reactor.core.publisher.Mono;
      import reactor.core.scheduler.Schedulers;
      import redis.clients.jedis.Jedis;
      import software.amazon.awssdk.regions.Region;
      import software.amazon.awssdk.services.s3.S3Client;
      import software.amazon.awssdk.services.sqs.SqsAsyncClient;
      import software.amazon.awssdk.services.sqs.SqsClient;

      """;
  private static final String HANDLER =
      """
      public class Handler implements RequestHandler<Map<String, String>, String> {

        @Override
        public String handleRequest(Map<String, String> event, Context context) {
          try {
            return handle(event);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }

      %s
      }
      """;

  private final FixtureRunner runner = new FixtureRunner(new Linter(new JavaProject()));

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void situationIsReportedAsMarked(String heading, Section section) throws IOException {
    assertThat(section.snippets()).as(heading).hasSize(1);
    String code = section.snippets().get(0).get(0).code();
    boolean isWhole = code.contains("class Handler ");
    Files.writeString(
        folder.resolve("Handler.java"),
        IMPORTS + (isWhole ? code : HANDLER.formatted(code.indent(2))));
    runner.check(folder, RULES);
  }

  static Stream<Arguments> situations() throws IOException {
    try (InputStream in = WarmStartTest.class.getResourceAsStream("warm-start.md")) {
      return RulePage.parse("WarmStart", new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .sections()
          .stream()
          .map(section -> Arguments.of(section.heading(), section));
    }
  }
}
