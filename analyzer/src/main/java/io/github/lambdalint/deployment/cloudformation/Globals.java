package io.github.lambdalint.deployment.cloudformation;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the {@code Globals} section of a SAM template.
 *
 * <p>Merging follows SAM: maps are merged key by key, lists are put one after the other with the
 * global items first, and any other value of the resource replaces the global one.
 */
record Globals(Mapping section) {

  private static final String PREFIX = "AWS::Serverless::";

  /** Returns the properties of a resource together with the global ones of its type. */
  Mapping merge(String type, Mapping properties) {
    if (!type.startsWith(PREFIX)) {
      return properties;
    }
    return section.get(type.substring(PREFIX.length())).orElse(null) instanceof Mapping globals
        ? merged(globals, properties)
        : properties;
  }

  private static Mapping merged(Mapping global, Mapping local) {
    Map<String, Value> entries = new LinkedHashMap<>(global.entries());
    Map<String, Span> keys = new LinkedHashMap<>(global.keys());
    local
        .entries()
        .forEach(
            (key, value) -> {
              entries.merge(key, value, Globals::merged);
              keys.put(key, local.keySpan(key));
            });
    return new Mapping(entries, keys, local.span());
  }

  private static Value merged(Value global, Value local) {
    if (global instanceof Mapping globalMap && local instanceof Mapping localMap) {
      return merged(globalMap, localMap);
    }
    if (global instanceof Sequence globalList && local instanceof Sequence localList) {
      List<Value> items = new ArrayList<>(globalList.items());
      items.addAll(localList.items());
      return new Sequence(items, local.span());
    }
    return local;
  }
}
