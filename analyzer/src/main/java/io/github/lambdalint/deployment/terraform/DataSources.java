package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Unknown;

/** Answers for data sources: what they are asked with, and nothing that only AWS knows. */
final class DataSources {

  private DataSources() {}

  static Value attribute(
      RootModule root, ResourceInstance source, Reference reference, String name) {
    // The folder that is packed is asked for when the function's code is looked for.
    if (source.type().equals("archive_file")) {
      return new Reference(reference.template(), reference.resource(), name, reference.span());
    }
    return root.written(source, name)
        .orElseGet(() -> new Unknown("${" + source.id() + "." + name + "}", reference.span()));
  }
}
