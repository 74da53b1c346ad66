package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is a map, as far as its keys are known. */
public final class Entries implements Term {

  private static final int MOST_ENTRIES = 500;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Branch madeIn;
  private final Span span;
  private boolean isOpen;

  Entries(Branch madeIn, Span span) {
    this.madeIn = madeIn;
    this.span = span;
  }

  /** Is one entry; {@code key} marks where its key is written. */
  public record Entry(Term value, Span key) {}

  /** Returns the entries in the order in which they were put. */
  public Map<String, Entry> map() {
    return Collections.unmodifiableMap(entries);
  }

  /** Says whether there may be entries besides whose keys are not known. */
  public boolean isOpen() {
    return isOpen;
  }

  void open() {
    isOpen = true;
  }

  /** Puts an entry, which replaces an older one only if the program is sure to get here. */
  void put(String key, Term value, Span keySpan, Branch now) {
    Entry entry = new Entry(value, keySpan);
    if (entries.size() >= MOST_ENTRIES) {
      isOpen = true;
      return;
    }
    entries.merge(
        key,
        entry,
        (old, any) ->
            now.covers(madeIn)
                ? entry
                : new Entry(Term.oneOf(List.of(old.value(), value), span), keySpan));
  }

  /** Puts the entries of another map, or says that there may be any. */
  void putAll(Term other, Branch now) {
    if (other instanceof Entries entriesToAdd) {
      entriesToAdd.entries.forEach((key, entry) -> put(key, entry.value(), entry.key(), now));
      isOpen |= entriesToAdd.isOpen;
    } else {
      isOpen = true;
    }
  }

  Optional<Term> get(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  @Override
  public Span span() {
    return span;
  }
}
