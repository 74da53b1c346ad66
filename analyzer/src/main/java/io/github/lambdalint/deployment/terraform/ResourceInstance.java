package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.terraform.hcl.Body.Block;

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
}
