package io.github.lambdalint.deployment.cdk;

/** Gives the settings of a service's own resource types the names that CloudFormation has. */
final class PlainNames {

  private PlainNames() {}

  /** Returns the property that a setting of a builder sets. */
  static String property(String setting) {
    return Lowering.capitalised(setting);
  }
}
