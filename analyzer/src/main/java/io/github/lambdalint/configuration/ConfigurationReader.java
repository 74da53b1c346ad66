package io.github.lambdalint.configuration;

import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere.Source;
import io.github.lambdalint.configuration.Configuration.PathLevels;
import io.github.lambdalint.configuration.Configuration.ResourceSuppression;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.DocumentReader;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.function.AddedCalls;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds and reads the configuration of a project. */
public final class ConfigurationReader {

  /** Names the file unless the user does. */
  public static final String NAME = "lambda-lint.yml";

  private static final long MAX_BYTES = 1_000_000;
  private static final List<String> LEVELS = Stream.of(Level.values()).map(Level::word).toList();
  private static final List<String> FAIL_ON = List.of("error", "warning", "info", "never");

  private final Vocabulary vocabulary;
  private final Faults faults;

  private ConfigurationReader(Vocabulary vocabulary, Faults faults) {
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  /** Finds the nearest file from {@code folder} up to {@code root}, which holds it. */
  public static Optional<Path> find(Path folder, Path root) {
    return UpwardFile.find(NAME, folder, root);
  }

  /**
   * Reads the nearest file from {@code folder} up to {@code root}, if there is one.
   *
   * @throws IllegalArgumentException with a line for each fault, naming file and line
   */
  public static Configuration nearest(Path folder, Path root, Supplier<Vocabulary> vocabulary) {
    return find(folder, root).map(file -> read(file, vocabulary.get())).orElse(Configuration.NONE);
  }

  /**
   * Reads a configuration.
   *
   * @throws IllegalArgumentException with a line for each fault, naming file and line
   */
  public static Configuration read(Path file, Vocabulary vocabulary) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException(file + ": larger than 1 MB, which no configuration is");
      }
      Faults faults = new Faults();
      Optional<Configuration> configuration = read(file, vocabulary, faults);
      faults.raise();
      return configuration.orElseThrow();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
    }
  }

  private static Optional<Configuration> read(Path file, Vocabulary vocabulary, Faults faults)
      throws IOException {
    try {
      Document document = DocumentReader.read(file, Files.readString(file));
      document.notes().forEach(note -> faults.add(note.at(), note.message()));
      ConfigurationReader reader = new ConfigurationReader(vocabulary, faults);
      return faults.in(() -> reader.configuration(document.root()));
    } catch (MalformedDocumentException e) {
      faults.add(e.note().at(), e.getMessage());
      return Optional.empty();
    }
  }

  private Configuration configuration(Value root) {
    Section section =
        section(
            root,
            List.of(
                "failOn",
                "maxAllowedViolations",
                "includeTests",
                "excludes",
                "rules",
                "overrides",
                "templates",
                "functions",
                "suppressions",
                "calls"));
    return new Configuration(
        section.get("failOn", ConfigurationReader::failOn),
        section.get("maxAllowedViolations", Section::number),
        section.get("includeTests", Section::flag),
        section.items("excludes", ConfigurationReader::glob),
        section.get("rules", this::levels).orElse(Map.of()),
        section.items("overrides", this::override),
        section.get("templates", this::templates).orElse(Templates.ANYWHERE),
        section.items("functions", this::function),
        section.items("suppressions", this::suppression),
        section
            .get("calls", new AddedCallsReader(vocabulary, faults)::read)
            .orElse(AddedCalls.NONE));
  }

  private static String failOn(Value value) {
    return Section.known(Section.text(value), FAIL_ON, value.span());
  }

  private Map<String, Level> levels(Value value) {
    return section(value, vocabulary.rules()).entries(ConfigurationReader::level);
  }

  private static Level level(Value value) {
    String word = Section.known(Section.text(value), LEVELS, value.span());
    return Level.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private PathLevels override(Value value) {
    Section section = section(value, List.of("paths", "rules"));
    section.needs("paths", "rules");
    return new PathLevels(
        Globs.of("paths", section.items("paths", ConfigurationReader::glob)),
        section.get("rules", this::levels).orElse(Map.of()));
  }

  private DeployedElsewhere function(Value value) {
    Section section = section(value, List.of("handler", "invokedBy"));
    section.needs("handler", "invokedBy");
    return new DeployedElsewhere(
        section.get("handler", Section::text).orElse(""),
        section.items("invokedBy", this::source),
        value.span());
  }

  private Source source(Value value) {
    Section section =
        section(value, List.of("source", "name", "batchSize", "reportBatchItemFailures"));
    List<String> kinds = KnowledgeBase.load().kinds().stream().map(EventSourceKind::id).toList();
    section.needs("source");
    String kind =
        section.get("source", it -> Section.known(Section.text(it), kinds, it.span())).orElse("");
    return new Source(
        kind,
        section.get("name", Section::text).orElse(kind),
        section.get("batchSize", Section::number),
        section.get("reportBatchItemFailures", Section::flag),
        value.span());
  }

  private ResourceSuppression suppression(Value value) {
    Section section = section(value, List.of("rules", "resource", "reason"));
    section.needs("rules", "resource", "reason");
    List<String> rules =
        section.items(
            "rules", rule -> Section.known(Section.text(rule), vocabulary.rules(), rule.span()));
    return new ResourceSuppression(
        Set.copyOf(rules),
        section.get("resource", Section::text).orElse(""),
        section.get("reason", Section::text).orElse(""),
        value.span());
  }

  private Section section(Value value, List<String> known) {
    return Section.of(value, known, faults);
  }

  private Templates templates(Value value) {
    Section section = section(value, List.of("paths", "parameters"));
    return new Templates(
        section.items("paths", ConfigurationReader::glob),
        section.entries("parameters", Section::text));
  }

  private static String glob(Value value) {
    String glob = Section.text(value);
    Span at = value.span();
    if (Path.of("").resolve(glob.replace('*', 'x')).normalize().startsWith("..")
        || glob.startsWith("/")) {
      throw new RefusedException(at, "`%s` leads out of the project".formatted(glob));
    }
    try {
      Globs.of("glob", List.of(glob));
      return glob;
    } catch (IllegalArgumentException e) {
      throw new RefusedException(at, e.getMessage());
    }
  }
}
