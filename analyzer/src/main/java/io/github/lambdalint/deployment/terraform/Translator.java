package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Translates the resources of a root module to CloudFormation's. */
final class Translator {

  static final String FUNCTION = "aws_lambda_function";
  private static final String NOTIFICATION = "aws_s3_bucket_notification";

  private final RootModule root;
  private final FunctionCode code;

  Translator(RootModule root) {
    this.root = root;
    this.code = new FunctionCode(root);
  }

  List<Resource> resources() {
    Assembly assembly = new Assembly();
    for (ResourceInstance instance : root.resources()) {
      Optional<Translation> translation = Translation.of(instance.type());
      if (translation.isPresent()) {
        Mapping arguments = root.properties(instance);
        Resource resource = resource(instance, translation.get(), arguments);
        translation
            .get()
            .part()
            .ifPresentOrElse(
                part -> assembly.addPart(resource, part, arguments.get(part.argument())),
                () -> assembly.add(resource));
        Versions.of(root, instance, resource).ifPresent(assembly::add);
      }
    }
    return assembly.resources();
  }

  private Resource resource(ResourceInstance instance, Translation translation, Mapping arguments) {
    Mapping properties = translation.properties(arguments);
    if (instance.type().equals(FUNCTION)) {
      properties = code.addTo(properties, arguments);
    }
    if (instance.type().equals(NOTIFICATION)) {
      properties = NotificationFilters.rewrite(properties);
    }
    Span span = instance.span();
    Mapping metadata = Mapping.empty(span).with(Resource.NAME, new Scalar(instance.name(), span));
    return new Resource(
        instance.id(), translation.type(), properties, metadata, span, root.template());
  }
}
