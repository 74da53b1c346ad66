package io.github.lambdalint.deployment;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Is one declared resource under CloudFormation's names.
 *
 * @param id logical id, or the address in dialects that have addresses; a resource that stands for
 *     an event or setting of a function is called {@code function.event}
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties in CloudFormation's spelling and units
 * @param metadata what the template says of the resource for tools
 * @param span the id in the template
 */
public record Resource(
    String id, String type, Mapping properties, Mapping metadata, Span span, Template template)
    implements Place {

  /** Metadata that a reader adds: what people call the resource, when its id is made up. */
  public static final String NAME = "lambda-lint:name";

  /** Metadata that a reader adds to a mapping: the service of its source, as in an ARN. */
  public static final String SERVICE = "lambda-lint:service";

  /** Metadata that a reader adds: where the modules around the resource are used. */
  public static final String CALLS = "lambda-lint:calls";

  /** Returns where the modules around the resource are used, the nearest first. */
  public List<Span> calls() {
    return Setting.of(metadata, span, CALLS).items().stream().map(Setting::span).toList();
  }

  /** Returns the lines from the key of the resource to the end of its properties and metadata. */
  public Span extent() {
    int last = Math.max(properties.span().endLine(), metadata.span().endLine());
    return new Span(span.file(), span.line(), 1, last, Integer.MAX_VALUE);
  }

  /** Reads a property by its path, such as {@code SnapStart.ApplyOn}. */
  public Setting property(String path) {
    return Setting.of(properties, span, path);
  }

  /**
   * Returns what a reader of the template calls it: the event or setting of a function, the
   * construct in the CDK's code, otherwise the id.
   */
  public String name() {
    Optional<String> name = metadata.get(NAME).flatMap(Value::written);
    if (name.isPresent()) {
      return name.get();
    }
    return metadata
        .get("aws:cdk:path")
        .flatMap(Value::written)
        .map(path -> List.of(path.split("/", -1)))
        .map(Resource::construct)
        .orElseGet(() -> id.substring(id.lastIndexOf('.') + 1));
  }

  /** Names the construct of a path, whose last part only tells that it is the resource itself. */
  private static String construct(List<String> path) {
    int last = path.size() - 1;
    boolean isDefaultChild = last > 0 && List.of("Resource", "Default").contains(path.get(last));
    return path.get(isDefaultChild ? last - 1 : last);
  }

  /** Says whether it stands for an event or setting that is written within a function. */
  public boolean isInline() {
    return template.dialect() != Dialect.TERRAFORM
        && (id.indexOf('.') >= 0 || metadata.get(NAME).isPresent());
  }

  /** Copies this resource with other properties. */
  public Resource withProperties(Mapping newProperties) {
    return new Resource(id, type, newProperties, metadata, span, template);
  }

  /** Compares by identity of the declaration: no template has two resources with one id. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Resource that && id.equals(that.id) && template.equals(that.template);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + template.hashCode();
  }
}
