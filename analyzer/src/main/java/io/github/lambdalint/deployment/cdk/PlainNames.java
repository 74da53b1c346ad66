package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.document.Table;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives the settings of a service's own resource types the names that CloudFormation has. */
final class PlainNames {

  private static final Map<String, String> NAMES =
      Table.read(PlainNames.class, "names.txt").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private PlainNames() {}

  /** Returns the property that a setting of a builder sets. */
  static String property(String setting) {
    return NAMES.getOrDefault(setting, Lowering.capitalised(setting));
  }
}
