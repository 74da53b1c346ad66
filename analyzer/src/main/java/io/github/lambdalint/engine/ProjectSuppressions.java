package io.github.lambdalint.engine;

import io.github.lambdalint.configuration.Configuration.ResourceSuppression;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.SuppressedRegion;
import io.github.lambdalint.source.TextLines;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the suppressions of a file: comments, {@code @SuppressWarnings} with what is written behind
 * it, {@code Metadata} of resources with {@code lambda-lint: {ignore: [RuleName], reason: …}}, and
 * what the configuration says of resources.
 */
final class ProjectSuppressions implements Function<Path, List<Suppression>> {

  private static final String PREFIX = Suppression.EVERY_RULE + ":";

  private final Sources sources;
  private final Map<Path, List<Resource>> resources;
  private final List<ResourceSuppression> configured;

  ProjectSuppressions(
      Sources sources, Collection<Resource> resources, List<ResourceSuppression> configured) {
    this.sources = sources;
    this.configured = configured;
    this.resources =
        resources.stream().collect(Collectors.groupingBy(resource -> resource.span().file()));
  }

  @Override
  public List<Suppression> apply(Path file) {
    List<String> lines = TextLines.of(file);
    return Stream.of(
            comments(file, lines), annotations(file, lines), metadata(file), configured(file))
        .flatMap(Function.identity())
        .toList();
  }

  private Stream<Suppression> comments(Path file, List<String> text) {
    return IgnoreComment.in(text).stream()
        .map(
            comment -> {
              Span lines = new Span(file, comment.firstLine(), 1, comment.lastLine(), 1);
              Span region = declaredIn(file, lines.line()).orElse(lines);
              return Suppression.ofLines(
                  comment.rules(), region, comment.reason(), Span.ofLine(file, comment.line()));
            });
  }

  /** Widens a comment at the key of a resource to all of the resource. */
  private Optional<Span> declaredIn(Path file, int line) {
    return declaredIn(file)
        .filter(resource -> resource.span().line() == line)
        .map(Resource::extent)
        .findFirst();
  }

  private Stream<Suppression> annotations(Path file, List<String> lines) {
    boolean hasAny = lines.stream().anyMatch(line -> line.contains(SuppressedRegion.ANNOTATION));
    if (!file.toString().endsWith(".java") || !hasAny) {
      return Stream.empty();
    }
    return SuppressedRegion.of(sources.parse(file)).stream()
        .flatMap(region -> annotation(region, comment(region.at(), lines)));
  }

  /** Parts the names that can only be ours from those that other tools may know. */
  private static Stream<Suppression> annotation(SuppressedRegion region, String reason) {
    return region.keys().stream()
        .collect(Collectors.partitioningBy(key -> !key.startsWith(PREFIX)))
        .entrySet()
        .stream()
        .filter(keys -> !keys.getValue().isEmpty())
        .map(
            keys ->
                new Suppression(
                    rules(keys.getValue().stream()),
                    region.region(),
                    reason,
                    region.at(),
                    keys.getKey()));
  }

  /** Returns what is written behind an annotation. */
  private static String comment(Span annotation, List<String> lines) {
    String line = lines.get(annotation.endLine() - 1);
    String rest = line.substring(Math.min(line.length(), annotation.endColumn() - 1)).strip();
    return rest.startsWith("//") ? rest.substring(2).strip() : "";
  }

  private Stream<Suppression> metadata(Path file) {
    return declaredIn(file)
        .flatMap(
            resource ->
                resource.metadata().get("lambda-lint").stream()
                    .map(wish -> metadata(resource, new Setting(Optional.of(wish), wish.span()))));
  }

  private static Suppression metadata(Resource resource, Setting wish) {
    Stream<String> names =
        wish.property("ignore").items().stream().flatMap(item -> item.text().stream());
    return Suppression.ofLines(
        rules(names), resource.extent(), wish.property("reason").text().orElse(""), wish.span());
  }

  private Stream<Suppression> configured(Path file) {
    return configured.stream()
        .flatMap(
            wish ->
                declaredIn(file)
                    .filter(resource -> isMeant(resource, wish))
                    .map(
                        resource ->
                            Suppression.ofLines(
                                wish.rules(), resource.extent(), wish.reason(), wish.at())));
  }

  /** Notes wishes about resources that no template has. */
  List<Note> notes() {
    return configured.stream()
        .filter(
            wish ->
                resources.values().stream()
                    .flatMap(List::stream)
                    .noneMatch(resource -> isMeant(resource, wish)))
        .map(
            wish ->
                new Note(wish.at(), "no template has the resource `%s`".formatted(wish.resource())))
        .toList();
  }

  private static boolean isMeant(Resource resource, ResourceSuppression wish) {
    String path = resource.metadata().get("aws:cdk:path").flatMap(Value::written).orElse("");
    return resource.id().equals(wish.resource())
        || path.equals(wish.resource())
        || path.equals(wish.resource() + "/Resource");
  }

  private Stream<Resource> declaredIn(Path file) {
    return resources.getOrDefault(file, List.of()).stream();
  }

  private static Set<String> rules(Stream<String> keys) {
    return keys.map(key -> key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key)
        .collect(Collectors.toSet());
  }
}
