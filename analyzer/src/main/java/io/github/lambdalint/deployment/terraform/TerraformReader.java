package io.github.lambdalint.deployment.terraform;

import static java.util.stream.Collectors.toSet;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.deployment.terraform.Folders.Folder;
import io.github.lambdalint.deployment.wiring.Languages;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads Terraform configurations that deploy functions to AWS. */
public final class TerraformReader implements TemplateReader {

  private static final String FUNCTION = "AWS::Lambda::Function";

  @Override
  public Declarations read(TemplateFiles files) {
    List<Note> notes = new ArrayList<>();
    Map<Path, Folder> folders = new Folders(files, notes).read();
    Map<Path, Configuration> configurations = new LinkedHashMap<>();
    folders.forEach((path, folder) -> configurations.put(path, folder.configuration()));
    List<Note> refused = new ArrayList<>();
    ModuleSources sources = new ModuleSources(files, configurations, refused);
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (Configuration root : roots(folders, sources)) {
      List<Note> doubts = new ArrayList<>();
      RootModule module = new RootModule(root, sources, files, doubts);
      Translator translator = new Translator(module.template());
      module.resources().forEach(translator::add);
      templates.add(module.template());
      resources.addAll(translator.resources());
      module.unknownModules().ifPresent(doubts::add);
      // What is not known of a configuration without Java is no concern of ours.
      if (hasJava(translator.resources())) {
        notes.addAll(doubts);
      }
    }
    if (hasJava(resources)) {
      notes.addAll(refused);
    }
    new Plans(files, notes)
        .read()
        .forEach(
            (plan, planned) -> {
              if (!isCopy(plan, planned, resources)) {
                templates.add(plan);
                resources.addAll(planned);
              }
            });
    return new Declarations(templates, resources, notes);
  }

  /** Says whether the configuration from which a plan was made is there as well. */
  private static boolean isCopy(Template plan, List<Resource> planned, List<Resource> resources) {
    Set<String> own = functions(planned.stream());
    Set<String> written =
        functions(
            resources.stream()
                .filter(
                    it ->
                        it.template().folder().startsWith(plan.folder())
                            || plan.folder().startsWith(it.template().folder())));
    return !Collections.disjoint(own, written);
  }

  private static boolean hasJava(List<Resource> resources) {
    return resources.stream().anyMatch(it -> it.type().equals(FUNCTION) && Languages.mayBeJava(it));
  }

  private static Set<String> functions(Stream<Resource> resources) {
    return resources
        .filter(resource -> resource.type().equals(FUNCTION))
        .map(Resource::id)
        .collect(toSet());
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
