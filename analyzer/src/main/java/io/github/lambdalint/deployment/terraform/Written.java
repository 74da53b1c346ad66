package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Span;

/**
 * Is a resource under the names of Terraform's provider.
 *
 * @param id its address
 * @param type such as {@code aws_sqs_queue}
 * @param name what a reader calls it
 */
record Written(String id, String type, String name, Mapping arguments, Span span) {}
