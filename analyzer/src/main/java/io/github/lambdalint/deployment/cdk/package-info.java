/**
 * Stacks of the CDK that are written in Java, put together to the CloudFormation template that the
 * CDK would make of them.
 *
 * <p>This takes two steps, as in the CDK itself. {@link
 * io.github.lambdalint.deployment.cdk.interpreter} follows the program and tells which constructs
 * it makes; {@link io.github.lambdalint.deployment.cdk.Assembly} turns these into resources, by the
 * tables beside it. Where a {@code cdk.out} lies beside an app, the CDK has done both, and better.
 */
package io.github.lambdalint.deployment.cdk;
