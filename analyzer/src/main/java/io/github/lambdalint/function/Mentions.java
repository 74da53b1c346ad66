package io.github.lambdalint.function;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by their bytes which files can name certain library types, since parsing all files of a
 * project would cost seconds.
 *
 * @param byPackage the qualified names, by package with its dot; most files name no such package
 */
record Mentions(Map<String, List<String>> byPackage) {

  static Mentions of(Stream<String> qualifiedNames) {
    return new Mentions(
        qualifiedNames
            .distinct()
            .collect(Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('.') + 1))));
  }

  /** Reads a file so that each byte is one character; names of types are found all the same. */
  static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** Says whether a source imports or spells out one of the names. */
  boolean isIn(String text) {
    return byPackage.entrySet().stream()
        .filter(each -> text.contains(each.getKey()))
        .anyMatch(
            each ->
                text.contains(each.getKey() + '*')
                    || each.getValue().stream().anyMatch(text::contains));
  }

  /** Says whether a file does; a file that cannot be read gets its note when it is needed. */
  boolean isIn(Path file) {
    try {
      return isIn(read(file));
    } catch (IOException e) {
      return false;
    }
  }
}
