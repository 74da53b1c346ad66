package io.github.lambdalint.deployment;

import static java.util.stream.Collectors.groupingBy;

import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the resources of a deployment and follows what points from one to another. */
public final class ResourceGraph {

  /** The properties that name a queue or topic for what failed elsewhere. */
  private static final Map<String, String> FAILURE_TARGETS =
      Map.of(
          "AWS::SQS::Queue", "RedrivePolicy.deadLetterTargetArn",
          "AWS::SNS::Subscription", "RedrivePolicy.deadLetterTargetArn",
          "AWS::Lambda::Function", "DeadLetterConfig.TargetArn",
          "AWS::Lambda::EventInvokeConfig", "DestinationConfig.OnFailure.Destination",
          "AWS::Lambda::EventSourceMapping", "DestinationConfig.OnFailure.Destination",
          "AWS::Events::Rule", "Targets.DeadLetterConfig.Arn",
          "AWS::Scheduler::Schedule", "Target.DeadLetterConfig.Arn");

  /** The properties that give a resource the name by which ARNs call it. */
  private static final List<String> NAMES =
      List.of("QueueName", "TopicName", "FunctionName", "BucketName", "TableName", "Name");

  /** Conditions and types let a few resources have one name. */
  private static final int MOST_NAMESAKES = 16;

  private final List<Resource> resources;
  private final Map<String, List<Resource>> byType;
  private final Map<Template, Map<String, Resource>> byId = new HashMap<>();
  private final Map<Template, Map<String, List<Resource>>> byName = new HashMap<>();
  private final Set<Resource> failureTargets = new HashSet<>();

  /** Indexes the resources; of two with one id in one template the last counts. */
  public ResourceGraph(List<Resource> resources) {
    this.resources = List.copyOf(resources);
    byType = this.resources.stream().collect(groupingBy(Resource::type));
    for (Resource resource : resources) {
      byId.computeIfAbsent(resource.template(), template -> new HashMap<>())
          .put(resource.id(), resource);
      for (String name : NAMES) {
        resource
            .property(name)
            .value()
            .flatMap(Value::written)
            .ifPresent(text -> register(resource, text));
      }
    }
    for (Resource resource : resources) {
      String path = FAILURE_TARGETS.get(resource.type());
      if (path != null) {
        failureTargets.addAll(targets(resource, path));
      }
    }
  }

  /** Returns all resources in the order of their templates. */
  public List<Resource> all() {
    return resources;
  }

  /** Returns the resources of the given types, type by type. */
  public Stream<Resource> ofType(String... types) {
    return Arrays.stream(types).flatMap(type -> byType.getOrDefault(type, List.of()).stream());
  }

  /** Returns the resource with a logical id. */
  public Optional<Resource> find(Template template, String id) {
    return Optional.ofNullable(byId.getOrDefault(template, Map.of()).get(id));
  }

  /** Returns the resource that is pointed at. */
  public Optional<Resource> find(Reference reference) {
    return find(reference.template(), reference.resource());
  }

  /**
   * Returns the resources to which a property of {@code owner} may point: by reference, by ARN, or
   * by a text that contains a reference.
   */
  public Set<Resource> targets(Resource owner, String path) {
    Set<Resource> targets = new LinkedHashSet<>();
    for (Setting item : owner.property(path).items()) {
      item.value().ifPresent(value -> targets.addAll(targets(owner.template(), value)));
    }
    return targets;
  }

  /** Returns the resources to which a value that stands in {@code template} may point. */
  public Set<Resource> targets(Template template, Value value) {
    Set<Resource> targets = new LinkedHashSet<>();
    for (Value each : value.alternatives()) {
      if (each instanceof Reference reference) {
        find(reference).ifPresent(targets::add);
      } else if (each instanceof Unknown unknown && !unknown.references().isEmpty()) {
        unknown.references().forEach(reference -> find(reference).ifPresent(targets::add));
      } else {
        each.written().ifPresent(text -> targets.addAll(withArn(template, text)));
      }
    }
    return targets;
  }

  /** Says whether the queue or topic is a dead-letter target: it receives what failed elsewhere. */
  public boolean isFailureTarget(Resource resource) {
    return failureTargets.contains(resource);
  }

  private List<Resource> withArn(Template template, String text) {
    return Arn.parse(text).stream()
        .flatMap(
            arn ->
                arn.path().stream()
                    .flatMap(name -> named(template, name).stream())
                    .filter(arn::isOf))
        .toList();
  }

  private void register(Resource resource, String name) {
    List<Resource> namesakes =
        byName
            .computeIfAbsent(resource.template(), template -> new HashMap<>())
            .computeIfAbsent(name, any -> new ArrayList<>());
    if (namesakes.size() < MOST_NAMESAKES) {
      namesakes.add(resource);
    }
  }

  private List<Resource> named(Template template, String name) {
    return byName.getOrDefault(template, Map.of()).getOrDefault(name, List.of());
  }
}
