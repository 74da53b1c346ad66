package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateFiles.OutsideProjectException;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the handler of functions that are packaged as container images: in the {@code ImageConfig}
 * or in the last {@code CMD} of the Dockerfile that the metadata names.
 */
final class ContainerImages {

  private static final Pattern COMMAND =
      Pattern.compile("\\s*CMD\\s+(?:\\[\\s*\"([^\"]+)\"\\s*]|([^\\s\\[]+))\\s*");

  private final TemplateFiles files;

  ContainerImages(TemplateFiles files) {
    this.files = files;
  }

  /** Copies a function with the handler of its image, if it has an image and no handler. */
  Resource withHandler(Resource resource) {
    if (!resource.type().equals(FunctionTargets.FUNCTION)
        || resource.property("Handler").isPresent()) {
      return resource;
    }
    Optional<Value> command =
        resource.property("ImageConfig.Command").items().stream()
            .findFirst()
            .flatMap(Setting::value)
            .or(() -> command(resource));
    return command
        .map(handler -> resource.withProperties(resource.properties().with("Handler", handler)))
        .orElse(resource);
  }

  private Optional<Value> command(Resource function) {
    Setting context = Setting.of(function.metadata(), function.span(), "DockerContext");
    Setting name = Setting.of(function.metadata(), function.span(), "Dockerfile");
    if (context.text().isEmpty()) {
      return Optional.empty();
    }
    String path = context.text().get() + "/" + name.text().orElse("Dockerfile");
    try {
      return files
          .find(function.template().folder(), path)
          .flatMap(file -> lastCommand(file, files.lines(file)));
    } catch (OutsideProjectException e) {
      // The folder itself is refused with a note when it is looked for as a code folder.
      return Optional.empty();
    }
  }

  private static Optional<Value> lastCommand(Path file, List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher matcher = COMMAND.matcher(lines.get(i));
      if (matcher.matches()) {
        String handler = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        int column = lines.get(i).indexOf(handler) + 1;
        Span span = new Span(file, i + 1, column, i + 1, column + handler.length());
        return Optional.of(new Scalar(handler, span));
      }
    }
    return Optional.empty();
  }
}
