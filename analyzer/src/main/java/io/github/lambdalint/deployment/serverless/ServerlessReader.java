package io.github.lambdalint.deployment.serverless;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.cloudformation.TemplateEvaluator;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.Document;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code serverless.yml} files of the Serverless Framework that deploy to AWS. */
public final class ServerlessReader implements TemplateReader {

  private static final Set<String> DOCUMENTS =
      Set.of("serverless.yml", "serverless.yaml", "serverless.json");

  private static final Set<String> PROGRAMS = Set.of("serverless.ts", "serverless.js");

  private static final Pattern JAVA_RUNTIME = Pattern.compile("runtime:\\s*['\"]java");

  @Override
  public Declarations read(TemplateFiles files) {
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (Path file : files.candidates()) {
      String name = file.getFileName().toString();
      if (PROGRAMS.contains(name)) {
        noteProgram(files, file, notes);
      } else if (DOCUMENTS.contains(name)) {
        Optional<Mapping> root = root(files, file, notes);
        if (root.isPresent()) {
          Template template = new Template(file, Dialect.SERVERLESS);
          templates.add(template);
          resources.addAll(resources(template, root.get(), files, notes));
        }
      }
    }
    return new Declarations(templates, resources, notes);
  }

  private static Optional<Mapping> root(TemplateFiles files, Path file, List<Note> notes) {
    try {
      Optional<Document> document = files.read(file, text -> text.contains("provider"));
      if (document.isPresent() && document.get().root() instanceof Mapping root && isForAws(root)) {
        notes.addAll(document.get().notes());
        return Optional.of(root);
      }
    } catch (MalformedDocumentException e) {
      notes.add(e.note());
    }
    return Optional.empty();
  }

  /** Programs are not run: those with Java functions are noted. */
  private static void noteProgram(TemplateFiles files, Path file, List<Note> notes) {
    if (files.lines(file).stream().anyMatch(line -> JAVA_RUNTIME.matcher(line).find())) {
      notes.add(
          new Note(
              Span.ofLine(file, 1),
              "written in TypeScript or JavaScript: not read; serverless.yml is"));
    }
  }

  private static boolean isForAws(Mapping root) {
    Value provider = root.get("provider").orElse(null);
    Optional<String> name =
        provider instanceof Mapping mapping
            ? mapping.get("name").flatMap(Value::written)
            : Optional.ofNullable(provider).flatMap(Value::written);
    return name.isPresent() && name.get().equals("aws");
  }

  private static List<Resource> resources(
      Template template, Mapping root, TemplateFiles files, List<Note> notes) {
    TemplateEvaluator evaluator = new TemplateEvaluator(files, notes);
    Variables variables =
        new Variables(root, path -> evaluator.include(template, path), files::parameter);
    if (!(variables.resolve(root) instanceof Mapping resolved)) {
      return List.of();
    }
    Service service = new Service(resolved, variables.stage(root.span()));
    Draft draft = new Draft();
    Mapping functions = merged(resolved.get("functions"), root.span());
    functions
        .entries()
        .forEach(
            (name, value) -> {
              Mapping declared =
                  value instanceof Mapping mapping ? mapping : Mapping.empty(value.span());
              new ServerlessFunction(service, draft, name, functions.keySpan(name), declared)
                  .translate();
            });
    addStateMachines(draft, resolved);
    Mapping own = merged(resolved.get("resources"), root.span());
    return evaluator.resources(
        template, own.with("Resources", draft.with(Settings.map(own, "Resources"))));
  }

  /** Those that the plug-in serverless-step-functions deploys. */
  private static void addStateMachines(Draft draft, Mapping root) {
    Mapping machines = Settings.map(root, "stepFunctions", "stateMachines");
    machines
        .entries()
        .forEach(
            (name, value) -> {
              if (value instanceof Mapping machine) {
                draft.add(
                    name,
                    "AWS::StepFunctions::StateMachine",
                    machine.rename("definition", "Definition"),
                    machines.keySpan(name));
              }
            });
  }

  /** Joins the maps of a list: functions and resources may be written as several. */
  private static Mapping merged(Optional<Value> value, Span span) {
    Mapping merged = Mapping.empty(span);
    if (value.isPresent() && !(value.get() instanceof Scalar)) {
      List<Value> parts =
          value.get() instanceof Sequence sequence ? sequence.items() : List.of(value.get());
      for (Value part : parts) {
        if (part instanceof Mapping mapping) {
          merged = Draft.over(merged, mapping);
        }
      }
    }
    return merged;
  }
}
