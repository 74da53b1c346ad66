package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the schema that editors are given with what is read. */
class ConfigurationSchemaTest {

  private static final String ALL =
      """
      {"failOn": "warning", "maxAllowedViolations": 3, "includeTests": true,
       "excludes": ["legacy/**"], "rules": {"ExitInHandler": "off"},
       "overrides": [{"paths": ["batch/**"], "rules": {"ExitInHandler": "info"}}],
       "templates": {"paths": ["infra"], "parameters": {"Stage": "prod", "Size": 10}},
       "functions": [{"handler": "shop.Ship",
         "invokedBy": [{"source": "sqs-standard", "name": "Orders", "batchSize": 10,
           "reportBatchItemFailures": true}]}],
       "suppressions": [{"rules": ["LostAsyncEvent"], "resource": "Shop/Tell", "reason": "known"}],
       "calls": {
         "awaits": ["shop.Bus#flush @awaits=receiver"],
         "clients": ["new shop.Bus @holds=connection"],
         "connections": ["shop.Bus#connect => bus connection"],
         "costly": ["new shop.Engine"],
         "effects": ["shop.Bus#send => bus message @repeat=doubles"],
         "exits": ["shop.Main#quit"],
         "fetches": ["shop.Settings#load => settings @what=configuration"],
         "idempotency": ["shop.Once#run @does=run"],
         "starts": ["shop.Bus#later @handle=result"]}}
      """;

  private static final Path FILE =
      Path.of("src/main/resources/io/github/lambdalint/rules/lambda-lint.schema.json");

  private static final Pattern RULES =
      Pattern.compile("( {8}\"\\w+\": \\{\"\\$ref\": \"#/definitions/level\"\\},?\n)+");

  @TempDir private Path folder;

  /** Writes the names of rules into the schema with {@code -Daccept}. */
  @Test
  void theSchemaNamesTheRules() throws IOException {
    String schema = Files.readString(FILE);
    String names =
        Rules.vocabulary().rules().stream()
            .map(rule -> "        \"%s\": {\"$ref\": \"#/definitions/level\"}".formatted(rule))
            .collect(Collectors.joining(",\n"));
    String expected = RULES.matcher(schema).replaceFirst(Matcher.quoteReplacement(names + "\n"));
    if (System.getProperty("accept") != null) {
      Files.writeString(FILE, expected);
    } else {
      assertThat(schema).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /properties                               | x: 1
          /properties/overrides/items/properties    | overrides: [{x: 1}]
          /properties/templates/properties          | templates: {x: 1}
          /properties/functions/items/properties    | functions: [{x: 1}]
          /definitions/source/properties            | functions: [{invokedBy: [{x: 1}]}]
          /properties/suppressions/items/properties | suppressions: [{x: 1}]
          /properties/calls/properties              | calls: {x: 1}
          """)
  void theSchemaHasTheKeysThatAreRead(String pointer, String text) throws IOException {
    String refusal = catchThrowable(() -> read(text)).getMessage();
    String known =
        refusal.lines().filter(line -> line.contains("`x` is unknown")).findFirst().get();
    TreeSet<String> keys = new TreeSet<>();
    schema().at(pointer).fieldNames().forEachRemaining(keys::add);
    assertThat(keys).containsExactlyInAnyOrder(known.replaceFirst(".*one of ", "").split(", "));
  }

  @Test
  void theSchemaHasTheWordsThatAreRead() throws IOException {
    assertThat(words("/definitions/level/enum", "rules: {ExitInHandler: x}")).isTrue();
    assertThat(words("/properties/failOn/enum", "failOn: x")).isTrue();
    assertThat(
            words(
                "/definitions/source/properties/source/enum",
                "functions: [{invokedBy: [{source: x}]}]"))
        .isTrue();
  }

  @Test
  void aFileWithAllKeysIsValidAndRead() throws IOException {
    assertThat(validator().validate(ALL, InputFormat.JSON)).isEmpty();
    assertThat(read(ALL).calls().tables()).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rule\": {}}",
        "{\"rules\": {\"ExitInHandlr\": \"off\"}}",
        "{\"rules\": {\"ExitInHandler\": \"warn\"}}",
        "{\"maxAllowedViolations\": -1}",
        "{\"overrides\": [{\"paths\": [\"a\"]}]}",
        "{\"calls\": {\"awaiters\": []}}"
      })
  void whatIsRefusedIsNotValid(String text) throws IOException {
    assertThat(validator().validate(text, InputFormat.JSON)).isNotEmpty();
    assertThat(catchThrowable(() -> read(text))).isInstanceOf(IllegalArgumentException.class);
  }

  private boolean words(String pointer, String text) throws IOException {
    List<String> words =
        Stream.of(new ObjectMapper().treeToValue(schema().at(pointer), String[].class)).toList();
    return catchThrowable(() -> read(text))
        .getMessage()
        .contains("one of " + String.join(", ", words));
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("lambda-lint.yml"), text);
    return ConfigurationReader.read(file, Rules.vocabulary());
  }

  private static JsonSchema validator() throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema());
  }

  private static JsonNode schema() throws IOException {
    try (InputStream in = Rules.class.getResourceAsStream("lambda-lint.schema.json")) {
      return new ObjectMapper().readTree(in);
    }
  }
}
