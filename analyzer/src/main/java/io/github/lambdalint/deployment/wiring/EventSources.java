package io.github.lambdalint.deployment.wiring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.wiring.FunctionTargets.Target;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the event sources of all functions of a deployment. */
final class EventSources {

  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
  private static final String EVENT_BUS = "AWS::Events::EventBus";
  private static final String PERMISSION = "AWS::Lambda::Permission";

  /** Their ids say less than the name of an event. */
  private static final Set<String> APIS =
      Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api");

  private final ResourceGraph resources;
  private final FunctionTargets targets;
  private final Map<Resource, List<EventSource>> found = new LinkedHashMap<>();

  EventSources(ResourceGraph resources, FunctionTargets targets) {
    this.resources = resources;
    this.targets = targets;
  }

  /** Returns the sources of each function that has any, in the order of their places. */
  Map<Resource, List<EventSource>> byFunction() {
    resources.all().stream().filter(resource -> !isApi(resource)).forEach(this::addOf);
    resources.all().stream().filter(EventSources::isApi).forEach(this::addOf);
    StateMachines stateMachines = new StateMachines(targets);
    resources
        .ofType("AWS::StepFunctions::StateMachine")
        .flatMap(stateMachines::tasks)
        .forEach(task -> add(task.function(), task.source()));
    resources.ofType(PERMISSION).forEach(this::addPermitted);
    found.values().forEach(sources -> sources.sort(comparing(EventSource::span)));
    return found;
  }

  private void add(Resource function, EventSource source) {
    found.computeIfAbsent(function, any -> new ArrayList<>()).add(source);
  }

  /** Adds what the body of an API invokes, unless events of the function say so already. */
  private void addUnlessKnown(Resource function, EventSource source) {
    boolean isKnown =
        found.getOrDefault(function, List.of()).stream()
            .anyMatch(
                other ->
                    other.kind().equals(source.kind()) && other.origin().equals(source.origin()));
    if (!isKnown) {
      add(function, source);
    }
  }

  private void addOf(Resource resource) {
    if (resource.type().equals(MAPPING)) {
      addMapping(resource);
      return;
    }
    Part whole = new Part(resource.properties(), resource.span());
    SourceForm.of(resource)
        .forEach(
            (item, forms) -> {
              for (Part part : Part.find(whole, item)) {
                addPart(resource, forms, part);
              }
            });
  }

  private void addMapping(Resource mapping) {
    Optional<Resource> declared = target(mapping, "EventSourceArn");
    Optional<Resource> origin =
        declared.flatMap(
            consumer ->
                consumer.type().equals("AWS::Kinesis::StreamConsumer")
                    ? target(consumer, "StreamARN").or(() -> declared)
                    : declared);
    MappingKinds.of(mapping, declared)
        .ifPresent(
            kind ->
                functions(mapping, "FunctionName")
                    .forEach(
                        target ->
                            add(
                                target.function(),
                                source(
                                    kind,
                                    mapping,
                                    mapping.properties(),
                                    origin,
                                    target,
                                    mapping.span()))));
  }

  private void addPart(Resource resource, List<SourceForm> forms, Part part) {
    for (SourceForm form : forms) {
      Set<Target> functions =
          Part.find(part, form.function()).stream()
              .flatMap(value -> targets.of(resource.template(), value.value()).stream())
              .collect(toCollection(LinkedHashSet::new));
      Optional<Resource> origin = origin(resource, form);
      if (!functions.isEmpty() && fits(form, resource, part, origin)) {
        Mapping settings = settings(resource, part);
        Span span = form.isOrigin() ? part.span() : resource.span();
        for (Target target : functions) {
          EventSource source = source(form.kind(), resource, settings, origin, target, span);
          if (isApi(resource)) {
            addUnlessKnown(target.function(), source);
          } else {
            add(target.function(), source);
          }
        }
        return;
      }
    }
  }

  private Optional<Resource> origin(Resource resource, SourceForm form) {
    return form.isOrigin() ? Optional.of(resource) : target(resource, form.origin());
  }

  private static EventSource source(
      String kind,
      Resource resource,
      Mapping settings,
      Optional<Resource> origin,
      Target target,
      Span span) {
    boolean isNamedByOrigin =
        origin.isPresent()
            && !origin.get().type().equals(EVENT_BUS)
            && !(resource.isInline() && isApi(origin.get()));
    String name = isNamedByOrigin ? origin.get().name() : resource.name();
    return new EventSource(kind, name, settings, origin, target.qualifier(), span);
  }

  private static boolean isApi(Resource resource) {
    return APIS.contains(resource.type());
  }

  /** Puts what the part and the resource say into one map; the part counts first. */
  private static Mapping settings(Resource resource, Part part) {
    Mapping settings = resource.properties();
    if (part.value() instanceof Mapping item) {
      Map<String, Value> entries = new LinkedHashMap<>(settings.entries());
      Map<String, Span> keys = new LinkedHashMap<>(settings.keys());
      entries.putAll(item.entries());
      keys.putAll(item.keys());
      return new Mapping(entries, keys, settings.span());
    }
    return settings;
  }

  private boolean fits(SourceForm form, Resource resource, Part part, Optional<Resource> origin) {
    if (form.when().isEmpty()) {
      return true;
    }
    String[] condition = form.when().split("=", 2);
    String path = condition[0];
    Stream<Part> places =
        path.startsWith("origin:")
            ? origin.stream().map(it -> new Part(it.properties(), it.span()))
            : Stream.of(part, new Part(resource.properties(), resource.span()));
    return places
        .flatMap(place -> Part.find(place, path.substring(path.indexOf(':') + 1)).stream())
        .anyMatch(
            value ->
                condition.length == 1 || value.value().written().equals(Optional.of(condition[1])));
  }

  private Optional<Resource> target(Resource owner, String path) {
    return resources.targets(owner, path).stream().findFirst();
  }

  private Set<Target> functions(Resource owner, String path) {
    Setting setting = owner.property(path);
    return setting.value().map(value -> targets.of(owner.template(), value)).orElse(Set.of());
  }

  /** A permission declares a source only if nothing else declares one of the same service. */
  private void addPermitted(Resource permission) {
    String principal = permission.property("Principal").text().orElse("");
    List<String> kinds = Principals.kinds(principal);
    if (kinds.isEmpty()) {
      return;
    }
    for (Target target : functions(permission, "FunctionName")) {
      List<EventSource> known = found.getOrDefault(target.function(), List.of());
      if (known.stream().noneMatch(source -> kinds.contains(source.kind()))) {
        add(
            target.function(),
            source(
                kinds.get(0),
                permission,
                permission.properties(),
                target(permission, "SourceArn"),
                target,
                permission.span()));
      }
    }
  }
}
