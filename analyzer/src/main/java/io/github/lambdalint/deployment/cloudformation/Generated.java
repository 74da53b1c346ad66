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

/** Tells templates that a tool has written from those of people, by the folder they are in. */
final class Generated {

  private static final Path CDK_OUT = Path.of("cdk.out");
  private static final Path SAM_BUILD = Path.of(".aws-sam");

  private Generated() {}

  /** Says whether the CDK has written the template. */
  static boolean isSynthesised(Path file) {
    return below(file, CDK_OUT).isPresent();
  }

  /** Removes the templates that tools have made of others that are present as well. */
  static void dropCopies(Map<Template, List<Resource>> byTemplate) {
    Set<Template> copies = new HashSet<>();
    for (Template template : byTemplate.keySet()) {
      Optional<Path> project = project(template.file());
      if (project.isPresent()) {
        Set<String> own = functions(byTemplate.get(template));
        boolean isCopy =
            byTemplate.keySet().stream()
                .filter(other -> other.file().startsWith(project.get()))
                .filter(other -> project(other.file()).isEmpty())
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

  /** Returns the folder of the project from which a tool has made the template. */
  static Optional<Path> project(Path file) {
    return below(file, CDK_OUT).or(() -> below(file, SAM_BUILD));
  }

  private static Optional<Path> below(Path file, Path output) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (output.equals(folder.getFileName())) {
        return Optional.ofNullable(folder.getParent());
      }
    }
    return Optional.empty();
  }
}
