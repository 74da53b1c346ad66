package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.source.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns templates of CloudFormation, which other tools may have put together, into resources. */
public final class TemplateEvaluator {

  private final Includes includes;
  private final Definitions definitions;
  private final Recursion recursion = new Recursion();

  /** Writes faults of files that templates include to {@code notes}. */
  public TemplateEvaluator(TemplateFiles files, List<Note> notes) {
    this.includes = new Includes(files, notes);
    this.definitions = new Definitions(includes);
  }

  /** Returns the resources of a template that is used by no other. */
  public List<Resource> resources(Template template, Mapping root) {
    return resources(stack(template, root));
  }

  /** Reads the document at a path that stands in a template; empty when there is none. */
  public Optional<Value> include(Template template, Value path) {
    return includes.read(template.file(), path);
  }

  Includes includes() {
    return includes;
  }

  Stack stack(Template template, Mapping root) {
    return new Stack(template, root, includes, recursion);
  }

  List<Resource> resources(Stack stack) {
    List<Resource> declared = new ArrayList<>();
    Mapping section = stack.section("Resources");
    section
        .entries()
        .forEach(
            (id, value) -> {
              if (type(value).isPresent() && isDeployed(stack, (Mapping) value)) {
                Resource resource = resource(stack, id, (Mapping) value, section);
                declared.add(resource);
                SamConnector.of(resource, mapping(stack, (Mapping) value, "Connectors"))
                    .forEach(declared::add);
              }
            });
    Globals globals =
        new Globals(
            stack.evaluate(stack.section("Globals")) instanceof Mapping evaluated
                ? evaluated
                : Mapping.empty(section.span()));
    return new SamTranslator(stack.template(), globals)
        .translate(declared).stream().map(definitions::complete).toList();
  }

  /** Returns the type of a declared resource; empty when it declares none. */
  static Optional<String> type(Value resource) {
    return resource instanceof Mapping mapping
            && mapping.get("Type").orElse(null) instanceof Scalar type
            && type.text().contains("::")
        ? Optional.of(type.text())
        : Optional.empty();
  }

  private static boolean isDeployed(Stack stack, Mapping resource) {
    return !(resource.get("Condition").orElse(null) instanceof Scalar condition)
        || stack.conditions().decide(condition.text()).orElse(true);
  }

  private static Resource resource(Stack stack, String id, Mapping declared, Mapping section) {
    return new Resource(
        id,
        type(declared).orElseThrow(),
        mapping(stack, declared, "Properties"),
        mapping(stack, declared, "Metadata"),
        section.keySpan(id),
        stack.template());
  }

  private static Mapping mapping(Stack stack, Mapping declared, String key) {
    return declared.get(key).map(stack::evaluate).orElse(null) instanceof Mapping mapping
        ? mapping
        : Mapping.empty(declared.keySpan(key));
  }
}
