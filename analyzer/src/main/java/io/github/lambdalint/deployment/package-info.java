/**
 * What the templates of a project declare, whatever dialect they are written in; knows no Java
 * handlers.
 *
 * <p>Every dialect is translated into resources under CloudFormation's names ({@link
 * io.github.lambdalint.deployment.Resource}), as AWS itself does with SAM and the CDK; joining
 * functions with their event sources is then written once. A {@link
 * io.github.lambdalint.deployment.Value} keeps the place where it was written, and "cannot be
 * known" is one of its kinds.
 */
package io.github.lambdalint.deployment;
