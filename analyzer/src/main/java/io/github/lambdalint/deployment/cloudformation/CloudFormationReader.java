package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.ProjectFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads CloudFormation and SAM templates, in YAML or JSON, written by people or synthesised. */
public final class CloudFormationReader implements TemplateReader {

  private static final Pattern FILE_NAMES =
      Pattern.compile(".*\\.(ya?ml|json|template)", Pattern.CASE_INSENSITIVE);

  @Override
  public Declarations read(ProjectFiles files) {
    List<Note> notes = new ArrayList<>();
    Includes includes = new Includes(files, notes);
    Recursion recursion = new Recursion();
    Map<Path, Stack> stacks = new LinkedHashMap<>();
    for (Path file : files.candidates()) {
      readTemplate(files, file, notes)
          .ifPresent(
              root ->
                  stacks.put(
                      file,
                      new Stack(
                          new Template(file, dialect(file, root)), root, includes, recursion)));
    }
    stacks.values().forEach(stack -> NestedStacks.link(stack, stacks, includes));
    Definitions definitions = new Definitions(includes);
    Map<Template, List<Resource>> resources = new LinkedHashMap<>();
    for (Stack stack : stacks.values()) {
      resources.put(
          stack.template(), resources(stack).stream().map(definitions::complete).toList());
    }
    Generated.dropCopies(resources);
    return new Declarations(
        List.copyOf(resources.keySet()),
        resources.values().stream().flatMap(List::stream).toList(),
        notes);
  }

  private static Optional<Mapping> readTemplate(ProjectFiles files, Path file, List<Note> notes) {
    if (!FILE_NAMES.matcher(file.toString()).matches()) {
      return Optional.empty();
    }
    try {
      Optional<Document> document = files.read(file, CloudFormationReader::looksLikeTemplate);
      if (document.isEmpty()
          || !(document.get().root() instanceof Mapping root)
          || !isTemplate(root)) {
        return Optional.empty();
      }
      notes.addAll(document.get().notes());
      return Optional.of(root);
    } catch (MalformedDocumentException e) {
      notes.add(e.note());
      return Optional.empty();
    }
  }

  private static boolean looksLikeTemplate(byte[] bytes) {
    return ProjectFiles.contains(bytes, "AWS::") && ProjectFiles.contains(bytes, "Resources");
  }

  private static boolean isTemplate(Mapping root) {
    return root.get("Resources").orElse(null) instanceof Mapping resources
        && resources.entries().values().stream().anyMatch(each -> type(each).isPresent());
  }

  private static Dialect dialect(Path file, Mapping root) {
    if (Generated.isSynthesised(file)) {
      return Dialect.CDK;
    }
    Mapping resources = (Mapping) root.entries().get("Resources");
    return resources.entries().values().stream()
            .anyMatch(each -> type(each).orElse("").startsWith("AWS::Serverless::"))
        ? Dialect.SAM
        : Dialect.CLOUDFORMATION;
  }

  private static Optional<String> type(Value resource) {
    return resource instanceof Mapping mapping
            && mapping.get("Type").orElse(null) instanceof Scalar type
            && type.text().contains("::")
        ? Optional.of(type.text())
        : Optional.empty();
  }

  private static List<Resource> resources(Stack stack) {
    List<Resource> declared = new ArrayList<>();
    Mapping section = stack.section("Resources");
    section
        .entries()
        .forEach(
            (id, value) -> {
              if (type(value).isPresent() && isDeployed(stack, (Mapping) value)) {
                declared.add(resource(stack, id, (Mapping) value, section));
              }
            });
    Globals globals =
        new Globals(
            stack.evaluate(stack.section("Globals")) instanceof Mapping evaluated
                ? evaluated
                : Mapping.empty(section.span()));
    return new SamTranslator(stack.template(), globals).translate(declared);
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
