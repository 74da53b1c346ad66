package io.github.lambdalint.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows what methods of libraries do by their names alone, where no type tells more. */
final class MethodNames {

  private static final Map<String, Set<String>> SECTIONS = load();

  static final Set<String> LOGGING = section("logging");
  static final Set<String> TIDYING = section("tidying");
  static final Set<String> WAITING = section("waiting");
  static final Set<String> INTO_HOLDER = section("into holder");
  static final Set<String> OUT_OF_HOLDER = section("out of holder");
  static final Set<String> HOLDING = section("holding");
  static final Set<String> PRESENCE = section("presence");
  static final Set<String> ABSENCE = section("absence");
  static final Set<String> UPDATES = section("updates");
  static final Set<String> KEYED = section("keyed");
  static final Set<String> COMBINATIONS = section("combinations");
  static final Set<String> FALLBACKS = section("fallbacks");
  static final Set<String> PER_ELEMENT = section("per element");
  static final Set<String> PER_ELEMENT_OF_STREAM = section("per element of stream");

  private static final Set<String> KEEPING = section("beginnings of keeping");

  private MethodNames() {}

  /** Says whether a method may keep what it is given, by the beginning of its name. */
  static boolean mayKeepArguments(String method) {
    return KEEPING.stream().anyMatch(method::startsWith);
  }

  private static Set<String> section(String title) {
    return Set.copyOf(SECTIONS.get(title));
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (String line : read().lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        names = new HashSet<>();
        sections.put(line.substring(1, line.length() - 1), names);
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        names.addAll(Set.of(line.split(" +")));
      }
    }
    return sections;
  }

  private static String read() {
    try (InputStream in = MethodNames.class.getResourceAsStream("method-names.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
