package io.github.lambdalint.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Is anything of the code or the deployment that a finding can point at. */
public interface Place {

  /** Marks the text to point at. */
  Span span();

  /** Leads from the handler to this place, handler first; empty outside of code. */
  default List<Step> trail() {
    return List.of();
  }

  /**
   * Lists further places that explain the finding, such as the template line that makes it true.
   */
  default List<Step> related() {
    return List.of();
  }

  /** Returns the change that mends what is wrong here, if one is known. */
  default Optional<Fix> fix() {
    return Optional.empty();
  }

  /** Copies this place and adds one that explains it. */
  default Place relatedTo(String label, Span other) {
    return new Plain(
        span(),
        trail(),
        Stream.concat(related().stream(), Stream.of(new Step(label, other))).toList(),
        fix());
  }

  /** Copies this place and says how to mend it. */
  default Place fixedBy(Optional<Fix> newFix) {
    return new Plain(span(), trail(), related(), newFix);
  }

  /** Makes a place of a bare span. */
  static Place at(Span span) {
    return new Plain(span, List.of(), List.of());
  }

  /** Is a place with no life of its own. */
  record Plain(Span span, List<Step> trail, List<Step> related, Optional<Fix> fix)
      implements Place {

    /** Makes a place that nobody knows how to mend. */
    public Plain(Span span, List<Step> trail, List<Step> related) {
      this(span, trail, related, Optional.empty());
    }
  }
}
