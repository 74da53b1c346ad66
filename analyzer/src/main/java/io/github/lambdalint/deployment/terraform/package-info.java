/**
 * Terraform configurations: modules with their arguments, references between resources, and the
 * translation of the AWS provider's resources to CloudFormation's names.
 */
package io.github.lambdalint.deployment.terraform;
