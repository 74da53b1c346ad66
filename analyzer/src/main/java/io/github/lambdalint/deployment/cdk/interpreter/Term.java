package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is what an expression of an interpreted program stands for. */
public sealed interface Term
    permits Term.Literal,
        Term.Absent,
        Term.Unknown,
        Term.Joined,
        Term.Choice,
        Closure,
        Entries,
        Instance,
        Items,
        LibraryObject {

  /** Marks the expression that made it. */
  Span span();

  /** Holds a {@link String}, {@link Long}, {@link Double} or {@link Boolean}. */
  record Literal(Object value, Span span) implements Term {}

  /** Is {@code null}. */
  record Absent(Span span) implements Term {}

  /**
   * Stands for what the program does not tell.
   *
   * @param text what people may call it, such as the name of the parameter
   */
  record Unknown(String text, Span span) implements Term {}

  /** Is a text of which at least one part is no literal. */
  record Joined(List<Term> parts, Span span) implements Term {

    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /** Holds the terms between which a condition decides. */
  record Choice(List<Term> alternatives, Span span) implements Term {

    /** Copies the alternatives. */
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** More than these are no help to anybody. */
  int MOST_ALTERNATIVES = 16;

  /** Terms share parts: without a bound, one could be larger than all that made it together. */
  int MOST_PARTS = 200;

  /** Makes one term of those that are possible. */
  static Term oneOf(List<? extends Term> terms, Span span) {
    Set<Term> distinct = new LinkedHashSet<>();
    terms.forEach(term -> distinct.addAll(term.options()));
    if (distinct.isEmpty() || distinct.size() > MOST_ALTERNATIVES) {
      return new Unknown("…", span);
    }
    return distinct.size() == 1
        ? distinct.iterator().next()
        : bounded(new Choice(new ArrayList<>(distinct), span));
  }

  /** Returns a term made of others, or an unknown one when it has too many parts. */
  static Term bounded(Term term) {
    return parts(term) > MOST_PARTS ? new Unknown("…", term.span()) : term;
  }

  private static int parts(Term term) {
    if (term instanceof Joined joined) {
      return joined.parts().stream().mapToInt(Term::parts).sum();
    }
    return term instanceof Choice choice
        ? choice.alternatives().stream().mapToInt(Term::parts).sum()
        : 1;
  }

  /** Returns the terms between which conditions decide, or this one. */
  default List<Term> options() {
    return this instanceof Choice choice ? choice.alternatives() : List.of(this);
  }
}
