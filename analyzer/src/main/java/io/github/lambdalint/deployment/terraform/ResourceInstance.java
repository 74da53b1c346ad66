package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.source.Span;
import java.util.Optional;

/**
 * Is one instance of a resource or data source.
 *
 * @param id its address
 * @param type such as {@code aws_sqs_queue}
 * @param name what a reader calls it: the address without type
 */
record ResourceInstance(String id, String type, String name, Block block, Scope scope) {

  boolean isData() {
    return block.type().equals("data");
  }

  /** Marks the block, or what the user has written to get it from a module that is not there. */
  Span span() {
    return scope
        .get("each")
        .filter(each -> scope.module().configuration().isStandIn())
        .flatMap(each -> each instanceof Mapping map ? map.get("key") : Optional.empty())
        .map(Value::span)
        .orElse(block.span());
  }
}
