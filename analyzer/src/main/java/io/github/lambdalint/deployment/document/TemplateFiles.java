package io.github.lambdalint.deployment.document;

import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Gives readers the files of a project and keeps them inside of its root. */
public final class TemplateFiles {

  /** CloudFormation takes one megabyte; twenty thousand resources have about eight. */
  private static final int MAX_BYTES = 16_000_000;

  private static final int SMALL_BYTES = 65_536;

  private static final int HEAD_BYTES = 512;

  private static final int MANY_ALIASES = 20;

  private static final Pattern YAML = Pattern.compile("(?i)\\.ya?ml$");

  private final Path root;
  private final List<Path> candidates;
  private final Map<String, String> parameters;

  /**
   * Takes the project's folder and the files among which templates are looked for.
   *
   * @param parameters values by name, for templates that leave them to their deployment
   */
  public TemplateFiles(Path root, Collection<Path> candidates, Map<String, String> parameters) {
    this.parameters = Map.copyOf(parameters);
    this.root = root.toAbsolutePath().normalize();
    this.candidates =
        candidates.stream().map(file -> file.toAbsolutePath().normalize()).sorted().toList();
  }

  /** Returns the project's folder. */
  public Path root() {
    return root;
  }

  /** Returns the value that a parameter of templates is known to have. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Returns the files among which templates are looked for, sorted. */
  public List<Path> candidates() {
    return candidates;
  }

  /**
   * Reads a document if it looks right; empty when it does not.
   *
   * @param looksRight is given each byte as one character, which is enough for words of ASCII
   */
  public Optional<Document> read(Path file, Predicate<String> looksRight)
      throws MalformedDocumentException {
    Optional<Text> text = text(file, looksRight);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Document document = DocumentReader.read(file, text.get().content());
    return Optional.of(document.withNotes(text.get().notes()));
  }

  /**
   * Reads a text if it looks right; empty when it does not.
   *
   * @param looksRight is given each byte as one character, which is enough for words of ASCII
   */
  public Optional<Text> text(Path file, Predicate<String> looksRight)
      throws MalformedDocumentException {
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new MalformedDocumentException(
            Span.ofLine(file, 1),
            "larger than %d MB: not read; if it is no template, `excludes` silences this"
                .formatted(MAX_BYTES / 1_000_000));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new MalformedDocumentException(Span.ofLine(file, 1), Unreadable.message(e));
    }
    if (!looksRight.test(new String(bytes, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    return Optional.of(decode(file, bytes));
  }

  /**
   * Is the content of one file as characters.
   *
   * @param notes faults that did not stop the reader
   */
  public record Text(String content, List<Note> notes) {}

  /** Looks for YAML whose aliases make more values than any template has, whatever it is about. */
  public Optional<Note> bomb(Path file) {
    if (!YAML.matcher(file.toString()).find()) {
      return Optional.empty();
    }
    try {
      read(file, TemplateFiles::hasManyAliases);
      return Optional.empty();
    } catch (MalformedDocumentException e) {
      return Optional.of(e).filter(MalformedDocumentException::isTooMuch).map(it -> it.note());
    }
  }

  private static boolean hasManyAliases(String text) {
    int aliases = 0;
    for (int i = text.indexOf('*', 1);
        i > 0 && i < text.length() - 1;
        i = text.indexOf('*', i + 1)) {
      boolean isAlias =
          " [,".indexOf(text.charAt(i - 1)) >= 0 && Character.isLetter(text.charAt(i + 1));
      aliases += isAlias ? 1 : 0;
    }
    return aliases >= MANY_ALIASES;
  }

  /** Reads the beginning of a file, a character for each byte; nothing when it cannot be read. */
  public String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads the lines of a small text file; none when it is large or cannot be read. */
  public List<String> lines(Path file) {
    try {
      return Files.size(file) > SMALL_BYTES
          ? List.of()
          : Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Text decode(Path file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Text(text, List.of());
    } catch (CharacterCodingException e) {
      Note note = new Note(Span.ofLine(file, 1), "not valid UTF-8: read as ISO 8859-1");
      return new Text(new String(bytes, StandardCharsets.ISO_8859_1), List.of(note));
    }
  }

  /**
   * Finds an existing file or folder by a path that stands in a template.
   *
   * @param folder of the template
   * @return empty when it does not exist
   * @throws OutsideProjectException when it lies outside of the root, also by a symbolic link
   */
  public Optional<Path> find(Path folder, String path) throws OutsideProjectException {
    try {
      Path found = folder.resolve(path.replace('\\', '/')).normalize();
      if (!found.startsWith(root)) {
        throw new OutsideProjectException(path);
      }
      if (!Files.exists(found)) {
        return Optional.empty();
      }
      if (!found.toRealPath().startsWith(root.toRealPath())) {
        throw new OutsideProjectException(path);
      }
      return Optional.of(found);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** Says that a template names a path outside of the project. */
  public static final class OutsideProjectException extends Exception {

    private static final long serialVersionUID = 1L;

    OutsideProjectException(String path) {
      super("`%s` lies outside of the project: not read".formatted(path));
    }
  }
}
