package io.github.lambdalint.configuration;

import io.github.lambdalint.configuration.Configuration.DeployedElsewhere;
import io.github.lambdalint.configuration.Configuration.DeployedElsewhere.Source;
import io.github.lambdalint.configuration.Configuration.PathLevels;
import io.github.lambdalint.configuration.Configuration.ResourceSuppression;
import io.github.lambdalint.configuration.Configuration.Templates;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.DocumentReader;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.Globs;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  private ConfigurationReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Finds the nearest file from {@code folder} up to {@code root}, which holds it. */
  public static Optional<Path> find(Path folder, Path root) {
    return UpwardFile.find(NAME, folder, root);
  }

  /**
   * Reads the nearest file from {@code folder} up to {@code root}, if there is one.
   *
   * @throws IllegalArgumentException naming file and line of the first fault
   */
  public static Configuration nearest(Path folder, Path root, Supplier<Vocabulary> vocabulary) {
    return find(folder, root).map(file -> read(file, vocabulary.get())).orElse(Configuration.NONE);
  }

  /**
   * Reads a configuration.
   *
   * @throws IllegalArgumentException naming file and line of the first fault
   */
  public static Configuration read(Path file, Vocabulary vocabulary) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IllegalArgumentException(file + ": larger than 1 MB, which no configuration is");
      }
      Document document = DocumentReader.read(file, Files.readString(file));
      for (Note note : document.notes()) {
        throw Section.fault(note.at(), note.message());
      }
      return new ConfigurationReader(vocabulary).configuration(document.root());
    } catch (MalformedDocumentException e) {
      throw Section.fault(e.note().at(), e.getMessage());
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + e, e);
    }
  }

  private Configuration configuration(Value root) {
    Section section =
        Section.of(
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
        section.get("templates", ConfigurationReader::templates).orElse(Templates.ANYWHERE),
        section.items("functions", ConfigurationReader::function),
        section.items("suppressions", this::suppression),
        new AddedCallsReader(vocabulary).read(section.map().get("calls")));
  }

  private static String failOn(Value value) {
    return Section.known(Section.text(value), FAIL_ON, value.span());
  }

  private Map<String, Level> levels(Value value) {
    Mapping map = Section.of(value, vocabulary.rules()).map();
    Map<String, Level> levels = new LinkedHashMap<>();
    map.entries().forEach((rule, level) -> levels.put(rule, level(level)));
    return levels;
  }

  private static Level level(Value value) {
    String word = Section.known(Section.text(value), LEVELS, value.span());
    return Level.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private PathLevels override(Value value) {
    Section section = Section.of(value, List.of("paths", "rules"));
    List<String> paths = section.items("paths", ConfigurationReader::glob);
    Map<String, Level> rules = section.get("rules", this::levels).orElse(Map.of());
    if (paths.isEmpty() || rules.isEmpty()) {
      throw Section.fault(value.span(), "expected `paths` and `rules`");
    }
    return new PathLevels(Globs.of("paths", paths), rules);
  }

  private static DeployedElsewhere function(Value value) {
    Section section = Section.of(value, List.of("handler", "invokedBy"));
    Optional<String> handler = section.get("handler", Section::text);
    List<Source> sources = section.items("invokedBy", ConfigurationReader::source);
    if (handler.isEmpty() || sources.isEmpty()) {
      throw Section.fault(value.span(), "expected `handler` and `invokedBy`");
    }
    return new DeployedElsewhere(handler.get(), sources, value.span());
  }

  private static Source source(Value value) {
    Section section =
        Section.of(value, List.of("source", "name", "batchSize", "reportBatchItemFailures"));
    List<String> kinds = KnowledgeBase.load().kinds().stream().map(EventSourceKind::id).toList();
    String kind =
        section
            .get("source", it -> Section.known(Section.text(it), kinds, it.span()))
            .orElseThrow(() -> Section.fault(value.span(), "expected `source`"));
    return new Source(
        kind,
        section.get("name", Section::text).orElse(kind),
        section.get("batchSize", Section::number),
        section.get("reportBatchItemFailures", Section::flag),
        value.span());
  }

  private ResourceSuppression suppression(Value value) {
    Section section = Section.of(value, List.of("rules", "resource", "reason"));
    List<String> rules =
        section.items(
            "rules", rule -> Section.known(Section.text(rule), vocabulary.rules(), rule.span()));
    Optional<String> resource = section.get("resource", Section::text);
    Optional<String> reason = section.get("reason", Section::text);
    if (rules.isEmpty() || resource.isEmpty() || reason.isEmpty()) {
      throw Section.fault(value.span(), "expected `rules`, `resource` and `reason`");
    }
    return new ResourceSuppression(Set.copyOf(rules), resource.get(), reason.get(), value.span());
  }

  private static Templates templates(Value value) {
    Section section = Section.of(value, List.of("paths", "parameters"));
    return new Templates(
        section.items("paths", ConfigurationReader::glob),
        section.entries("parameters", Section::text));
  }

  private static String glob(Value value) {
    String glob = Section.text(value);
    Span at = value.span();
    if (Path.of("").resolve(glob.replace('*', 'x')).normalize().startsWith("..")
        || glob.startsWith("/")) {
      throw Section.fault(at, "`%s` leads out of the project".formatted(glob));
    }
    try {
      Globs.of("glob", List.of(glob));
      return glob;
    } catch (IllegalArgumentException e) {
      throw Section.fault(at, e.getMessage());
    }
  }
}
