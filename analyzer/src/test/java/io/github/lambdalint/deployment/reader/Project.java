package io.github.lambdalint.deployment.reader;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.testing.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a small project to disk and tells in short lines what its templates declare. */
final class Project {

  private final ProjectFolder folder;

  Project(Path root) {
    folder = new ProjectFolder(root);
  }

  /** Makes a project of one SAM template whose function {@code Fn} has the given properties. */
  static Project ofFunction(Path root, String properties) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: a.B::c
            """
                + properties.indent(6));
  }

  Project with(String path, String text) {
    folder.write(path, text);
    return this;
  }

  Project with(String path, byte[] content) {
    folder.write(path, content);
    return this;
  }

  Project withFolder(String path) {
    folder.makeFolder(path);
    return this;
  }

  Deployment read() {
    try (Stream<Path> files = Files.walk(folder.root())) {
      Map<Boolean, List<Path>> byLanguage =
          files
              .filter(Files::isRegularFile)
              .collect(Collectors.partitioningBy(file -> file.toString().endsWith(".java")));
      return DeploymentReader.read(
          folder.root(), byLanguage.get(false), Map.of(), new Sources(byLanguage.get(true)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the only function. */
  FunctionDeclaration function() {
    List<FunctionDeclaration> functions = read().functions();
    if (functions.size() != 1) {
      throw new AssertionError("functions: " + functions.stream().map(it -> it.name()).toList());
    }
    return functions.get(0);
  }

  /** Returns the function with a name. */
  FunctionDeclaration function(String name) {
    return read().functions().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no function " + name));
  }

  /** Tells names of all functions. */
  List<String> functions() {
    return read().functions().stream().map(FunctionDeclaration::name).toList();
  }

  /** Tells the sources of all functions: function, kind, name, line, origin, qualifier. */
  List<String> sources() {
    return read().functions().stream()
        .flatMap(function -> function.eventSources().stream().map(it -> line(function, it)))
        .toList();
  }

  private static String line(FunctionDeclaration function, EventSource source) {
    return "%s: %s `%s` line %d%s%s"
        .formatted(
            function.name(),
            source.kind(),
            source.name(),
            source.span().line(),
            source.origin().map(it -> " from " + it.id()).orElse(""),
            source.qualifier().map(it -> " through " + it).orElse(""));
  }

  /** Tells the folders with sources of the only function, relative to the project. */
  List<String> codeFolders() {
    return function().codeFolders().stream().map(folder::relative).toList();
  }

  List<String> notes() {
    return read().notes().stream().map(this::line).toList();
  }

  private String line(Note note) {
    return "%s:%d:%d %s"
        .formatted(
            folder.relative(note.at().file()),
            note.at().line(),
            note.at().column(),
            note.message());
  }

  /** Returns a property of the resource with the given id. */
  Setting property(String id, String path) {
    Resource found =
        read().resources().all().stream()
            .filter(resource -> resource.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no resource " + id));
    return found.property(path);
  }
}
