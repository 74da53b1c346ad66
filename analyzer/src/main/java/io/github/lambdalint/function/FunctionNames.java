package io.github.lambdalint.function;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Value.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads which function of an application a framework is told to call: by environment variables of
 * the template, else by the application's properties.
 */
final class FunctionNames {

  private static final String PROPERTIES = "src/main/resources/application.properties";

  private final NameTable names;

  FunctionNames(NameTable names) {
    this.names = names;
  }

  /** Lists the names, those of a composition such as {@code a|b} one by one. */
  Set<String> of(FunctionDeclaration declaration, Collection<Path> folders) {
    Set<String> found = new LinkedHashSet<>();
    variables(declaration, "variables that name functions").forEach(text -> add(text, found));
    if (found.isEmpty()) {
      folders.forEach(folder -> read(folder.resolve(PROPERTIES), found));
    }
    return found;
  }

  /** Lists the classes with which the application begins. */
  Stream<String> applications(FunctionDeclaration declaration) {
    return variables(declaration, "variables that name applications");
  }

  private Stream<String> variables(FunctionDeclaration declaration, String section) {
    return declaration.property("Environment.Variables").value().stream()
        .filter(Mapping.class::isInstance)
        .flatMap(variables -> ((Mapping) variables).entries().keySet().stream())
        .filter(key -> names.names(section).contains(canonical(key)))
        .flatMap(key -> declaration.property("Environment.Variables." + key).texts().stream());
  }

  /** Frameworks take {@code quarkus.lambda.handler} and {@code QUARKUS_LAMBDA_HANDLER} for one. */
  private static String canonical(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private void read(Path file, Set<String> found) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      Properties properties = new Properties();
      properties.load(in);
      properties.stringPropertyNames().stream()
          .filter(key -> names.names("variables that name functions").contains(canonical(key)))
          .forEach(key -> add(properties.getProperty(key), found));
    } catch (IOException | IllegalArgumentException e) {
      found.clear(); // the application cannot read it either; all its functions may be meant
    }
  }

  private static void add(String text, Set<String> found) {
    for (String name : text.split("[|;,]")) {
      if (!name.isBlank()) {
        found.add(name.strip());
      }
    }
  }
}
