package io.github.lambdalint.deployment.cloudformation;

import static java.util.stream.Collectors.groupingBy;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
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
  public Declarations read(TemplateFiles files) {
    List<Note> notes = new ArrayList<>();
    TemplateEvaluator evaluator = new TemplateEvaluator(files, notes);
    Map<Path, Stack> stacks = new LinkedHashMap<>();
    for (TemplateFile read : readFiles(files)) {
      notes.addAll(read.notes());
      read.root()
          .ifPresent(
              root -> {
                Template template = new Template(read.file(), dialect(read.file(), root));
                stacks.put(read.file(), evaluator.stack(template, root));
              });
    }
    stacks.values().forEach(stack -> NestedStacks.link(stack, stacks, evaluator.includes()));
    stacks.values().stream()
        .collect(groupingBy(stack -> stack.template().file().getParent()))
        .values()
        .forEach(Stack::shareExports);
    Map<Template, List<Resource>> resources = new LinkedHashMap<>();
    stacks.values().forEach(stack -> resources.put(stack.template(), evaluator.resources(stack)));
    Generated.dropCopies(resources);
    return new Declarations(
        List.copyOf(resources.keySet()),
        resources.values().stream().flatMap(List::stream).toList(),
        notes);
  }

  /** Holds what one file came to: a template, faults, both, or in most cases neither. */
  private record TemplateFile(Path file, Optional<Mapping> root, List<Note> notes) {}

  private static List<TemplateFile> readFiles(TemplateFiles files) {
    return files.candidates().parallelStream()
        .filter(file -> FILE_NAMES.matcher(file.toString()).matches() && !isAsset(file))
        .map(file -> readFile(files, file))
        .toList();
  }

  /** The CDK copies what it packages, other templates among it, into folders of its output. */
  private static boolean isAsset(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith("asset.")) {
        return new Template(file, Dialect.CDK).isSynthesised();
      }
    }
    return false;
  }

  private static TemplateFile readFile(TemplateFiles files, Path file) {
    try {
      Optional<Document> document = files.read(file, CloudFormationReader::looksLikeTemplate);
      if (document.isEmpty()) {
        return new TemplateFile(file, Optional.empty(), files.bomb(file).stream().toList());
      }
      return document.get().root() instanceof Mapping root && isTemplate(root)
          ? new TemplateFile(file, Optional.of(root), document.get().notes())
          : new TemplateFile(file, Optional.empty(), List.of());
    } catch (MalformedDocumentException e) {
      return new TemplateFile(file, Optional.empty(), List.of(e.note()));
    }
  }

  private static boolean looksLikeTemplate(String text) {
    return text.contains("AWS::") && text.contains("Resources");
  }

  private static boolean isTemplate(Mapping root) {
    return root.get("Resources").orElse(null) instanceof Mapping resources
        && resources.entries().values().stream()
            .anyMatch(each -> TemplateEvaluator.type(each).isPresent());
  }

  private static Dialect dialect(Path file, Mapping root) {
    if (new Template(file, Dialect.CDK).isSynthesised()) {
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
