package io.github.lambdalint.deployment.wiring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.source.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joins the functions of a deployment with what is declared for them anywhere in it. */
public final class Wiring {

  private final ResourceGraph resources;
  private final FunctionTargets targets;
  private final CodeFolders codeFolders;
  private final Map<Resource, List<EventSource>> sources;
  private final Map<Resource, List<Resource>> asyncConfigs;
  private final Map<Resource, List<Resource>> aliases;
  private final Map<Resource, List<Resource>> permissions;

  private Wiring(Declarations declarations, TemplateFiles files) {
    ContainerImages images = new ContainerImages(files);
    this.resources =
        new ResourceGraph(declarations.resources().stream().map(images::withHandler).toList());
    this.targets = new FunctionTargets(resources);
    this.codeFolders = new CodeFolders(files);
    this.sources = new EventSources(resources, targets).byFunction();
    this.asyncConfigs = byFunction("AWS::Lambda::EventInvokeConfig");
    this.aliases = byFunction("AWS::Lambda::Version", "AWS::Lambda::Alias");
    this.permissions = byFunction("AWS::Lambda::Permission");
  }

  /** Makes a deployment of what the templates declare. */
  public static Deployment wire(Declarations declarations, TemplateFiles files) {
    return new Wiring(declarations, files).deployment(declarations);
  }

  private Deployment deployment(Declarations declarations) {
    List<Resource> all = resources.ofType(FunctionTargets.FUNCTION).toList();
    List<FunctionDeclaration> functions =
        all.stream().filter(Languages::mayBeJava).map(this::declaration).toList();
    Set<Template> concerned =
        Stream.concat(
                functions.stream().map(FunctionDeclaration::resource),
                resources.ofType("AWS::CloudFormation::Stack", "AWS::Serverless::Application"))
            .map(Resource::template)
            .collect(toSet());
    // Faults that did not stop the reader, in a template without Java, are no concern of ours.
    List<Template> others =
        declarations.templates().stream().filter(it -> !concerned.contains(it)).toList();
    List<Note> notes =
        Stream.concat(declarations.notes().stream(), codeFolders.notes().stream())
            .filter(note -> others.stream().noneMatch(it -> it.file().equals(note.at().file())))
            .toList();
    return new Deployment(
        declarations.templates(), resources, functions, all.size() - functions.size(), notes);
  }

  private FunctionDeclaration declaration(Resource function) {
    return new FunctionDeclaration(
        function,
        codeFolders.of(function),
        sources.getOrDefault(function, List.of()),
        asyncConfigs.getOrDefault(function, List.of()),
        aliases.getOrDefault(function, List.of()),
        permissions.getOrDefault(function, List.of()),
        resources);
  }

  private Map<Resource, List<Resource>> byFunction(String... types) {
    record Pair(Resource function, Resource resource) {}
    Function<Resource, List<Pair>> pairs =
        resource ->
            targets.functionOf(resource).map(it -> new Pair(it, resource)).stream().toList();
    return resources
        .ofType(types)
        .flatMap(resource -> pairs.apply(resource).stream())
        .collect(groupingBy(Pair::function, mapping(Pair::resource, toList())));
  }
}
