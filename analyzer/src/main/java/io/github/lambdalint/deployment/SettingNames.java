package io.github.lambdalint.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows what each dialect calls the settings of which CloudFormation's names are known. */
public final class SettingNames {

  private static final String FILE = "setting-names.txt";
  private static final String SAME = "-";

  /** Gives the column of the table for the dialects that have names of their own. */
  private static final Map<Dialect, Integer> COLUMNS =
      Map.of(Dialect.SERVERLESS, 1, Dialect.TERRAFORM, 2, Dialect.CDK, 3);

  private static final Map<String, List<String>> NAMES = load();

  /** Matches code, which is somebody's own name, or a setting. */
  private static final Pattern PLACES =
      Pattern.compile(
          "`[^`]*`|(?<![\\w.])(?:%s)(?!\\w)"
              .formatted(
                  NAMES.keySet().stream()
                      .sorted(Comparator.comparing(String::length).reversed())
                      .map(Pattern::quote)
                      .collect(Collectors.joining("|"))));

  private SettingNames() {}

  /** Says in the words of {@code dialect} what {@code text} says in those of CloudFormation. */
  public static String translate(String text, Dialect dialect) {
    Integer column = COLUMNS.get(dialect);
    return column == null
        ? text
        : PLACES
            .matcher(text)
            .replaceAll(place -> Matcher.quoteReplacement(translate(place, column)));
  }

  private static String translate(MatchResult place, int column) {
    List<String> names = NAMES.get(place.group());
    return names == null || names.get(column).equals(SAME) ? place.group() : names.get(column);
  }

  private static Map<String, List<String>> load() {
    return read()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
        .collect(Collectors.toUnmodifiableMap(names -> names.get(0), names -> names));
  }

  private static String read() {
    try (InputStream in = SettingNames.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
