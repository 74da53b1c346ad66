package io.github.lambdalint.function;

import io.github.lambdalint.function.Frame.Way;

/**
 * Is when and how often somebody asks a container for something.
 *
 * @param container how long the container lives
 * @param way by which the code that makes it is reached
 */
record Demand(Phase phase, Frequency frequency, Lifetime container, Way way) {

  /** Is what Lambda or a framework makes before the first event. */
  static final Demand IN_INIT =
      new Demand(Phase.INIT, Frequency.ONCE_PER_ENVIRONMENT, Lifetime.ENVIRONMENT, Way.START);

  /** Is what a framework makes for each event. */
  static final Demand PER_EVENT =
      new Demand(Phase.INVOKE, Frequency.PER_INVOCATION, Lifetime.ENVIRONMENT, Way.START);

  /** Is all of a demand that tells what is made to meet it from what meets another. */
  record Moment(Phase phase, Frequency frequency, Lifetime container) {}

  Moment moment() {
    return new Moment(phase, frequency, container);
  }

  /** Tells how long an object lives that is made so often. */
  Lifetime lifetime() {
    return frequency.repeats() ? Lifetime.INVOCATION : Lifetime.ENVIRONMENT;
  }

  /** Copies this for what is made on the way of making something else. */
  Demand by(Way other) {
    return new Demand(phase, frequency, container, other);
  }

  /** Tells when and how often the container makes a bean of a scope to meet this demand. */
  Demand in(BeanScope scope) {
    if (scope == BeanScope.REQUEST) {
      boolean isSamePhase = phase == Phase.INVOKE && frequency.repeats();
      return isSamePhase ? this : PER_EVENT;
    }
    boolean isKept = scope != BeanScope.DEPENDENT && container == Lifetime.ENVIRONMENT;
    return isKept ? new Demand(phase, Frequency.ONCE_PER_ENVIRONMENT, container, way) : this;
  }
}
