package io.github.lambdalint.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds what is known about calls into libraries, read from a text file.
 *
 * <p>Each line is one {@link CallPattern}. {@code # text} is a comment, {@code [library, version]}
 * opens the section of a library, and {@code ! pattern} takes out calls that other lines match. Of
 * several lines that match a call the first one counts.
 */
public final class CallTable {

  private static final String ANY = "*";

  private final String name;
  private final List<Entry> entries;
  // Almost every call of a program matches nothing, so a look-up must not try each line: those
  // that name a method by it, the others by the root of the package.
  private final Map<String, List<Entry>> byMethod;
  private final Map<String, List<Entry>> ofAnyMethod;

  private CallTable(String name, List<Entry> entries) {
    this.name = name;
    this.entries = List.copyOf(entries);
    byMethod =
        entries.stream()
            .filter(entry -> entry.pattern().methodName().isPresent())
            .collect(Collectors.groupingBy(entry -> entry.pattern().methodName().orElseThrow()));
    ofAnyMethod =
        entries.stream()
            .filter(entry -> entry.pattern().methodName().isEmpty())
            .collect(Collectors.groupingBy(entry -> entry.pattern().packageRoot().orElse(ANY)));
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
   * @param file for messages; what a project adds to the table is known by this name
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
    return new CallTable(file, entries);
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
    Match added = call.added().get(name);
    if (added != null) {
      return Optional.of(added);
    }
    Optional<Match> first = Optional.empty();
    for (Entry entry : candidates(call)) {
      Optional<String> label = entry.pattern().match(call);
      if (label.isEmpty()) {
        continue;
      }
      if (entry.excludes()) {
        return Optional.empty();
      }
      if (first.isEmpty() || entry.line() < first.get().entry().line()) {
        first = Optional.of(new Match(label.get(), entry));
      }
    }
    return first;
  }

  /** Says whether the table knows a call. */
  public boolean matches(CallShape call) {
    return match(call).isPresent();
  }

  /** Says whether the table tells a fact with this value about a call. */
  public boolean matches(CallShape call, String key, String value) {
    return match(call).filter(match -> match.has(key, value)).isPresent();
  }

  private List<Entry> candidates(CallShape call) {
    List<Entry> candidates = new ArrayList<>(byMethod.getOrDefault(call.method(), List.of()));
    for (String root : call.packageRoots()) {
      candidates.addAll(ofAnyMethod.getOrDefault(root, List.of()));
    }
    candidates.addAll(ofAnyMethod.getOrDefault(ANY, List.of()));
    return candidates;
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
  public record Entry(CallPattern pattern, boolean excludes, String library, int line) {}

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

    /** Says whether there is such a fact about the call. */
    public boolean has(String key) {
      return fact(key).isPresent();
    }

    /** Says whether a fact about the call has this value. */
    public boolean has(String key, String value) {
      return fact(key).filter(value::equals).isPresent();
    }

    /** Lists the words of a fact about the call, which commas part; none if there is no fact. */
    public List<String> words(String key) {
      return fact(key).map(words -> List.of(words.split(","))).orElse(List.of());
    }

    /** Says whether a call has as many arguments as the fact {@code @arguments} wants, if any. */
    public boolean fits(Call call) {
      return fact("arguments")
          .filter(count -> Integer.parseInt(count) != call.argumentCount())
          .isEmpty();
    }
  }
}
