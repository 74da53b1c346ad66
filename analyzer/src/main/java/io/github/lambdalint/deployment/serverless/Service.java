package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;

/**
 * Holds what a {@code serverless.yml} says for all of its functions.
 *
 * @param root the document with its variables filled in
 * @param stage to which it is deployed, as far as known
 */
record Service(Mapping root, Value stage) {

  Mapping provider() {
    return Settings.map(root, "provider");
  }

  /** Returns the name of the service, as far as known. */
  String name() {
    Value service = root.get("service").orElse(stage);
    Value name = service instanceof Mapping mapping ? mapping.get("name").orElse(stage) : service;
    return name.written().orElse("${…}");
  }
}
