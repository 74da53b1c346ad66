package io.github.lambdalint.deployment.terraform.hcl;

import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Is the content of a file or block: arguments and further blocks, each in their order. */
public record Body(List<Argument> arguments, List<Block> blocks) {

  /** Copies the lists. */
  public Body {
    arguments = List.copyOf(arguments);
    blocks = List.copyOf(blocks);
  }

  /**
   * Is one {@code name = expression}.
   *
   * @param span the name
   */
  public record Argument(String name, Expression expression, Span span) {}

  /**
   * Is one {@code type "label" { … }}.
   *
   * @param span the type and the labels
   * @param extent from the type to the closing brace
   */
  public record Block(String type, List<String> labels, Body body, Span span, Span extent) {

    /** Copies the labels. */
    public Block {
      labels = List.copyOf(labels);
    }
  }

  /** Returns the expression of an argument; of several with one name the last counts. */
  public Optional<Expression> argument(String name) {
    return arguments.stream()
        .filter(argument -> argument.name().equals(name))
        .map(Argument::expression)
        .reduce((first, second) -> second);
  }

  /** Returns the blocks of a type. */
  public Stream<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type));
  }
}
