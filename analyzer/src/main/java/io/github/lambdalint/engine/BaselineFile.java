package io.github.lambdalint.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.document.DocumentReader;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.engine.Baseline.Entry;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and writes a baseline as JSON with one line for each finding. */
public final class BaselineFile {

  /** Names the file unless the user does. */
  public static final String NAME = "lambda-lint-baseline.json";

  private static final String VERSION = "1";

  private BaselineFile() {}

  /**
   * Reads a baseline, which has no entries when there is no file.
   *
   * @param root the folder that the files of its entries are relative to
   * @throws IllegalArgumentException naming file and line when it is none
   */
  public static Baseline read(Path file, Path root) {
    if (!Files.exists(file)) {
      return new Baseline(root, List.of());
    }
    try {
      Value document =
          DocumentReader.read(file, Files.readString(file, StandardCharsets.UTF_8)).root();
      Setting all = new Setting(Optional.of(document), Span.ofLine(file, 1));
      if (!all.property("version").text().equals(Optional.of(VERSION))) {
        throw fault(all.property("version").span(), "expected `\"version\": " + VERSION + "`");
      }
      return new Baseline(
          root, all.property("findings").items().stream().map(BaselineFile::entry).toList());
    } catch (MalformedDocumentException e) {
      throw fault(e.note().at(), e.getMessage());
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
    }
  }

  private static Entry entry(Setting entry) {
    return new Entry(
        text(entry, "rule"),
        text(entry, "file"),
        text(entry, "name"),
        text(entry, "message"),
        entry.property("reason").text().orElse(""));
  }

  private static String text(Setting entry, String key) {
    return entry
        .property(key)
        .text()
        .orElseThrow(() -> fault(entry.span(), "expected an entry with a text `" + key + "`"));
  }

  private static IllegalArgumentException fault(Span at, String expected) {
    return new IllegalArgumentException(
        "%s:%d: %s; mend or delete the file, then `mvn lambda-lint:baseline` writes it anew"
            .formatted(at.file(), at.line(), expected));
  }

  /** Writes {@code baseline} to {@code file}, whose folder exists. */
  public static void write(Baseline baseline, Path file) {
    String entries =
        baseline.entries().stream()
            .map(BaselineFile::line)
            .collect(Collectors.joining(",\n", "\n", "\n"));
    try {
      Files.writeString(
          file,
          "{\n\"version\": %s,\n\"findings\": [%s]\n}\n"
              .formatted(VERSION, baseline.entries().isEmpty() ? "" : entries));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
  }

  private static String line(Entry entry) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("file", entry.file());
    line.put("rule", entry.rule());
    line.put("name", entry.name());
    line.put("message", entry.message());
    line.put("reason", entry.reason());
    // What YAML does not allow would make the file unreadable.
    line.replaceAll((key, value) -> value.replaceAll("\\p{C}", "\uFFFD"));
    try {
      return new ObjectMapper().writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
