package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.DocumentReader;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.terraform.hcl.Body;
import io.github.lambdalint.deployment.terraform.hcl.HclReader;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the configurations of a project, folder by folder. */
final class Folders {

  private static final Pattern CONFIGURATION = Pattern.compile(".*\\.tf(\\.json)?");

  private static final Pattern VALUES = Pattern.compile("(terraform|.*\\.auto)\\.tfvars(\\.json)?");

  /** The words of which a configuration with functions holds one. */
  private static final List<String> FUNCTION_WORDS =
      List.of("aws_lambda_function", "terraform-aws-lambda", "terraform-aws-modules/lambda");

  private final TemplateFiles files;
  private final List<Note> notes;

  Folders(TemplateFiles files, List<Note> notes) {
    this.files = files;
    this.notes = notes;
  }

  /**
   * Is what one file came to.
   *
   * @param body empty when the file is not valid
   * @param hasFunctions whether it mentions functions
   */
  private record Read(
      Path file, Optional<Body> body, boolean hasFunctions, boolean isValues, List<Note> notes) {}

  /** Is a folder with its configuration. */
  record Folder(Configuration configuration, boolean hasFunctions) {}

  /** Returns the folders with configurations, sorted; none when there is no function in any. */
  Map<Path, Folder> read() {
    List<Read> all =
        files.candidates().parallelStream().flatMap(file -> read(file).stream()).toList();
    if (all.stream().noneMatch(Read::hasFunctions)) {
      return Map.of();
    }
    Map<Path, List<Read>> byFolder = new TreeMap<>();
    for (Read read : all) {
      byFolder.computeIfAbsent(read.file().getParent(), any -> new ArrayList<>()).add(read);
    }
    Map<Path, Folder> folders = new TreeMap<>();
    byFolder.forEach((path, reads) -> folders.put(path, folder(path, reads)));
    return folders;
  }

  /** Faults of folders without functions are no concern of ours. */
  private Folder folder(Path path, List<Read> reads) {
    List<Body> configurations = new ArrayList<>();
    List<Body> values = new ArrayList<>();
    for (Read read : reads) {
      read.body().ifPresent(read.isValues() ? values::add : configurations::add);
    }
    boolean hasFunctions = reads.stream().anyMatch(Read::hasFunctions);
    if (hasFunctions) {
      reads.forEach(read -> notes.addAll(read.notes()));
    }
    return new Folder(Configuration.of(path, configurations, values), hasFunctions);
  }

  private Optional<Read> read(Path file) {
    String name = file.getFileName().toString();
    boolean isValues = VALUES.matcher(name).matches();
    if (!isValues && !CONFIGURATION.matcher(name).matches()) {
      return Optional.empty();
    }
    boolean[] hasFunctions = {false};
    try {
      Optional<TemplateFiles.Text> text =
          files.text(
              file,
              content -> {
                hasFunctions[0] = FUNCTION_WORDS.stream().anyMatch(content::contains);
                return true;
              });
      Body body = body(file, text.orElseThrow().content(), isValues);
      return Optional.of(
          new Read(file, Optional.of(body), hasFunctions[0], isValues, text.get().notes()));
    } catch (MalformedDocumentException e) {
      return Optional.of(
          new Read(file, Optional.empty(), hasFunctions[0], isValues, List.of(e.note())));
    }
  }

  private static Body body(Path file, String text, boolean isValues)
      throws MalformedDocumentException {
    if (!file.toString().endsWith(".json")) {
      return HclReader.read(file, text);
    }
    Value root = DocumentReader.read(file, text).root();
    Mapping map = root instanceof Mapping mapping ? mapping : Mapping.empty(root.span());
    return isValues ? JsonSyntax.values(map) : JsonSyntax.configuration(map);
  }
}
