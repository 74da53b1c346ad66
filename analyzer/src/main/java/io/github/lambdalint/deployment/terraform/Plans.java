package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads plans and states as {@code terraform show -json} writes them. */
final class Plans {

  private final TemplateFiles files;
  private final List<Note> notes;

  Plans(TemplateFiles files, List<Note> notes) {
    this.files = files;
    this.notes = notes;
  }

  /** Returns the resources of all plans and states with functions. */
  Map<Template, List<Resource>> read() {
    Map<Template, List<Resource>> found = new LinkedHashMap<>();
    for (Path file : files.candidates()) {
      if (file.toString().endsWith(".json") && isPlan(files.head(file))) {
        Template template = new Template(file, Dialect.TERRAFORM);
        root(file)
            .map(root -> resources(template, root))
            .filter(Plans::hasFunctions)
            .ifPresent(resources -> found.put(template, resources));
      }
    }
    return found;
  }

  /** Both begin with their versions, which tell them from all other JSON. */
  private static boolean isPlan(String head) {
    return head.contains("\"format_version\"") && head.contains("\"terraform_version\"");
  }

  private static boolean hasFunctions(List<Resource> resources) {
    return resources.stream().anyMatch(it -> it.type().equals("AWS::Lambda::Function"));
  }

  private Optional<Mapping> root(Path file) {
    try {
      return files
          .read(file, text -> text.contains(Translator.FUNCTION))
          .map(Document::root)
          .filter(Mapping.class::isInstance)
          .map(Mapping.class::cast);
    } catch (MalformedDocumentException e) {
      notes.add(e.note());
      return Optional.empty();
    }
  }

  private static List<Resource> resources(Template template, Mapping root) {
    Setting planned = Setting.of(root, root.span(), "planned_values.root_module");
    Setting stated = Setting.of(root, root.span(), "values.root_module");
    Map<String, Written> written = new LinkedHashMap<>();
    addModule(planned.isPresent() ? planned : stated, written);
    PlanReferences references =
        new PlanReferences(
            template, Setting.of(root, root.span(), "configuration.root_module"), written.keySet());
    Translator translator = new Translator(template);
    for (Written each : written.values()) {
      Mapping arguments = references.complete(each.id(), each.arguments());
      translator.add(
          new Written(each.id(), each.type(), each.name(), arguments, each.span(), List.of()));
    }
    return translator.resources();
  }

  private static void addModule(Setting module, Map<String, Written> written) {
    for (Setting resource : module.property("resources").items()) {
      written(resource).ifPresent(each -> written.put(each.id(), each));
    }
    if (module.property("child_modules").isPresent()) {
      module.property("child_modules").items().forEach(child -> addModule(child, written));
    }
  }

  private static Optional<Written> written(Setting resource) {
    Optional<String> address = resource.property("address").text();
    Optional<String> type = resource.property("type").text();
    boolean isManaged = resource.property("mode").texts().equals(List.of("managed"));
    if (address.isEmpty() || type.isEmpty() || !isManaged) {
      return Optional.empty();
    }
    Span span = resource.property("address").span();
    Mapping values =
        resource.property("values").value().orElse(null) instanceof Mapping known
            ? known
            : Mapping.empty(span);
    String id = address.get().replace("\"", "");
    String name = id.replaceAll("(^|\\.)module\\.", "$1").replace(type.get() + ".", "");
    return Optional.of(new Written(id, type.get(), name, values, span, List.of()));
  }
}
