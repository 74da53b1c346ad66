package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.terraform.hcl.Body;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is what the files of one folder say together.
 *
 * @param isStandIn whether its files are not the user's
 * @param resources by type and name, such as {@code aws_sqs_queue.orders}
 * @param data sources by type and name
 * @param values of variables from {@code terraform.tfvars} and its like, for a root module
 */
record Configuration(
    Path folder,
    boolean isStandIn,
    Map<String, Block> variables,
    Map<String, Expression> locals,
    Map<String, Block> resources,
    Map<String, Block> data,
    Map<String, Block> modules,
    Map<String, Block> outputs,
    Map<String, Expression> values) {

  /** Joins the files of a folder; of two blocks with one name the last counts. */
  static Configuration of(Path folder, List<Body> files, List<Body> valueFiles) {
    Configuration joined = empty(folder, false);
    files.forEach(file -> file.blocks().forEach(joined::add));
    for (Body values : valueFiles) {
      values.arguments().forEach(it -> joined.values.put(it.name(), it.expression()));
    }
    return joined;
  }

  /** Makes a configuration in place of one that is not there. */
  static Configuration standIn(Path folder, Body file) {
    Configuration configuration = empty(folder, true);
    file.blocks().forEach(configuration::add);
    return configuration;
  }

  private static Configuration empty(Path folder, boolean isStandIn) {
    return new Configuration(
        folder,
        isStandIn,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>());
  }

  /** Adds a block; one with fewer or more labels than its type has is left out. */
  private void add(Block block) {
    String name = String.join(".", block.labels());
    int labels = block.labels().size();
    if (block.type().equals("locals")) {
      block.body().arguments().forEach(it -> locals.put(it.name(), it.expression()));
    } else if (labels == 2 && block.type().equals("resource")) {
      resources.put(name, block);
    } else if (labels == 2 && block.type().equals("data")) {
      data.put(name, block);
    } else if (labels == 1) {
      switch (block.type()) {
        case "variable" -> variables.put(name, block);
        case "module" -> modules.put(name, block);
        case "output" -> outputs.put(name, block);
        default -> {
          // Providers, checks and others say nothing of resources.
        }
      }
    }
  }
}
