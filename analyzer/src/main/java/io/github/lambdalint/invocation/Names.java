package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value.Reference;
import java.util.List;
import java.util.stream.Stream;

/** Names what a setting points at, as a reader of the template would. */
final class Names {

  private Names() {}

  /** Returns the ids of resources and the last parts of ARNs; nothing for what is unknown. */
  static List<String> of(Setting setting) {
    return Stream.concat(
            setting.references().stream().map(Reference::resource),
            setting.texts().stream().map(Names::lastPart))
        .distinct()
        .toList();
  }

  private static String lastPart(String text) {
    return text.startsWith("arn:") ? text.substring(text.lastIndexOf(':') + 1) : text;
  }
}
