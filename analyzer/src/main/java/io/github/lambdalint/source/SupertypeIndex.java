package io.github.lambdalint.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists the files in which a simple name stands after {@code extends} or {@code implements},
 * without parsing.
 */
record SupertypeIndex(Map<String, List<Path>> files) {

  private static final Pattern CLAUSE =
      Pattern.compile("\\b(?:extends|implements|new)\\s+([^{};()=]{1,2000})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  static SupertypeIndex of(Collection<Path> paths) {
    Map<String, List<Path>> files = new HashMap<>();
    for (Path path : paths) {
      for (String name : names(path)) {
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
      }
    }
    return new SupertypeIndex(files);
  }

  private static Collection<String> names(Path path) {
    Collection<String> names = new java.util.HashSet<>();
    try {
      Matcher clause =
          CLAUSE.matcher(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      while (clause.find()) {
        Matcher name = NAME.matcher(clause.group(1));
        while (name.find()) {
          names.add(name.group());
        }
      }
    } catch (IOException e) {
      return names; // the file gets its note when it is parsed
    }
    return names;
  }

  List<Path> of(String simpleName) {
    return files.getOrDefault(simpleName, List.of());
  }
}
