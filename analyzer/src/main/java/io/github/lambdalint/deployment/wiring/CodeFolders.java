package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateFiles.OutsideProjectException;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the folders in which the sources of functions lie. */
final class CodeFolders {

  /** Folders into which builds write; the sources lie beside them. */
  private static final Set<String> BUILD_OUTPUT =
      Set.of("target", "build", "out", "dist", "bazel-bin");

  private final TemplateFiles files;
  private final List<Note> notes = new ArrayList<>();

  CodeFolders(TemplateFiles files) {
    this.files = files;
  }

  /** Returns the paths that were refused so far. */
  List<Note> notes() {
    return notes;
  }

  /** Returns the folders of a function; empty when the template does not tell. */
  List<Path> of(Resource function) {
    if (function.template().isSynthesised()) {
      return List.of();
    }
    Optional<Path> project = function.template().madeFrom();
    if (project.isPresent()) {
      return List.of(project.get());
    }
    Set<Path> folders = new LinkedHashSet<>();
    add(function, function.property("Code"), folders);
    add(function, Setting.of(function.metadata(), function.span(), "DockerContext"), folders);
    return List.copyOf(folders);
  }

  private void add(Resource function, Setting setting, Set<Path> folders) {
    for (String text : setting.texts()) {
      if (!text.contains("://")) {
        folder(function, text, setting.span()).ifPresent(folders::add);
      }
    }
  }

  private Optional<Path> folder(Resource function, String text, Span at) {
    Path base = function.template().folder();
    try {
      String sources = withoutBuildOutput(text);
      Optional<Path> found = files.find(base, sources);
      if (found.isEmpty() && isArchive(sources)) {
        // An app of the CDK is built by itself, and not together with its functions.
        boolean isOwnBuild = function.template().dialect() == Dialect.CDK;
        return isOwnBuild ? Optional.empty() : files.find(base, ".");
      }
      return found.map(path -> Files.isDirectory(path) ? path : path.getParent());
    } catch (OutsideProjectException e) {
      notes.add(new Note(at, e.getMessage()));
      return Optional.empty();
    }
  }

  private static String withoutBuildOutput(String path) {
    List<String> sources = new ArrayList<>();
    for (String part : path.split("[/\\\\]+", -1)) {
      if (BUILD_OUTPUT.contains(part)) {
        return sources.isEmpty() ? "." : String.join("/", sources);
      }
      sources.add(part);
    }
    return path;
  }

  private static boolean isArchive(String path) {
    return path.endsWith(".jar") || path.endsWith(".zip");
  }
}
