package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;

/**
 * Is one declared resource under CloudFormation's names.
 *
 * @param id logical id, or the address in dialects that have addresses
 * @param type such as {@code AWS::SQS::Queue}
 * @param properties in CloudFormation's spelling and units
 * @param span the id in the template
 */
public record Resource(
    String id, String type, Value.Mapping properties, Span span, Template template)
    implements Place {

  /** Reads a property by its path, such as {@code SnapStart.ApplyOn}. */
  public Setting property(String path) {
    return Setting.of(properties, span, path);
  }
}
