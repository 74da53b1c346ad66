package io.github.lambdalint.invocation;

import io.github.lambdalint.invocation.EventForm.Shape;
import io.github.lambdalint.invocation.EventSourceKind.Caller;
import io.github.lambdalint.invocation.EventSourceKind.Variant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the knowledge base and refuses any entry that is not whole. */
final class KnowledgeBaseReader {

  private final Map<String, String> legend;
  private final Set<String> ids = new HashSet<>();

  private KnowledgeBaseReader(Map<String, String> legend) {
    this.legend = legend;
  }

  /** Reads {@code yaml}; complaints are {@link IllegalStateException}s that name file and entry. */
  static KnowledgeBase read(String file, String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return Entry.read(
        file,
        document,
        root -> {
          Map<String, String> legend =
              root.entry("legend", KnowledgeBaseReader::strings).orElse(Map.of());
          KnowledgeBaseReader reader = new KnowledgeBaseReader(legend);
          return new KnowledgeBase(
              legend,
              root.entry("ownNames", KnowledgeBaseReader::strings).orElse(Map.of()),
              root.entries("kinds", reader::kind));
        });
  }

  private EventSourceKind kind(Entry entry) {
    String id = entry.text("id");
    if (!ids.add(id)) {
      throw entry.wrong("the id is given twice");
    }
    InvocationModel model =
        constant(
            entry, entry.text("model"), List.of(InvocationModel.values()), InvocationModel::title);
    Optional<Polling> polling = entry.entry("polling", KnowledgeBaseReader::polling);
    if (model.isPolled() != polling.isPresent()) {
      throw entry.wrong("field polling belongs to polled sources, and only to them");
    }
    return new EventSourceKind(
        id,
        entry.text("title"),
        model,
        event(entry),
        new ReplyForm(entry.texts("reply"), libraryClasses(entry, "responseClasses")),
        entry.entries("variants", KnowledgeBaseReader::variant),
        entry.optionalSeconds("callerWaits"),
        entry.optionalSeconds("httpApiWaits"),
        entry.optionalText("waitsSetting"),
        entry.optionalText("principal"),
        entry.entry("caller", KnowledgeBaseReader::caller),
        entry.optionalText("unkept"),
        entry.optionalText("deliveryDeadLetter"),
        entry.optionalText("filter"),
        polling,
        documents(entry));
  }

  private List<String> documents(Entry entry) {
    List<String> documents = entry.texts("documents");
    if (documents.isEmpty()) {
      throw entry.wrong("field documents is missing");
    }
    for (String document : documents) {
      String label = document.replaceFirst(":.*", "");
      if (!legend.containsKey(label)) {
        throw entry.wrong("the legend does not know the label of the document " + document);
      }
    }
    return documents;
  }

  private static EventForm event(Entry entry) {
    Shape shape =
        constant(entry, entry.text("event"), List.of(Shape.values()), KnowledgeBaseReader::title);
    return new EventForm(shape, libraryClasses(entry, "eventClasses"));
  }

  private static List<String> libraryClasses(Entry entry, String field) {
    return entry.texts(field).stream().map(name -> EventForm.LIBRARY + name).toList();
  }

  private static Variant variant(Entry entry) {
    return new Variant(entry.text("setting"), entry.optionalText("value"), event(entry));
  }

  private static Caller caller(Entry entry) {
    List<Failure> repeatsAfter =
        entry.texts("repeatsAfter").stream()
            .map(name -> constant(entry, name, List.of(Failure.values()), Failure::title))
            .toList();
    Attempts attempts =
        entry.value("attempts").filter("unknown"::equals).isPresent()
            ? Attempts.unknown()
            : Attempts.upTo(entry.number("attempts"));
    return new Caller(entry.text("name"), attempts, repeatsAfter, entry.text("end"));
  }

  private static Polling polling(Entry entry) {
    return new Polling(
        entry.optionalText("blocks"),
        entry.optionalSeconds("visibilityTimeout"),
        entry.optionalSeconds("retention"),
        entry.optionalNumber("attemptsWithDestination"),
        entry.flag("disablesMapping"),
        entry.entry("settings", KnowledgeBaseReader::defaults).orElse(Map.of()));
  }

  private static Map<String, Optional<String>> defaults(Entry entry) {
    Map<String, Optional<String>> defaults = new LinkedHashMap<>();
    entry.names().forEach(name -> defaults.put(name, entry.value(name).map(Object::toString)));
    return Collections.unmodifiableMap(defaults);
  }

  private static Map<String, String> strings(Entry entry) {
    Map<String, String> strings = new LinkedHashMap<>();
    entry.names().forEach(name -> strings.put(name, entry.text(name)));
    return Collections.unmodifiableMap(strings);
  }

  private static <T> T constant(
      Entry entry, String text, List<T> values, Function<T, String> title) {
    return values.stream()
        .filter(value -> title.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                entry.wrong(
                    "%s is none of %s".formatted(text, values.stream().map(title).toList())));
  }

  private static String title(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
