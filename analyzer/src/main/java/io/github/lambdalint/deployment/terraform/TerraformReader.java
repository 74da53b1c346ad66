package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.deployment.terraform.Folders.Folder;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads Terraform configurations that deploy functions to AWS. */
public final class TerraformReader implements TemplateReader {

  @Override
  public Declarations read(TemplateFiles files) {
    List<Note> notes = new ArrayList<>();
    Map<Path, Folder> folders = new Folders(files, notes).read();
    Map<Path, Configuration> configurations = new LinkedHashMap<>();
    folders.forEach((path, folder) -> configurations.put(path, folder.configuration()));
    ModuleSources sources = new ModuleSources(files, configurations, notes);
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (Configuration root : roots(folders, sources)) {
      RootModule module = new RootModule(root, sources, files, notes);
      templates.add(module.template());
      resources.addAll(new Translator(module).resources());
    }
    return new Declarations(templates, resources, notes);
  }

  /** Returns the configurations with functions that no other uses, cycles apart. */
  private static List<Configuration> roots(Map<Path, Folder> folders, ModuleSources sources) {
    Map<Path, Set<Path>> used = new LinkedHashMap<>();
    folders.forEach((path, folder) -> used.put(path, used(folder.configuration(), sources)));
    Set<Path> children = new HashSet<>();
    used.forEach(
        (path, uses) -> uses.stream().filter(it -> !it.equals(path)).forEach(children::add));
    List<Configuration> roots = new ArrayList<>();
    Set<Path> reached = new HashSet<>();
    List<Path> inOrder = new ArrayList<>(folders.keySet());
    inOrder.sort((one, two) -> Boolean.compare(children.contains(one), children.contains(two)));
    for (Path path : inOrder) {
      boolean isUnused = !children.contains(path) || !reached.contains(path);
      Set<Path> reachable = reachable(path, used);
      if (isUnused && reachable.stream().anyMatch(it -> folders.get(it).hasFunctions())) {
        roots.add(folders.get(path).configuration());
        reached.addAll(reachable);
      }
    }
    return roots;
  }

  private static Set<Path> used(Configuration configuration, ModuleSources sources) {
    Set<Path> used = new LinkedHashSet<>();
    configuration
        .modules()
        .values()
        .forEach(
            module ->
                sources
                    .of(configuration.folder(), module)
                    .ifPresent(source -> used.add(source.folder())));
    return used;
  }

  private static Set<Path> reachable(Path from, Map<Path, Set<Path>> used) {
    Set<Path> reached = new LinkedHashSet<>(Set.of(from));
    Deque<Path> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Path next : used.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
