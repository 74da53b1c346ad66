package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Is a function of Terraform whose result follows from its arguments alone. */
interface PureFunction {

  /** Returns the result; empty when the arguments do not tell it. */
  Optional<Value> apply(List<Value> arguments, Span span);
}
