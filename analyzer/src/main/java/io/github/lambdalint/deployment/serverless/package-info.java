/**
 * Files of the Serverless Framework, put together to the CloudFormation template that the framework
 * would make of them.
 *
 * <p>Names, defaults and logical ids follow {@code serverless/serverless} at b9d7ea5, {@code
 * packages/serverless/lib/plugins/aws}.
 */
package io.github.lambdalint.deployment.serverless;
