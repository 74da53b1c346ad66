package io.github.lambdalint.deployment.cdk.interpreter;

import java.util.Optional;

/** Is a part of a run that a condition, which is not known, lets happen or not. */
final class Branch {

  private final Optional<Branch> around;

  private Branch(Optional<Branch> around) {
    this.around = around;
  }

  /** Makes the part that always happens. */
  static Branch certain() {
    return new Branch(Optional.empty());
  }

  /** Makes a part of this one. */
  Branch inner() {
    return new Branch(Optional.of(this));
  }

  /** Says whether {@code other} happens only if this does. */
  boolean covers(Branch other) {
    Optional<Branch> here = Optional.of(other);
    while (here.isPresent()) {
      if (here.get() == this) {
        return true;
      }
      here = here.get().around;
    }
    return false;
  }

  /** Returns the part of which this is one. */
  Branch outer() {
    return around.orElse(this);
  }
}
