package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes JSON into files. */
final class JsonFile {

  private JsonFile() {}

  static void write(JsonNode document, Path file) throws IOException {
    // Halves of surrogate pairs, which Java literals can hold, make Jackson's own encoder fail.
    try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
      new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, document);
    }
  }
}
