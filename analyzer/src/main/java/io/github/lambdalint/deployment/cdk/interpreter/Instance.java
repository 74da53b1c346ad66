package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Is an object of a class of the sources. */
public final class Instance implements Term {

  private final SourceType type;
  private final Optional<Frame> around;
  private final Branch madeIn;
  private final Span span;
  private final Map<String, Term> fields = new HashMap<>();
  private Optional<LibraryObject> base = Optional.empty();

  /**
   * Makes one whose constructor has still to run; {@code around} is where an inner one was made.
   */
  Instance(SourceType type, Optional<Frame> around, Branch madeIn, Span span) {
    this.type = type;
    this.around = around;
    this.madeIn = madeIn;
    this.span = span;
  }

  /** Returns the part of it that the library's superclass makes up. */
  public Optional<LibraryObject> base() {
    return base;
  }

  SourceType type() {
    return type;
  }

  Optional<Frame> around() {
    return around;
  }

  void extend(LibraryObject object) {
    base = Optional.of(object);
  }

  Optional<Term> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  void set(String name, Term value, Branch now) {
    fields.merge(
        name,
        value,
        (old, any) -> now.covers(madeIn) ? value : Term.oneOf(List.of(old, value), value.span()));
  }

  @Override
  public Span span() {
    return span;
  }
}
