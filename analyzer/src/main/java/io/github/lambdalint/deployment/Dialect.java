package io.github.lambdalint.deployment;

/** Names the languages in which a deployment can be written. */
public enum Dialect {
  SAM("SAM"),
  CLOUDFORMATION("CloudFormation"),
  CDK("CDK"),
  SERVERLESS("Serverless Framework"),
  TERRAFORM("Terraform");

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  /** Returns the name that users know. */
  public String title() {
    return title;
  }
}
