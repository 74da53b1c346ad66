package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Span;
import java.util.List;

/**
 * Is a resource under the names of Terraform's provider.
 *
 * @param id its address
 * @param type such as {@code aws_sqs_queue}
 * @param name what a reader calls it
 * @param calls the blocks that use the modules around it, the nearest first
 */
record Written(
    String id, String type, String name, Mapping arguments, Span span, List<Span> calls) {}
