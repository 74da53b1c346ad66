package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value.Reference;
import java.util.List;
import java.util.stream.Stream;

/** Names what a setting points at, as a reader of the template would. */
record Names(ResourceGraph resources) {

  /** Returns the names of resources and the last parts of ARNs; nothing for what is unknown. */
  List<String> of(Setting setting) {
    return Stream.concat(setting.references().stream().map(this::name), texts(setting))
        .distinct()
        .toList();
  }

  /** Returns the ids of resources and the last parts of ARNs. */
  static List<String> ids(Setting setting) {
    return Stream.concat(setting.references().stream().map(Reference::resource), texts(setting))
        .distinct()
        .toList();
  }

  private String name(Reference reference) {
    return resources.find(reference).map(Resource::name).orElse(reference.resource());
  }

  private static Stream<String> texts(Setting setting) {
    return setting.texts().stream().map(Names::lastPart);
  }

  private static String lastPart(String text) {
    return text.startsWith("arn:") ? text.substring(text.lastIndexOf(':') + 1) : text;
  }
}
