package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateFiles.OutsideProjectException;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Literal;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the modules that configurations use. */
final class ModuleSources {

  private final TemplateFiles files;
  private final Map<Path, Configuration> configurations;
  private final List<Note> notes;
  private final IdentityHashMap<Block, Optional<Configuration>> found = new IdentityHashMap<>();

  ModuleSources(TemplateFiles files, Map<Path, Configuration> configurations, List<Note> notes) {
    this.files = files;
    this.configurations = configurations;
    this.notes = notes;
  }

  /** Returns the configuration that a block uses; empty when it is not in the project. */
  Optional<Configuration> of(Path folder, Block module) {
    return found.computeIfAbsent(module, block -> find(folder, block));
  }

  private Optional<Configuration> find(Path folder, Block module) {
    Optional<String> source = source(module);
    if (source.isPresent() && RegistryModule.isSource(source.get())) {
      return Optional.of(RegistryModule.configuration(folder, module.span()));
    }
    if (source.isEmpty() || !isLocal(source.get())) {
      return Optional.empty();
    }
    try {
      return files
          .find(folder, source.get())
          .flatMap(path -> Optional.ofNullable(configurations.get(path)));
    } catch (OutsideProjectException e) {
      notes.add(new Note(module.span(), "module " + e.getMessage()));
      return Optional.empty();
    }
  }

  /** Returns the source of a module when it is written out, as Terraform demands. */
  private static Optional<String> source(Block module) {
    return module.body().argument("source").orElse(null) instanceof Literal text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static boolean isLocal(String source) {
    return source.startsWith("./") || source.startsWith("../");
  }
}
