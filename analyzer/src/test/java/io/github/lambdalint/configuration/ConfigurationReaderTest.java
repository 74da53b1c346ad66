package io.github.lambdalint.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere.Source;
import io.github.lambdalint.configuration.Configuration.PathLevels;
import io.github.lambdalint.configuration.Configuration.ResourceSuppression;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of("ExitInHandler", "WorkPastReturn"),
          Map.of("awaits", "awaiters.txt"),
          table -> CallTable.parse(table, "a.B#c @awaits=receiver\na.B#d @awaits=signal"));

  @TempDir private Path root;

  @Test
  void everyKeyIsRead() throws IOException {
    Configuration configuration =
        read(
            """
            failOn: warning
            maxAllowedViolations: 3
            includeTests: true
            excludes: [legacy/**]
            rules:
              ExitInHandler: off
            overrides:
              - paths: [batch/**, "**/*.tf"]
                rules: {WorkPastReturn: info}
            templates:
              paths: [infra]
              parameters: {Stage: prod, Size: 10}
            functions:
              - handler: shop.Ship
                invokedBy: [{source: sqs-standard, name: Orders, batchSize: 10}]
            suppressions:
              - {rules: [ExitInHandler], resource: Shop/Orders, reason: measured}
            """);
    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                Optional.of("warning"),
                Optional.of(3),
                Optional.of(true),
                List.of("legacy/**"),
                Map.of("ExitInHandler", Level.OFF),
                List.of(
                    new PathLevels(
                        Globs.of("paths", List.of("batch/**", "**/*.tf")),
                        Map.of("WorkPastReturn", Level.INFO))),
                new Templates(List.of("infra"), Map.of("Stage", "prod", "Size", "10")),
                List.of(
                    new DeployedElsewhere(
                        "shop.Ship",
                        List.of(
                            new Source(
                                "sqs-standard",
                                "Orders",
                                Optional.of(10),
                                Optional.empty(),
                                new Span(root.resolve("lambda-lint.yml"), 15, 17, 15, 68))),
                        new Span(root.resolve("lambda-lint.yml"), 14, 5, 15, 69))),
                List.of(
                    new ResourceSuppression(
                        Set.of("ExitInHandler"),
                        "Shop/Orders",
                        "measured",
                        new Span(root.resolve("lambda-lint.yml"), 17, 5, 17, 70))),
                AddedCalls.NONE));
  }

  @Test
  void linesForATableAreKeptWithItsName() throws IOException {
    CallTable added =
        read("calls: {awaits: ['com.shop.Bus#flush => bus @awaits=receiver']}")
            .calls()
            .tables()
            .get("awaiters.txt");
    assertThat(added.entries())
        .extracting(entry -> entry.pattern().toString())
        .containsExactly("com.shop.Bus#flush => bus @awaits=receiver");
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException {
    assertThat(read("# nothing yet\nrules:\n")).isEqualTo(Configuration.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          \\nrule: {}                      | :2: `rule` is unknown; did you mean `rules`? Expected one of failOn, maxAllowedViolations,
          rulez: {}                        | did you mean `rules`?
          - rules                          | :1: expected keys with values
          rules: {ExitInHandlr: off}       | :1: `ExitInHandlr` is unknown; did you mean `ExitInHandler`? Expected one of ExitInHandler, WorkPastReturn
          rules: {ExitInHandler: warn}     | :1: `warn` is unknown; did you mean `warning`? Expected one of off, info, warning, error
          failOn: fatal                    | :1: `fatal` is unknown; expected one of error, warning, info, never
          maxAllowedViolations: -1         | :1: expected a number from 0 on, not `-1`
          includeTests: yes                | :1: `yes` is unknown; expected one of true, false
          excludes: legacy                 | :1: expected a list, such as `excludes: [a, b]`
          excludes: [../other/**]          | :1: `../other/**` leads out of the project
          excludes: [/etc/**]              | :1: `/etc/**` leads out of the project
          excludes: ['[a']                 | is not a glob
          overrides: [{paths: [a]}]        | :1: expected `rules` here
          templates: {path: [a]}           | did you mean `paths`?
          templates: {parameters: {a: [b]}}  | :1: expected a text
          functions: [{handler: shop.Ship}] | :1: expected `invokedBy` here
          functions: [{handler: A, invokedBy: [{source: sqs-standart}]}] | did you mean `sqs-standard`?
          suppressions: [{rules: [ExitInHandler], resource: A}] | :1: expected `reason` here
          rules: {}\\nrules: {}            | :2: `rules` is already on line 1
          rules: [                         | :1: not valid YAML
          calls: {awaiters: []}            | did you mean `awaits`?
          calls: {awaits: [flush]}         | :1: `flush` is no call pattern
          calls: {awaits: [a.B#c]}         | :1: expected `@awaits=` with one of receiver, signal
          calls: {awaits: ['a.B#c @awaits=reciever']} | did you mean `receiver`?
          calls: {awaits: ['a.B#c @awaits=signal @await=x']} | :1: `await` is unknown; did you mean `awaits`?
          """)
  void faultsAreToldWithTheirPlace(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(root.resolve("lambda-lint.yml") + ":")
        .hasMessageContaining(message);
  }

  @Test
  void allFaultsAreToldAtOnceInTheOrderOfTheirLines() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    rules:
                      ExitInHandlr: off
                      WorkPastReturn: warn
                    failOn: fatal
                    overrides:
                      - paths: [a]
                    suppressions:
                      - {rules: [WorkPastRetrun], resource: [a]}
                    functions: none
                    failON: error
                    calls: {awaits: [flush], awaiter: []}
                    """))
        .hasMessage(
            """
            FILE:2: `ExitInHandlr` is unknown; did you mean `ExitInHandler`? Expected one of ExitInHandler, WorkPastReturn
            FILE:3: `warn` is unknown; did you mean `warning`? Expected one of off, info, warning, error
            FILE:4: `fatal` is unknown; expected one of error, warning, info, never
            FILE:6: expected `rules` here
            FILE:8: expected `reason` here
            FILE:8: `WorkPastRetrun` is unknown; did you mean `WorkPastReturn`? Expected one of ExitInHandler, WorkPastReturn
            FILE:8: expected a text
            FILE:9: expected a list, such as `functions: [a, b]`
            FILE:10: `failON` is unknown; did you mean `failOn`? Expected one of failOn, maxAllowedViolations, includeTests, excludes, rules, overrides, templates, functions, suppressions, calls
            FILE:11: `awaiter` is unknown; did you mean `awaits`? Expected one of awaits
            FILE:11: `flush` is no call pattern; expected `package.Type#method` or `new package.Type`, then optionally `..lastMethod`, ` => Label` and ` @key=value`"""
                .replace("FILE", root.resolve("lambda-lint.yml").toString()));
  }

  @Test
  void theNearestFileBelowTheRootIsFound() throws IOException {
    Path module = Files.createDirectories(root.resolve("app/module"));
    assertThat(ConfigurationReader.find(module, root)).isEmpty();
    Path above = Files.createFile(root.resolve("lambda-lint.yml"));
    assertThat(ConfigurationReader.find(module, root)).contains(above);
    assertThat(ConfigurationReader.find(module, root.resolve("app"))).isEmpty();
    Path own = Files.createFile(module.resolve("lambda-lint.yml"));
    assertThat(ConfigurationReader.find(module, root)).contains(own);
  }

  @Test
  void aLinkOutOfTheProjectIsNotFollowed(@TempDir Path outside) throws IOException {
    Path file = Files.createFile(outside.resolve("other.yml"));
    Files.createSymbolicLink(root.resolve("lambda-lint.yml"), file);
    assertThat(ConfigurationReader.find(root, root)).isEmpty();
  }

  @Test
  void theLastLevelThatFitsCounts() throws IOException {
    Configuration configuration =
        read(
            """
            rules: {ExitInHandler: error}
            overrides:
              - {paths: ["batch/**"], rules: {ExitInHandler: info}}
              - {paths: ["**/Main.java"], rules: {ExitInHandler: off}}
            """);
    assertThat(configuration.level("ExitInHandler", Path.of("A.java"))).contains(Level.ERROR);
    assertThat(configuration.level("ExitInHandler", Path.of("batch/A.java"))).contains(Level.INFO);
    assertThat(configuration.level("ExitInHandler", Path.of("batch/Main.java")))
        .contains(Level.OFF);
    assertThat(configuration.level("WorkPastReturn", Path.of("batch/A.java"))).isEmpty();
  }

  @Test
  void aRuleThatIsOffEverywhereIsNotWanted() throws IOException {
    Configuration off = read("rules: {ExitInHandler: off}");
    assertThat(off.wants("ExitInHandler", true)).isFalse();
    assertThat(off.wants("WorkPastReturn", true)).isTrue();
    assertThat(off.wants("WorkPastReturn", false)).isFalse();
    assertThat(off.turningOn(List.of("ExitInHandler"))).isEqualTo(Configuration.NONE);
    Configuration partly =
        read(
            """
            rules: {ExitInHandler: off}
            overrides: [{paths: [a], rules: {ExitInHandler: error}}]
            """);
    assertThat(partly.wants("ExitInHandler", true)).isTrue();
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(root.resolve("lambda-lint.yml"), text);
    return ConfigurationReader.read(file, VOCABULARY);
  }
}
