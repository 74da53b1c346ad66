package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Is a function as a template declares it.
 *
 * @param resource an {@code AWS::Lambda::Function}, whatever dialect it was written in
 * @param codeFolders folders of the project in which its sources lie; empty when the template does
 *     not tell
 * @param eventSources declared anywhere in the deployment
 * @param asyncConfigs the {@code AWS::Lambda::EventInvokeConfig}s for it
 * @param aliases the {@code AWS::Lambda::Version}s and {@code AWS::Lambda::Alias}es of it
 * @param permissions the {@code AWS::Lambda::Permission}s to invoke it
 * @param resources all of the deployment, to follow references
 */
public record FunctionDeclaration(
    Resource resource,
    List<Path> codeFolders,
    List<EventSource> eventSources,
    List<Resource> asyncConfigs,
    List<Resource> aliases,
    List<Resource> permissions,
    ResourceGraph resources)
    implements Place {

  /** Returns what a reader of the template calls the function. */
  public String name() {
    return resource.name();
  }

  @Override
  public Span span() {
    return resource.span();
  }

  /** Reads the handler string. */
  public Setting handler() {
    return property("Handler");
  }

  /** Reads the runtime identifier. */
  public Setting runtime() {
    return property("Runtime");
  }

  /**
   * Returns the time-out in seconds: the one that is set, or Lambda's own of 3; empty when it
   * cannot be known.
   */
  public Optional<Integer> timeout() {
    Setting timeout = property("Timeout");
    return timeout.isAbsent() ? Optional.of(3) : timeout.number();
  }

  /**
   * Returns the memory in megabytes: what is set, or Lambda's own of 128; empty when it cannot be
   * known.
   */
  public Optional<Integer> memory() {
    Setting memory = property("MemorySize");
    return memory.isAbsent() ? Optional.of(128) : memory.number();
  }

  /** Says whether the code may come as an image, whose Dockerfile decides on what runs. */
  public boolean mayBeImage() {
    Setting type = property("PackageType");
    return type.isPresent() && !type.text().equals(Optional.of("Zip"));
  }

  /** Reads a property of {@code AWS::Lambda::Function} by its path. */
  public Setting property(String path) {
    return resource.property(path);
  }
}
