/**
 * CloudFormation and SAM templates: intrinsic functions, nested stacks, and SAM's shorthand written
 * out.
 */
package io.github.lambdalint.deployment.cloudformation;
