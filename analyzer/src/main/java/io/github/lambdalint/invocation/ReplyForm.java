package io.github.lambdalint.invocation;

import io.github.lambdalint.source.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what the JSON of a reply has to look like for its source to use it.
 *
 * @param fields of which the reply must have one; none when the source takes any reply
 * @param classes qualified names of the library's classes that fit
 */
public record ReplyForm(List<String> fields, List<String> classes) {

  /** Says whether the source needs a reply of a certain form. */
  public boolean isDemanded() {
    return !fields.isEmpty();
  }

  /**
   * Says whether the source can use a reply of {@code type}; true also for what cannot be told.
   *
   * @param properties that the JSON of the type has; empty when they are not known
   */
  public boolean fits(TypeName type, Optional<Set<String>> properties) {
    if (!isDemanded() || classes.contains(type.name())) {
      return true;
    }
    return !EventForm.isLibraryClass(type)
        && !EventForm.isScalar(type)
        && !EventForm.isList(type)
        && properties.map(names -> !Collections.disjoint(names, fields)).orElse(true);
  }
}
