package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leaves out the templates that tools have made of others. */
final class Generated {

  private Generated() {}

  /** Removes the templates that tools have made of others that are present as well. */
  static void dropCopies(Map<Template, List<Resource>> byTemplate) {
    Set<Template> copies = new HashSet<>();
    for (Template template : byTemplate.keySet()) {
      Optional<Path> project = template.madeFrom();
      if (project.isPresent()) {
        Set<String> own = functions(byTemplate.get(template));
        boolean isCopy =
            byTemplate.keySet().stream()
                .filter(other -> other.file().startsWith(project.get()))
                .filter(other -> other.madeFrom().isEmpty())
                .anyMatch(other -> !Collections.disjoint(own, functions(byTemplate.get(other))));
        if (isCopy) {
          copies.add(template);
        }
      }
    }
    byTemplate.keySet().removeAll(copies);
  }

  /** Names functions by id and, since the CDK makes up ids, by handler. */
  private static Set<String> functions(List<Resource> resources) {
    Set<String> names = new HashSet<>();
    for (Resource resource : resources) {
      if (resource.type().equals("AWS::Lambda::Function")) {
        names.add(resource.id());
        names.addAll(resource.property("Handler").texts());
      }
    }
    return names;
  }
}
