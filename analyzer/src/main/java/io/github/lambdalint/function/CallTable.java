package io.github.lambdalint.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what is known about calls into libraries, read from a text file.
 *
 * <p>Each line is one {@link CallPattern}. {@code # text} is a comment, {@code [library, version]}
 * opens the section of a library, and {@code ! pattern} takes out calls that other lines match. Of
 * several lines that match a call the first one counts.
 */
public final class CallTable {

  private final List<Entry> entries;
  // Almost every call of a program matches nothing, so a look-up must not try each line.
  private final Map<String, List<Entry>> byType;
  private final Map<String, List<Entry>> byMethod;
  private final List<Entry> unnamed;

  private CallTable(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    byType = index(entries.stream(), CallPattern::typeName);
    byMethod = index(entries.stream().filter(it -> !it.namesType()), CallPattern::methodName);
    unnamed = entries.stream().filter(it -> !it.namesType() && !it.namesMethod()).toList();
  }

  private static Map<String, List<Entry>> index(
      Stream<Entry> entries, Function<CallPattern, Optional<String>> key) {
    return entries
        .filter(entry -> key.apply(entry.pattern()).isPresent())
        .collect(Collectors.groupingBy(entry -> key.apply(entry.pattern()).get()));
  }

  /**
   * Reads the resource that lies beside {@code neighbour}.
   *
   * @throws IllegalArgumentException that names file and line of the first fault
   */
  public static CallTable load(Class<?> neighbour, String resource) {
    try (InputStream in = neighbour.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + neighbour);
      }
      return parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table from its text.
   *
   * @param file for messages
   * @throws IllegalArgumentException that names file and line of the first fault
   */
  public static CallTable parse(String file, String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    String library = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("[") && line.endsWith("]")) {
        library = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(entry(line, library, file, i + 1));
      }
    }
    return new CallTable(entries);
  }

  private static Entry entry(String text, String library, String file, int line) {
    try {
      boolean excludes = text.startsWith("!");
      return new Entry(
          CallPattern.parse(excludes ? text.substring(1) : text), excludes, library, line);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ":" + line + ": " + e.getMessage(), e);
    }
  }

  /** Finds what the table says about a call. */
  public Optional<Match> match(CallShape call) {
    List<Entry> matches =
        candidates(call).filter(it -> it.pattern().match(call).isPresent()).toList();
    return matches.stream().anyMatch(Entry::excludes)
        ? Optional.empty()
        : matches.stream()
            .min(Comparator.comparingInt(Entry::line))
            .map(it -> new Match(it.pattern().match(call).orElseThrow(), it));
  }

  private Stream<Entry> candidates(CallShape call) {
    Stream<Entry> ofTypes =
        Stream.concat(
                call.owners().stream(), call.root().stream().flatMap(it -> it.owners().stream()))
            .map(CallPattern::simpleName)
            .distinct()
            .flatMap(name -> byType.getOrDefault(name, List.of()).stream());
    Stream<Entry> ofMethod = byMethod.getOrDefault(call.method(), List.of()).stream();
    return Stream.concat(Stream.concat(ofTypes, ofMethod), unnamed.stream());
  }

  /** Returns the lines in their order. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Is one line.
   *
   * @param excludes whether the calls that match are none of the table's
   * @param library title of the section
   * @param line counts from 1
   */
  public record Entry(CallPattern pattern, boolean excludes, String library, int line) {

    private boolean namesType() {
      return pattern.typeName().isPresent();
    }

    private boolean namesMethod() {
      return pattern.methodName().isPresent();
    }
  }

  /**
   * Is what a table says about a call.
   *
   * @param label what the call makes or does, for messages
   */
  public record Match(String label, Entry entry) {

    /** Returns the value of a {@code @key=value} fact about the call. */
    public Optional<String> fact(String key) {
      return Optional.ofNullable(entry.pattern().facts().get(key));
    }
  }
}
