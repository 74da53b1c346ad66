package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.document.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives classes of the CDK the short names of the tables: of both major versions, and previews. */
final class LibraryNames {

  static final String LIBRARY = "software.amazon.awscdk.";

  private static final Set<String> LEFT_OUT = Set.of("services", "core", "alpha");

  private static final Map<String, String> SERVICES =
      Table.read(LibraryNames.class, "services.txt").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private LibraryNames() {}

  /** Returns the name without what all classes of the library have in common. */
  static String shortName(String type) {
    if (!type.startsWith(LIBRARY)) {
      return type;
    }
    String rest = type.substring(LIBRARY.length());
    int dot = rest.indexOf('.');
    if (rest.startsWith("aws_") && dot >= 0) {
      rest = rest.substring("aws_".length(), dot).replace('_', '.') + rest.substring(dot);
    }
    return Arrays.stream(rest.split("\\."))
        .filter(part -> !LEFT_OUT.contains(part))
        .collect(Collectors.joining("."));
  }

  /** Returns the last part of a name. */
  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /**
   * Returns the type of the resource that a class such as {@code lambda.CfnFunction} stands for.
   */
  static Optional<String> resourceType(String shortName) {
    String name = simpleName(shortName);
    String service = shortName.substring(0, shortName.length() - name.length()).replace(".", "");
    if (!name.startsWith("Cfn") || name.equals("CfnOutput") || name.equals("CfnParameter")) {
      return Optional.empty();
    }
    return Optional.ofNullable(service.isEmpty() ? "CloudFormation" : SERVICES.get(service))
        .map(it -> "AWS::" + it + "::" + name.substring("Cfn".length()));
  }
}
