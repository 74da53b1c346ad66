package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Is a list, set, array, stream or optional value with known items. */
public final class Items implements Term {

  /** No function has so many sources, and no stack so many functions. */
  private static final int MOST_ITEMS = 200;

  private final List<Term> items;
  private final Span span;

  Items(List<? extends Term> items, Span span) {
    this.items = new ArrayList<>(items.subList(0, Math.min(items.size(), MOST_ITEMS)));
    this.span = span;
  }

  /** Returns the items in their order. */
  public List<Term> list() {
    return List.copyOf(items);
  }

  /** Adds an item, unless there are too many to be of interest. */
  void add(Term item) {
    if (items.size() < MOST_ITEMS) {
      items.add(item);
    }
  }

  @Override
  public Span span() {
    return span;
  }
}
