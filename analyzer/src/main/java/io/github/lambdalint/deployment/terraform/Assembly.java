package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.deployment.terraform.Translation.Part;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what Terraform writes as several resources and CloudFormation as one. */
final class Assembly {

  /** The arguments by which parts may name the whole, when they do so by a text. */
  private static final List<String> NAMES = List.of("Name", "BucketName", "RepositoryName");

  private final Map<String, Resource> wholes = new LinkedHashMap<>();
  private final Map<Name, String> idsByName = new HashMap<>();
  private final List<Placed> parts = new ArrayList<>();

  private record Placed(Resource resource, Part part, Optional<Value> name) {}

  /** Is a name by a text, which is unique among the resources of a type. */
  private record Name(String type, String text) {}

  void add(Resource resource) {
    wholes.put(resource.id(), resource);
    for (String key : NAMES) {
      List<String> texts = resource.property(key).texts();
      if (texts.size() == 1) {
        idsByName.putIfAbsent(new Name(resource.type(), texts.get(0)), resource.id());
      }
    }
  }

  /** Adds a part of the resource that {@code name} names. */
  void addPart(Resource resource, Part part, Optional<Value> name) {
    Mapping properties = resource.properties();
    Span span = resource.span();
    Resource placed =
        part.list()
            .map(list -> (Value) new Sequence(List.of(properties), span))
            .map(items -> Mapping.empty(span).with(part.list().get(), items))
            .map(resource::withProperties)
            .orElse(resource);
    parts.add(new Placed(placed, part, name));
  }

  /** Returns the whole resources; a part without its whole stands alone. */
  List<Resource> resources() {
    for (Placed each : parts) {
      Resource part = each.resource();
      Optional<Resource> whole = each.name().flatMap(name -> whole(part.type(), name));
      Resource joined =
          whole.map(it -> it.withProperties(over(part.properties(), it.properties()))).orElse(part);
      add(joined);
    }
    return List.copyOf(wholes.values());
  }

  private Optional<Resource> whole(String type, Value name) {
    return Texts.references(name).stream()
        .flatMap(reference -> Stream.ofNullable(wholes.get(reference.resource())))
        .findFirst()
        .or(() -> name.written().map(text -> idsByName.get(new Name(type, text))).map(wholes::get));
  }

  /** Puts the properties of the whole over those of a part; lists are joined. */
  private static Mapping over(Mapping part, Mapping whole) {
    Map<String, Value> entries = new LinkedHashMap<>(whole.entries());
    Map<String, Span> keys = new LinkedHashMap<>(part.keys());
    keys.putAll(whole.keys());
    part.entries().forEach((key, value) -> entries.merge(key, value, Assembly::joined));
    return new Mapping(entries, keys, whole.span());
  }

  private static Value joined(Value whole, Value part) {
    if (whole instanceof Mapping upper && part instanceof Mapping lower) {
      return over(lower, upper);
    }
    if (whole instanceof Sequence first && part instanceof Sequence second) {
      List<Value> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new Sequence(items, first.span());
    }
    return whole;
  }
}
