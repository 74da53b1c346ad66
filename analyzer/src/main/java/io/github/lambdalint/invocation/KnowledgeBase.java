package io.github.lambdalint.invocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.source.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the kinds of event sources and what AWS says of each.
 *
 * @param legend which document a label stands for
 * @param ownNames classes of aws-lambda-java-events by simple name, each with a field of its JSON
 *     that the runtime fills for this very class but not for subclasses
 * @param kinds in the order of the file
 */
public record KnowledgeBase(
    Map<String, String> legend, Map<String, String> ownNames, List<EventSourceKind> kinds) {

  private static final String FILE = "event-sources.yaml";

  /** Holds the tool's own knowledge base from its first use on. */
  private static final class Own {

    static final KnowledgeBase INSTANCE = read();
  }

  /** Loads the tool's own knowledge base, once. */
  public static KnowledgeBase load() {
    return Own.INSTANCE;
  }

  private static KnowledgeBase read() {
    try (InputStream file = KnowledgeBase.class.getResourceAsStream(FILE)) {
      return KnowledgeBaseReader.read(FILE, new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the kind with an id. */
  public Optional<EventSourceKind> kind(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** Returns a field of the event that the runtime does not fill for subclasses of a class. */
  public Optional<String> lostBySubclasses(TypeName libraryClass) {
    return Optional.ofNullable(ownNames.get(libraryClass.simpleName()));
  }

  /**
   * Joins each event source of a function with its kind and with the fate of a failing event.
   *
   * @throws IllegalArgumentException when a reader gave a source a kind that is not here
   */
  public List<Invocation> invocations(FunctionDeclaration function) {
    return function.eventSources().stream()
        .map(
            source -> {
              EventSourceKind kind =
                  kind(source.kind())
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "no kind of event source has the id " + source.kind()));
              return new Invocation(source, kind, Fate.of(function, source, kind));
            })
        .toList();
  }
}
