package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Unknown;
import java.util.List;

/** Keeps what is known of maps that may have more entries. */
final class PartlyKnown {

  private PartlyKnown() {}

  /** Returns {@code known}, beside something unknown unless that is all. */
  static Value map(Mapping known, boolean isWhole) {
    return isWhole
        ? known
        : new Choice(List.of(known, new Unknown("${…}", known.span())), known.span());
  }
}
