package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the apps of a project.
 *
 * <p>An app lies where a {@code cdk.json} says how to run it, or where a build file names the CDK;
 * only Java files below such folders are looked at, and only apps that say something of Lambda are
 * parsed.
 */
final class Apps {

  static final String SETTINGS = "cdk.json";

  private static final Set<String> BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts");

  private static final List<String> LIBRARIES =
      List.of("software.amazon.awscdk", "software.constructs", "software.amazon.awsconstructs");

  private static final String TEMPLATE = ".template.json";

  private Apps() {}

  static List<App> among(TemplateFiles files, Sources sources) {
    Map<Path, Path> folders = folders(files);
    Map<Path, List<Path>> javaByFolder = new TreeMap<>();
    if (!folders.isEmpty()) {
      for (Path file : sources.below(files.root())) {
        folder(file, folders)
            .ifPresent(it -> javaByFolder.computeIfAbsent(it, any -> new ArrayList<>()).add(file));
      }
    }
    List<App> apps = new ArrayList<>();
    javaByFolder.forEach((folder, java) -> app(folders.get(folder), java).ifPresent(apps::add));
    return apps;
  }

  /** Returns the folders in which apps may lie, with the file that says so. */
  static Map<Path, Path> folders(TemplateFiles files) {
    Map<Path, Path> folders = new HashMap<>();
    Set<Path> synthesised =
        files.candidates().stream()
            .filter(file -> file.getFileName().toString().endsWith(TEMPLATE))
            .map(Path::getParent)
            .filter(folder -> folder.endsWith("cdk.out"))
            .map(Path::getParent)
            .collect(java.util.stream.Collectors.toSet());
    for (Path file : files.candidates()) {
      String name = file.getFileName().toString();
      boolean isApp =
          name.equals(SETTINGS)
              || (BUILD_FILES.contains(name) && text(file).contains("software.amazon.awscdk"));
      if (isApp) {
        folders.merge(
            file.getParent(),
            file,
            (old, any) -> old.getFileName().toString().equals(SETTINGS) ? old : file);
      }
    }
    folders.keySet().removeIf(folder -> isBelow(folder, synthesised));
    return folders;
  }

  private static boolean isBelow(Path folder, Set<Path> others) {
    return others.stream().anyMatch(folder::startsWith);
  }

  /** Finds the nearest folder above a file, one with settings of the CDK before others. */
  static Optional<Path> folder(Path file, Map<Path, Path> folders) {
    Optional<Path> nearest = Optional.empty();
    for (Path here = file.getParent(); here != null; here = here.getParent()) {
      Path told = folders.get(here);
      if (told != null) {
        if (told.endsWith(SETTINGS)) {
          return Optional.of(here);
        }
        nearest = nearest.isPresent() ? nearest : Optional.of(here);
      }
    }
    return nearest;
  }

  private static Optional<App> app(Path file, List<Path> candidates) {
    List<Path> java = new ArrayList<>();
    boolean hasFunctions = false;
    for (Path candidate : candidates) {
      if (!Sources.isTest(candidate)) {
        String text = text(candidate);
        if (LIBRARIES.stream().anyMatch(text::contains)) {
          java.add(candidate);
          hasFunctions |= text.contains("lambda");
        }
      }
    }
    return hasFunctions ? Optional.of(new App(file, java)) : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // gets its note if anything leads to the file
    }
  }
}
