package io.github.lambdalint.deployment.wiring;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.document.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Is one form in which a resource declares an event source: a row of {@code declarations.txt}.
 *
 * @param type of the resource; a trailing star stands for any ending
 * @param item path to the parts that name one function each
 * @param function path within the item
 * @param origin path within the resource
 * @param kind id of the event source in the knowledge base
 * @param when what must be there; empty for nothing
 */
record SourceForm(
    String type, String item, String function, String origin, String kind, String when) {

  private static final Map<String, Map<String, List<SourceForm>>> BY_TYPE_AND_ITEM =
      Table.read(SourceForm.class, "declarations.txt").stream()
          .map(SourceForm::of)
          .collect(
              groupingBy(
                  SourceForm::type,
                  collectingAndThen(
                      groupingBy(SourceForm::item, LinkedHashMap::new, toList()),
                      Collections::unmodifiableMap)));

  private static SourceForm of(List<String> row) {
    return new SourceForm(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.size() > 5 ? row.get(5) : "");
  }

  /** Returns the forms of a resource's type by item; of one item the first that fits counts. */
  static Map<String, List<SourceForm>> of(Resource resource) {
    String type = resource.type();
    String general = type.substring(0, type.indexOf("::") + 2) + "*";
    return BY_TYPE_AND_ITEM.getOrDefault(type, BY_TYPE_AND_ITEM.getOrDefault(general, Map.of()));
  }

  /** Says whether the resource itself is where the events come from. */
  boolean isOrigin() {
    return origin.equals("@");
  }
}
