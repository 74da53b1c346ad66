package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Properties;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the prefix and suffix of a bucket's notifications as the rules that they are. */
final class NotificationFilters {

  private static final List<String> CONFIGURATIONS =
      List.of("LambdaConfigurations", "QueueConfigurations", "TopicConfigurations");

  /** The names of rules by the arguments that stand for them. */
  private static final Map<String, String> RULES =
      Map.of("FilterPrefix", "prefix", "FilterSuffix", "suffix");

  private NotificationFilters() {}

  /** Copies the properties of a bucket with its filters in CloudFormation's shape. */
  static Mapping rewrite(Mapping bucket) {
    if (!(bucket.get("NotificationConfiguration").orElse(null) instanceof Mapping given)) {
      return bucket;
    }
    Mapping rewritten = given;
    for (String name : CONFIGURATIONS) {
      if (given.get(name).orElse(null) instanceof Sequence list) {
        List<Value> items = list.items().stream().map(NotificationFilters::rewriteItem).toList();
        rewritten = rewritten.with(name, new Sequence(items, list.span()), given.keySpan(name));
      }
    }
    Span key = bucket.keySpan("NotificationConfiguration");
    return bucket.with("NotificationConfiguration", rewritten, key);
  }

  private static Value rewriteItem(Value item) {
    if (!(item instanceof Mapping configuration)) {
      return item;
    }
    Mapping rest = configuration;
    List<Value> rules = new ArrayList<>();
    for (Map.Entry<String, Value> entry : configuration.entries().entrySet()) {
      String name = RULES.get(entry.getKey());
      if (name != null) {
        Span key = configuration.keySpan(entry.getKey());
        rest = rest.without(entry.getKey());
        rules.add(
            Mapping.empty(key).with("Name", new Scalar(name, key)).with("Value", entry.getValue()));
      }
    }
    return rules.isEmpty()
        ? rest
        : Properties.put(
            rest,
            List.of("Filter", "S3Key", "Rules"),
            new Sequence(rules, rules.get(0).span()),
            rules.get(0).span());
  }
}
