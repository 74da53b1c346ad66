package io.github.lambdalint.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the parts of an ARN, each of which may contain <code>${…}</code> for what is not known.
 *
 * @param service such as {@code sqs}
 * @param path the parts of the resource after the account, such as {@code function}, name, alias
 */
record Arn(String service, List<String> path) {

  /** The services whose ARNs call them otherwise than their resource types do. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "kafka",
          "msk",
          "mq",
          "amazonmq",
          "rds",
          "docdb",
          "elasticloadbalancing",
          "elasticloadbalancingv2");

  /** Takes a text apart; empty when it is no ARN. */
  static Optional<Arn> parse(String text) {
    if (!text.startsWith("arn:")) {
      return Optional.empty();
    }
    List<String> parts = split(text);
    return parts.size() < 6
        ? Optional.empty()
        : Optional.of(new Arn(parts.get(2), List.copyOf(parts.subList(5, parts.size()))));
  }

  /** Says whether {@code resource} is of the service that this ARN names. */
  boolean isOf(Resource resource) {
    String[] type = resource.type().split("::");
    return type.length > 1
        && type[1].toLowerCase(Locale.ROOT).equals(SERVICES.getOrDefault(service, service));
  }

  /** Splits at colons and slashes, but not within <code>${…}</code>. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && (c == ':' || c == '/')) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
