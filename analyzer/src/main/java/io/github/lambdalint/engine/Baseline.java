package io.github.lambdalint.engine;

import io.github.lambdalint.engine.LintResult.Suppressed;
import io.github.lambdalint.engine.LintResult.Suppressed.Origin;
import io.github.lambdalint.rule.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the findings that a team lives with for now, so that only new ones count.
 *
 * @param root the folder that files are relative to
 * @param entries sorted, without repeats
 */
public record Baseline(Path root, List<Entry> entries) {

  /**
   * Is one known finding.
   *
   * @param file relative to the root, with slashes
   * @param name of {@link FindingNames}
   * @param message for readers; another one is the same finding
   * @param reason that somebody filled in, or an empty text
   */
  public record Entry(String rule, String file, String name, String message, String reason)
      implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::file)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::name)
            .thenComparing(Entry::message)
            .thenComparing(Entry::reason);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }

    private List<String> key() {
      return List.of(file, name);
    }

    /** Leaves out the folder. */
    private List<String> movedKey() {
      return List.of(file.substring(file.lastIndexOf('/') + 1), name);
    }
  }

  /** Sorts the entries. */
  public Baseline {
    root = root.toAbsolutePath().normalize();
    entries = entries.stream().sorted().distinct().toList();
  }

  /** Silences the known findings of {@code result}. */
  public LintResult applyTo(LintResult result) {
    Map<Finding, Suppressed> silenced = new LinkedHashMap<>();
    known(result)
        .forEach(
            (finding, entry) ->
                silenced.put(finding, new Suppressed(finding, entry.reason(), Origin.BASELINE)));
    return result.silencing(silenced);
  }

  /** Lists entries that no finding of a project has; {@code whole} is all of it, unfiltered. */
  public List<Entry> stale(LintResult whole) {
    Set<Entry> met = new HashSet<>(known(whole).values());
    return entries.stream().filter(entry -> !met.contains(entry)).toList();
  }

  /**
   * Makes the baseline of all findings in {@code whole}; reasons are kept.
   *
   * @param isForeign tells of entries that are to stay though no finding has them
   */
  public Baseline renewed(LintResult whole, Predicate<Entry> isForeign) {
    Map<Finding, Entry> known = known(whole);
    Stream<Entry> current =
        entriesOf(whole).entrySet().stream()
            .map(each -> withReason(each.getValue(), known.get(each.getKey())));
    return new Baseline(
        root, Stream.concat(current, stale(whole).stream().filter(isForeign)).toList());
  }

  private static Entry withReason(Entry entry, Entry old) {
    return old == null
        ? entry
        : new Entry(entry.rule(), entry.file(), entry.name(), entry.message(), old.reason());
  }

  /** Finds the entry of each finding that has one, be its file where it was or moved since. */
  private Map<Finding, Entry> known(LintResult result) {
    Map<Finding, Entry> found = entriesOf(result);
    Map<List<String>, Entry> here = index(entries.stream(), Entry::key);
    Map<List<String>, Entry> gone =
        index(
            entries.stream().filter(entry -> !Files.exists(root.resolve(entry.file()))),
            Entry::movedKey);
    Map<Finding, Entry> known = new LinkedHashMap<>();
    List<Finding> others = new ArrayList<>();
    found.forEach(
        (finding, entry) -> {
          if (here.containsKey(entry.key())) {
            known.put(finding, here.get(entry.key()));
          } else {
            others.add(finding);
          }
        });
    for (Finding finding : others) {
      Entry moved = gone.remove(found.get(finding).movedKey());
      if (moved != null) {
        known.put(finding, moved);
      }
    }
    return known;
  }

  private static Map<List<String>, Entry> index(
      Stream<Entry> entries, Function<Entry, List<String>> key) {
    return entries.collect(
        Collectors.toMap(key, entry -> entry, (first, second) -> first, HashMap::new));
  }

  private Map<Finding, Entry> entriesOf(LintResult result) {
    FindingNames names = new FindingNames();
    Map<Finding, Entry> found = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      found.put(
          finding,
          new Entry(
              finding.rule().id(),
              relative(finding.at().span().file()),
              names.of(finding),
              finding.message(),
              ""));
    }
    return found;
  }

  private String relative(Path file) {
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }
}
