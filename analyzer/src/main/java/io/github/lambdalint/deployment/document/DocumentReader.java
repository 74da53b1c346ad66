package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and JSON as the subset of YAML that it is, into values.
 *
 * <p>Short tags become the long form of CloudFormation: {@code !Sub x} is read as {@code {Fn::Sub:
 * x}}. An entry whose value is null is left out, and of two entries with one key the last counts.
 * Depth, size and the number of values that aliases make are limited.
 */
public final class DocumentReader {

  private static final int MAX_DEPTH = 100;

  /** Twenty thousand resources with fifty values each. */
  private static final int MAX_VALUES = 1_000_000;

  /** What template languages put between; CloudFormation's dynamic references are no holes. */
  private static final Pattern HOLES = Pattern.compile("<%|\\{%|\\{\\{(?!resolve:)");

  private static final int MIN_BUFFER = 1_024;

  private static final String MERGE_KEY = "<<";

  /**
   * A hyphen as an item of its own, as in {@code !Split [-, !Ref Name]}: right in YAML 1.1, which
   * AWS's tools read, and wrong in YAML 1.2, which our parser reads.
   */
  private static final Pattern LONE_HYPHEN = Pattern.compile("(?<=[\\[,] {0,9})-(?=[,\\]])");

  /** A character for private use, as wide as the hyphen. */
  private static final String HYPHEN_STAND_IN = "\uE000";

  private final Path file;
  private final Iterator<Event> events;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();
  private int values;
  private int depth;

  private DocumentReader(Path file, String text) {
    this.file = file;
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            // The parser copies a text that is longer than its buffer each time it fills it.
            .setBufferSize(Math.max(text.length(), MIN_BUFFER))
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** Holds what an anchor names and how many values each alias of it adds. */
  private record Anchored(Optional<Value> value, int size) {}

  /** Reads the first document of {@code text}. */
  public static Document read(Path file, String text) throws MalformedDocumentException {
    try {
      return readStrictly(file, text);
    } catch (MalformedDocumentException e) {
      String withStandIns = LONE_HYPHEN.matcher(text).replaceAll(HYPHEN_STAND_IN);
      if (!withStandIns.equals(text)) {
        return readStrictly(file, withStandIns);
      }
      throw HOLES.matcher(text).find()
          ? e.because("; ERB or Jinja in it must be filled in first")
          : e;
    }
  }

  private static Document readStrictly(Path file, String text) throws MalformedDocumentException {
    DocumentReader reader = new DocumentReader(file, text);
    try {
      return new Document(reader.document(), List.copyOf(reader.notes));
    } catch (MarkedYamlEngineException e) {
      Span at =
          e.getProblemMark().map(mark -> reader.span(mark, mark)).orElse(Span.ofLine(file, 1));
      throw new MalformedDocumentException(at, language(file) + problem(e) + context(e));
    } catch (YamlEngineException e) {
      throw new MalformedDocumentException(
          Span.ofLine(file, 1), language(file) + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static String language(Path file) {
    return file.toString().endsWith(".json") ? "not valid JSON: " : "not valid YAML: ";
  }

  /** Leaves out the parser's advice on indentation, which is only apt for tabs. */
  private static String problem(MarkedYamlEngineException e) {
    int advice = e.getProblem().indexOf(". (Do not use ");
    boolean isApt = advice < 0 || e.getProblem().contains("TAB");
    return isApt ? e.getProblem() : e.getProblem().substring(0, advice);
  }

  private static String context(MarkedYamlEngineException e) {
    String line =
        e.getContextMark().map(mark -> " that begins on line " + (mark.getLine() + 1)).orElse("");
    return e.getContext() == null ? "" : ", " + e.getContext() + line;
  }

  private Value document() throws MalformedDocumentException {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent) {
        return value(event).orElse(Mapping.empty(span(event)));
      }
    }
    return Mapping.empty(Span.ofLine(file, 1));
  }

  private Optional<Value> value(Event event) throws MalformedDocumentException {
    int before = values;
    count(1, event);
    if (event instanceof AliasEvent alias) {
      Anchored anchored = anchors.get(alias.getAlias());
      if (anchored == null) {
        throw malformed(event, "alias `*" + alias.getAlias() + "` has no anchor before it");
      }
      count(anchored.size(), event);
      return anchored.value();
    }
    if (++depth > MAX_DEPTH) {
      throw malformed(event, "nested deeper than " + MAX_DEPTH + " levels");
    }
    Optional<Value> value;
    Optional<String> tag;
    if (event instanceof ScalarEvent scalar) {
      value = scalar(scalar);
      tag = scalar.getTag();
    } else if (event instanceof SequenceStartEvent start) {
      value = Optional.of(sequence(start));
      tag = start.getTag();
    } else {
      MappingStartEvent start = (MappingStartEvent) event;
      value = Optional.of(mapping(start));
      tag = start.getTag();
    }
    depth--;
    Optional<Value> result = value.map(plain -> longForm(plain, tag));
    ((NodeEvent) event)
        .getAnchor()
        .ifPresent(anchor -> anchors.put(anchor, new Anchored(result, values - before)));
    return result;
  }

  private Optional<Value> scalar(ScalarEvent event) {
    String text = event.getValue().replace(HYPHEN_STAND_IN, "-");
    boolean isNull =
        event.isPlain()
            && event.getTag().isEmpty()
            && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    return isNull ? Optional.empty() : Optional.of(new Scalar(text, span(event)));
  }

  private Sequence sequence(SequenceStartEvent start) throws MalformedDocumentException {
    List<Value> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != ID.SequenceEnd) {
      value(event).ifPresent(items::add);
      event = events.next();
    }
    Span end = items.isEmpty() ? span(start) : items.get(items.size() - 1).span();
    return new Sequence(items, start.isFlow() ? span(start, event) : reaching(start, end));
  }

  private Mapping mapping(MappingStartEvent start) throws MalformedDocumentException {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    List<Mapping> merged = new ArrayList<>();
    Span end = span(start);
    Event event = events.next();
    while (event.getEventId() != ID.MappingEnd) {
      Span keySpan = span(event);
      Optional<String> key = key(event);
      Optional<Value> value = value(events.next());
      end = value.map(Value::span).orElse(keySpan);
      if (key.isPresent() && value.isPresent()) {
        if (key.get().equals(MERGE_KEY)) {
          mappingsOf(value.get()).forEach(merged::add);
        } else {
          noteDuplicate(keys.put(key.get(), keySpan), key.get(), keySpan);
          entries.put(key.get(), value.get());
        }
      }
      event = events.next();
    }
    for (Mapping other : merged) {
      other.entries().forEach(entries::putIfAbsent);
      other.keys().forEach(keys::putIfAbsent);
    }
    return new Mapping(entries, keys, start.isFlow() ? span(start, event) : reaching(start, end));
  }

  private static List<Mapping> mappingsOf(Value value) {
    List<Value> values = value instanceof Sequence sequence ? sequence.items() : List.of(value);
    return values.stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
  }

  private Optional<String> key(Event event) throws MalformedDocumentException {
    if (event instanceof ScalarEvent scalar) {
      count(1, event);
      scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(scalar(scalar), 1)));
      return Optional.of(scalar.getValue());
    }
    return value(event).filter(Scalar.class::isInstance).map(key -> ((Scalar) key).text());
  }

  private void noteDuplicate(Span earlier, String key, Span at) {
    if (earlier != null) {
      notes.add(
          new Note(
              at,
              "`%s` is already on line %d: the last one counts".formatted(key, earlier.line())));
    }
  }

  private static Value longForm(Value value, Optional<String> tag) {
    if (tag.isEmpty() || !tag.get().matches("![A-Za-z]+")) {
      return value;
    }
    String name = tag.get().substring(1);
    boolean hasPrefix = !name.equals("Ref") && !name.equals("Condition");
    return Mapping.empty(value.span()).with(hasPrefix ? "Fn::" + name : name, value);
  }

  private void count(int more, Event event) throws MalformedDocumentException {
    values += more;
    if (values > MAX_VALUES) {
      throw MalformedDocumentException.ofTooMuch(
          span(event),
          "more than " + MAX_VALUES + " values, with aliases counted each time: not read");
    }
  }

  private MalformedDocumentException malformed(Event event, String message) {
    return new MalformedDocumentException(span(event), message);
  }

  private Span span(Event event) {
    return span(event, event);
  }

  private Span span(Event first, Event last) {
    return span(first.getStartMark().orElseThrow(), last.getEndMark().orElseThrow());
  }

  /** Ends a block where its last value ends: the parser ends it where the next one starts. */
  private Span reaching(Event start, Span last) {
    Span own = span(start);
    // An alias has the place of its anchor, which is further up.
    boolean isAhead = last.endLine() >= own.line();
    return isAhead
        ? new Span(file, own.line(), own.column(), last.endLine(), last.endColumn())
        : own;
  }

  private Span span(Mark start, Mark end) {
    return new Span(
        file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }
}
