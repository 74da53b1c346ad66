package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Is an expression as written, before anything is known of its value. */
public sealed interface Expression {

  /** Marks where the expression is written. */
  Span span();

  /** Is a string without interpolation, a number or a truth value. */
  record Literal(String text, Span span) implements Expression {}

  /** Is {@code null}. */
  record Null(Span span) implements Expression {}

  /** Is a string or heredoc put together from its parts. */
  record Template(List<Expression> parts, Span span) implements Expression {

    /** Copies the parts. */
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** Is the name that a traversal begins with. */
  record Name(String name, Span span) implements Expression {}

  /** Is {@code of.name}. */
  record Attribute(Expression of, String name, Span span) implements Expression {}

  /** Is {@code of[key]}. */
  record Index(Expression of, Expression key, Span span) implements Expression {}

  /**
   * Is {@code of[*]} or {@code of.*} with what follows it.
   *
   * @param each what is made of each item, which it calls {@link #ITEM}
   */
  record Splat(Expression of, Expression each, Span span) implements Expression {

    /** The name of the item, which no identifier can be. */
    public static final String ITEM = "*";
  }

  /**
   * Is the call of a function.
   *
   * @param expandsLast whether the last argument is a list of further arguments
   */
  record Call(String function, List<Expression> arguments, boolean expandsLast, Span span)
      implements Expression {

    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Is an operator with one or two operands. */
  record Operation(String operator, List<Expression> operands, Span span) implements Expression {

    /** Copies the operands. */
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** Is {@code condition ? yes : no}. */
  record Conditional(Expression condition, Expression yes, Expression no, Span span)
      implements Expression {}

  /** Is {@code [a, b]}. */
  record Items(List<Expression> items, Span span) implements Expression {

    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Is <code>{a = b}</code>. */
  record Entries(List<Entry> entries, Span span) implements Expression {

    /** Copies the entries. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** Is one entry of a map; a key that is a bare word is a literal. */
  record Entry(Expression key, Expression value) {}

  /**
   * Is {@code [for …]} or <code>{for …}</code>.
   *
   * @param keyName empty when only values have a name
   * @param key of each entry, when a map is made
   * @param isGrouped whether entries with one key are collected in a list
   */
  record For(
      String keyName,
      String valueName,
      Expression collection,
      Optional<Expression> key,
      Expression value,
      Optional<Expression> condition,
      boolean isGrouped,
      Span span)
      implements Expression {}
}
