package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.terraform.Translation.Part;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Translates the resources of one root module to CloudFormation's. */
final class Translator {

  static final String FUNCTION = "aws_lambda_function";

  /** What a version has more in its address than its function. */
  static final String VERSION = ".version";

  private static final String NOTIFICATION = "aws_s3_bucket_notification";

  private final Template template;
  private final Assembly assembly = new Assembly();

  Translator(Template template) {
    this.template = template;
  }

  /** Adds a resource; one that does not concern functions is left out. */
  void add(Written written) {
    Optional<Translation> translation = Translation.of(written.type());
    if (translation.isEmpty()) {
      return;
    }
    Mapping properties = translation.get().properties(written.arguments());
    if (written.type().equals(NOTIFICATION)) {
      properties = NotificationFilters.rewrite(properties);
    }
    Resource resource = resource(written, "", translation.get().type(), properties);
    Optional<Part> part = translation.get().part();
    if (part.isPresent()) {
      assembly.addPart(resource, part.get(), written.arguments().get(part.get().argument()));
    } else {
      assembly.add(resource);
    }
    if (written.type().equals(FUNCTION) && isPublished(written)) {
      assembly.add(version(written));
    }
  }

  private static boolean isPublished(Written function) {
    return function.arguments().get("publish").flatMap(Operators::truth).orElse(false);
  }

  private Resource version(Written function) {
    Reference reference = new Reference(template, function.id(), "", function.span());
    Mapping properties = Mapping.empty(function.span()).with("FunctionName", reference);
    return resource(function, VERSION, "AWS::Lambda::Version", properties);
  }

  private Resource resource(Written written, String suffix, String type, Mapping properties) {
    Span span = written.span();
    List<Value> calls =
        written.calls().stream().map(call -> (Value) new Scalar(call.toString(), call)).toList();
    Mapping metadata =
        Mapping.empty(span)
            .with(Resource.NAME, new Scalar(written.name(), span))
            .with(Resource.CALLS, new Sequence(calls, span));
    return new Resource(written.id() + suffix, type, properties, metadata, span, template);
  }

  List<Resource> resources() {
    return assembly.resources();
  }
}
