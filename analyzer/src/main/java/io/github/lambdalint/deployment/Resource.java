package io.github.lambdalint.deployment;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;

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

  /** Reads a property by its path, such as {@code SnapStart.ApplyOn}. */
  public Setting property(String path) {
    return Setting.of(properties, span, path);
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
