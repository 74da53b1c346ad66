package io.github.lambdalint.deployment.terraform;

import static java.util.stream.Collectors.joining;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.deployment.terraform.ModuleInstance.Call;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Is a folder in which Terraform is started, with all modules that it leads to. */
final class RootModule {

  /** Modules that use modules with {@code count} grow fast. */
  private static final int MAX_INSTANCES = 20_000;

  /** The attributes by which other resources name one; those are answered by a reference. */
  private static final Pattern IDENTITY = Pattern.compile("(?:.*_)?(?:arn|id|name|url|bucket)");

  /** The attributes of a function that name the version that it publishes. */
  private static final Set<String> VERSION_ATTRIBUTES =
      Set.of("version", "qualified_arn", "qualified_invoke_arn");

  private final Template template;
  private final ModuleSources sources;
  private final TemplateFiles files;
  private final Recursion recursion = new Recursion();
  private final Evaluator evaluator;
  private final Bodies bodies;
  private final Map<String, ResourceInstance> resources = new HashMap<>();
  private final Map<String, ModuleInstance> modules = new HashMap<>();
  private final Map<String, Block> unknownModules = new LinkedHashMap<>();
  private final ModuleInstance root;

  RootModule(
      Configuration configuration, ModuleSources sources, TemplateFiles files, List<Note> notes) {
    this.template = new Template(configuration.folder(), Dialect.TERRAFORM);
    this.sources = sources;
    this.files = files;
    this.evaluator =
        new Evaluator(recursion, new FileFunctions(configuration.folder(), files, notes));
    this.bodies = new Bodies(evaluator);
    this.root = new ModuleInstance(this, "", configuration, Optional.empty());
  }

  Template template() {
    return template;
  }

  Path folder() {
    return template.file();
  }

  ModuleSources sources() {
    return sources;
  }

  /** Returns the value that the deployment is known to give for a variable. */
  Optional<String> given(String variable) {
    return files.parameter(variable);
  }

  Recursion recursion() {
    return recursion;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Returns all resources that concern functions, those of modules behind their callers'. */
  List<Written> resources() {
    List<ResourceInstance> found = new ArrayList<>();
    addResources(root, found);
    return found.stream()
        .filter(instance -> Translation.of(instance.type()).isPresent())
        .map(this::evaluate)
        .toList();
  }

  private Written evaluate(ResourceInstance instance) {
    Mapping arguments = bodies.resource(instance.block(), instance.scope());
    if (instance.type().equals(Translator.FUNCTION)) {
      arguments = new FunctionCode(this).rewrite(arguments);
    }
    return new Written(
        instance.id(),
        instance.type(),
        instance.name(),
        arguments,
        instance.span(),
        instance.scope().module().calls());
  }

  private void addResources(ModuleInstance module, List<ResourceInstance> found) {
    module
        .configuration()
        .resources()
        .forEach(
            (address, block) -> {
              for (String suffix : module.instances(block, address).scopes().keySet()) {
                Optional.ofNullable(resources.get(module.prefixed(address) + suffix))
                    .ifPresent(found::add);
              }
            });
    module
        .configuration()
        .modules()
        .forEach(
            (name, block) -> {
              String address = "module." + name;
              Optional<Configuration> source = sources.of(module.configuration().folder(), block);
              if (source.isEmpty()) {
                unknownModules.putIfAbsent(name, block);
              } else if (!module.isWithin(source.get())) {
                for (String suffix : module.instances(block, address).scopes().keySet()) {
                  Optional.ofNullable(modules.get(module.prefixed(address) + suffix))
                      .ifPresent(child -> addResources(child, found));
                }
              }
            });
  }

  /** Says which modules are not in the project, as those of registries are not. */
  Optional<Note> unknownModules() {
    String names =
        unknownModules.keySet().stream().map(name -> "`" + name + "`").collect(joining(", "));
    boolean isOne = unknownModules.size() == 1;
    return unknownModules.values().stream()
        .findFirst()
        .map(
            first ->
                new Note(
                    first.span(),
                    isOne
                        ? "module %s is not in the project: what it declares is unknown"
                            .formatted(names)
                        : "modules %s are not in the project: what they declare is unknown"
                            .formatted(names)));
  }

  /** Says whether there are more instances than anybody could deploy. */
  boolean isFull() {
    return resources.size() + modules.size() >= MAX_INSTANCES;
  }

  /** Takes note of one instance of a block, so that references to it can be followed. */
  void register(ModuleInstance module, Block block, String address, String suffix, Scope scope) {
    if (isFull()) {
      return;
    }
    String id = module.prefixed(address) + suffix;
    if (block.type().equals("module")) {
      sources
          .of(module.configuration().folder(), block)
          .ifPresent(
              configuration ->
                  modules.put(
                      id,
                      new ModuleInstance(
                          this, id, configuration, Optional.of(new Call(block, scope)))));
      return;
    }
    resources.put(
        id,
        new ResourceInstance(
            id, block.labels().get(0), name(module, block.labels().get(1)) + suffix, block, scope));
  }

  /** Names a resource by its module and name; those of a stand-in nobody knows by their names. */
  private static String name(ModuleInstance module, String name) {
    String path = module.id().replaceAll("(^|\\.)module\\.", "$1");
    if (module.configuration().isStandIn()) {
      return path;
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns an instance by its address. */
  Optional<ResourceInstance> find(String id) {
    return Optional.ofNullable(resources.get(id));
  }

  /** Returns an attribute of a resource or an output of a module. */
  Value attribute(Reference of, String name) {
    ModuleInstance module = modules.get(of.resource());
    if (module != null) {
      return module.output(name, of.span());
    }
    ResourceInstance instance = resources.get(of.resource());
    if (instance == null || !of.attribute().isEmpty()) {
      return new Unknown(Texts.written(of), List.of(of), of.span());
    }
    if (instance.isData()) {
      return DataSources.attribute(this, instance, of, name);
    }
    if (VERSION_ATTRIBUTES.contains(name) && isPublished(instance)) {
      return new Reference(of.template(), of.resource() + Translator.VERSION, "", of.span());
    }
    Reference reference =
        new Reference(of.template(), of.resource(), Translation.propertyName(name), of.span());
    return IDENTITY.matcher(name).matches() ? reference : written(instance, name).orElse(reference);
  }

  private boolean isPublished(ResourceInstance instance) {
    return instance.type().equals(Translator.FUNCTION)
        && written(instance, "publish").flatMap(Operators::truth).orElse(false);
  }

  /** Returns what a block sets for an argument or nested block. */
  Optional<Value> written(ResourceInstance instance, String name) {
    return recursion
        .enter(
            instance.id() + "." + name,
            () ->
                instance
                    .block()
                    .body()
                    .argument(name)
                    .map(argument -> evaluator.evaluate(argument, instance.scope()))
                    .or(() -> blocks(instance, name)))
        .filter(value -> !Nothing.is(value));
  }

  private Optional<Value> blocks(ResourceInstance instance, String name) {
    List<Value> found =
        instance
            .block()
            .body()
            .blocks(name)
            .map(block -> (Value) bodies.evaluate(block.body(), block.span(), instance.scope()))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sequence(found, found.get(0).span()));
  }
}
