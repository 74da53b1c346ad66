package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import java.util.Optional;

/** Knows the setting that takes snapshots of initialised functions. */
final class SnapStart {

  private SnapStart() {}

  /** Returns the setting if it is certain to be on. */
  static Optional<Setting> of(FunctionDeclaration function) {
    return Optional.of(function.property("SnapStart.ApplyOn"))
        .filter(setting -> setting.text().equals(Optional.of("PublishedVersions")));
  }
}
