package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.source.Span;

/**
 * Is one event of a SAM function as declared, and adds the resources that it stands for.
 *
 * @param sam takes the resources
 * @param invoked the function, or the alias that SAM publishes
 * @param span the key of the event
 */
record SamEvent(
    SamTranslator sam,
    Resource function,
    Reference invoked,
    String name,
    String type,
    Mapping properties,
    Span span) {

  /** Returns the id of the event's main resource. */
  String id() {
    return function.id() + ".Events." + name;
  }

  /** Returns what the event invokes, at the place of the event. */
  Value target() {
    return Texts.at(span, invoked);
  }

  Scalar text(String text) {
    return new Scalar(text, span);
  }

  /** Adds the resource that the event stands for. */
  void add(String type, Mapping properties) {
    sam.add(resource(id(), type, properties, Mapping.empty(span)));
  }

  /** Adds a resource that the event needs besides. */
  void addPart(String part, String type, Mapping properties) {
    sam.add(resource(id() + "." + part, type, properties, Mapping.empty(span)));
  }

  /** Adds an event source mapping whose source is of a known service. */
  void addMapping(String service, Mapping properties) {
    sam.add(
        resource(
            id(),
            "AWS::Lambda::EventSourceMapping",
            properties.with("FunctionName", target()),
            Mapping.empty(span).with(Resource.SERVICE, text(service))));
  }

  /** Adds the permission for a service to invoke the function. */
  void addPermission(String principal, Mapping properties) {
    add(
        "AWS::Lambda::Permission",
        properties
            .with("Action", text("lambda:InvokeFunction"))
            .with("Principal", text(principal))
            .with("FunctionName", target()));
  }

  private Resource resource(String id, String type, Mapping properties, Mapping metadata) {
    return new Resource(id, type, properties, metadata, span, function.template());
  }
}
