package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value.Mapping;
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
    TemplateEvaluator evaluator = new TemplateEvaluator(files, notes);
    Map<Path, Stack> stacks = new LinkedHashMap<>();
    for (Path file : files.candidates()) {
      readTemplate(files, file, notes)
          .ifPresent(
              root ->
                  stacks.put(file, evaluator.stack(new Template(file, dialect(file, root)), root)));
    }
    stacks.values().forEach(stack -> NestedStacks.link(stack, stacks, evaluator.includes()));
    Map<Template, List<Resource>> resources = new LinkedHashMap<>();
    stacks.values().forEach(stack -> resources.put(stack.template(), evaluator.resources(stack)));
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
        && resources.entries().values().stream()
            .anyMatch(each -> TemplateEvaluator.type(each).isPresent());
  }

  private static Dialect dialect(Path file, Mapping root) {
    if (Generated.isSynthesised(file)) {
      return Dialect.CDK;
    }
    Mapping resources = (Mapping) root.entries().get("Resources");
    return resources.entries().values().stream()
            .anyMatch(
                each -> TemplateEvaluator.type(each).orElse("").startsWith("AWS::Serverless::"))
        ? Dialect.SAM
        : Dialect.CLOUDFORMATION;
  }
}
