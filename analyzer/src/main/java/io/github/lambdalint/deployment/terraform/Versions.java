package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.source.Span;
import java.util.Optional;
import java.util.Set;

/** Writes out the version that a function with {@code publish} has. */
final class Versions {

  private static final Set<String> ATTRIBUTES =
      Set.of("version", "qualified_arn", "qualified_invoke_arn");

  private static final String SUFFIX = ".version";

  private Versions() {}

  /** Returns the version of a function; empty when none is published. */
  static Optional<Resource> of(RootModule root, ResourceInstance function, Resource translated) {
    if (!isPublished(root, function)) {
      return Optional.empty();
    }
    Span span = translated.span();
    Mapping properties =
        Mapping.empty(span)
            .with("FunctionName", new Reference(root.template(), function.id(), "", span));
    return Optional.of(
        new Resource(
            function.id() + SUFFIX,
            "AWS::Lambda::Version",
            properties,
            translated.metadata(),
            span,
            root.template()));
  }

  /** Returns the version when an attribute of a function asks for it. */
  static Optional<Value> attribute(
      RootModule root, ResourceInstance function, Reference of, String name) {
    return ATTRIBUTES.contains(name) && isPublished(root, function)
        ? Optional.of(new Reference(of.template(), of.resource() + SUFFIX, "", of.span()))
        : Optional.empty();
  }

  private static boolean isPublished(RootModule root, ResourceInstance function) {
    return function.type().equals(Translator.FUNCTION)
        && root.written(function, "publish").flatMap(Operators::truth).orElse(false);
  }
}
