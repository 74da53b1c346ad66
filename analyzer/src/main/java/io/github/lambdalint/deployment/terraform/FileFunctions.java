package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateFiles.OutsideProjectException;
import io.github.lambdalint.deployment.terraform.hcl.Expression.Call;
import io.github.lambdalint.deployment.terraform.hcl.HclReader;
import io.github.lambdalint.source.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls the functions that read files, within the project only. */
final class FileFunctions {

  private final Path folder;
  private final TemplateFiles files;
  private final List<Note> notes;
  private final Map<String, Optional<String>> texts = new HashMap<>();

  /**
   * Takes the folder from which paths lead on, and writes what is refused to {@code notes}.
   *
   * @param folder of the root module, where Terraform is started
   */
  FileFunctions(Path folder, TemplateFiles files, List<Note> notes) {
    this.folder = folder;
    this.files = files;
    this.notes = notes;
  }

  /** Calls a function; empty when it is none of these or its file cannot be read. */
  Optional<Value> call(Call call, List<Value> arguments, Scope scope, Evaluator evaluator) {
    Optional<String> path = arguments.stream().findFirst().flatMap(FileFunctions::text);
    return switch (call.function()) {
      case "abspath" -> path.map(text -> new Scalar(text, call.span()));
      case "file" ->
          path.flatMap(text -> read(text, call)).map(text -> new Scalar(text, call.span()));
      case "fileexists" ->
          path.map(text -> new Scalar(Boolean.toString(find(text, call).isPresent()), call.span()));
      case "templatefile" ->
          path.flatMap(text -> read(text, call))
              .flatMap(text -> fillIn(text, call, arguments, scope, evaluator));
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(Value value) {
    return value instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  private Optional<Value> fillIn(
      String text, Call call, List<Value> arguments, Scope scope, Evaluator evaluator) {
    Map<String, Value> names =
        arguments.size() > 1 && arguments.get(1) instanceof Mapping given
            ? given.entries()
            : Map.of();
    Value template = evaluator.expanded(new Scalar(text, call.span()), call.span());
    if (!(template instanceof Scalar)) {
      return Optional.of(template);
    }
    try {
      return Optional.of(
          evaluator.evaluate(
              HclReader.template(call.span(), text), new Scope(scope.module(), names)));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> read(String path, Call call) {
    return texts.computeIfAbsent(
        path, any -> find(path, call).filter(Files::isRegularFile).flatMap(this::content));
  }

  private Optional<String> content(Path file) {
    try {
      return files.text(file, text -> !isBinary(text)).map(TemplateFiles.Text::content);
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  /** Hashes of archives are wanted often, and are none of our business. */
  private static boolean isBinary(String text) {
    return text.substring(0, Math.min(text.length(), 1_000)).indexOf('\0') >= 0;
  }

  private Optional<Path> find(String path, Call call) {
    try {
      return files.find(folder, path);
    } catch (OutsideProjectException e) {
      notes.add(new Note(call.span(), e.getMessage()));
      return Optional.empty();
    }
  }
}
