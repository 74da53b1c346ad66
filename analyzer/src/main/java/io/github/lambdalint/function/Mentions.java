package io.github.lambdalint.function;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by their bytes which files can name certain library types, since parsing all files of a
 * project would cost seconds.
 *
 * @param byRoot the qualified names, by package with its dot, and these by the root of the package;
 *     most files name no such root
 */
record Mentions(Map<String, Map<String, List<String>>> byRoot) {

  static Mentions of(Stream<String> qualifiedNames) {
    Map<String, List<String>> byPackage =
        qualifiedNames
            .distinct()
            .collect(Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('.') + 1)));
    return new Mentions(
        byPackage.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    CallPattern::packageRoot,
                    Collectors.toMap(Function.identity(), byPackage::get))));
  }

  /** Reads a file so that each byte is one character; names of types are found all the same. */
  static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** Says whether a source imports or spells out one of the names. */
  boolean isIn(String text) {
    return byRoot.entrySet().stream()
        .filter(root -> text.contains(root.getKey()))
        .flatMap(root -> root.getValue().entrySet().stream())
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
