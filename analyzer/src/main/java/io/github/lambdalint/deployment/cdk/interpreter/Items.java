package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Is a list, set, array, stream or optional value with known items. */
public final class Items implements Term {

  private final List<Term> items;
  private final Span span;

  Items(List<Term> items, Span span) {
    this.items = new ArrayList<>(items);
    this.span = span;
  }

  /** Returns the items in their order. */
  public List<Term> list() {
    return List.copyOf(items);
  }

  void add(Term item) {
    items.add(item);
  }

  @Override
  public Span span() {
    return span;
  }
}
