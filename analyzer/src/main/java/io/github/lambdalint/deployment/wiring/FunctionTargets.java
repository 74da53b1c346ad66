package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Unknown;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which functions a value names: by reference, ARN, name, alias, version or API path. */
final class FunctionTargets {

  static final String FUNCTION = "AWS::Lambda::Function";

  private static final String ALIAS = "AWS::Lambda::Alias";
  private static final String VERSION = "AWS::Lambda::Version";

  /** The qualifier of the function itself, which is no version. */
  private static final String LATEST = "$LATEST";

  /** A name as far as known; the possessive quantifiers keep long texts off the stack. */
  private static final String KNOWN_PART = "((?:\\$\\{[^}$]*+}|[\\w-]++)++)";

  private static final String QUALIFIER_PART = "(?::((?:\\$\\{[^}$]*+}|[\\w-]++|\\$)++))?";

  /** The function part of an ARN, also within the path by which API Gateway invokes it. */
  private static final Pattern IN_ARN = Pattern.compile(":function:" + KNOWN_PART + QUALIFIER_PART);

  private static final Pattern NAME = Pattern.compile(KNOWN_PART + QUALIFIER_PART);

  /** An ARN has at most 2,048 characters in IAM, and API Gateway's path around it a hundred. */
  private static final int MAX_LENGTH = 4_000;

  private static final Pattern QUALIFIER = Pattern.compile("[\\w$-]+");

  private final ResourceGraph resources;
  private final Map<Template, Map<String, Resource>> byName = new HashMap<>();

  FunctionTargets(ResourceGraph resources) {
    this.resources = resources;
    resources
        .ofType(FUNCTION)
        .forEach(
            function ->
                function
                    .property("FunctionName")
                    .value()
                    .flatMap(Value::written)
                    .ifPresent(
                        name ->
                            byName
                                .computeIfAbsent(function.template(), any -> new HashMap<>())
                                .put(name, function)));
  }

  /**
   * Is one function that a value names.
   *
   * @param qualifier alias, or id of the published version; empty for the unqualified function
   */
  record Target(Resource function, Optional<String> qualifier) {}

  /** Returns the functions that a value in {@code template} may name. */
  Set<Target> of(Template template, Value value) {
    Set<Target> targets = new LinkedHashSet<>();
    for (Value each : value.alternatives()) {
      if (each instanceof Reference reference) {
        ofReference(reference).ifPresent(targets::add);
      } else if (each instanceof Unknown unknown && !unknown.references().isEmpty()) {
        unknown
            .references()
            .forEach(reference -> within(unknown.text(), reference).ifPresent(targets::add));
        if (targets.isEmpty()) {
          ofText(template, unknown.text()).ifPresent(targets::add);
        }
      } else {
        each.written().flatMap(text -> ofText(template, text)).ifPresent(targets::add);
      }
    }
    return targets;
  }

  /** Returns the function of an alias or version. */
  Optional<Resource> functionOf(Resource qualified) {
    return qualified
        .property("FunctionName")
        .value()
        .flatMap(value -> of(qualified.template(), value).stream().findFirst())
        .map(Target::function);
  }

  private Optional<Target> ofReference(Reference reference) {
    return resources
        .find(reference)
        .flatMap(this::ofResource)
        .map(target -> attribute(target, reference));
  }

  /** SAM writes the alias of a function in a text as <code>${Function.Alias}</code>. */
  private static Target attribute(Target target, Reference reference) {
    boolean isQualifier =
        reference.attribute().equals("Alias") || reference.attribute().equals("Version");
    return isQualifier && target.qualifier().isEmpty()
        ? new Target(target.function(), Optional.of(reference.attribute()))
        : target;
  }

  private Optional<Target> ofResource(Resource resource) {
    return switch (resource.type()) {
      case FUNCTION -> Optional.of(new Target(resource, Optional.empty()));
      case ALIAS ->
          declaredFunction(resource)
              .map(
                  function ->
                      new Target(
                          function,
                          Optional.of(resource.property("Name").text().orElse(resource.id()))));
      case VERSION ->
          declaredFunction(resource)
              .map(function -> new Target(function, Optional.of(resource.id())));
      default -> Optional.empty();
    };
  }

  /** Follows one step only, since an alias of an alias does not exist. */
  private Optional<Resource> declaredFunction(Resource qualified) {
    Optional<Value> name = qualified.property("FunctionName").value();
    List<Reference> references = qualified.property("FunctionName").references();
    Optional<Resource> referenced =
        references.stream()
            .flatMap(reference -> resources.find(reference).stream())
            .filter(resource -> resource.type().equals(FUNCTION))
            .findFirst();
    return referenced.or(
        () ->
            name.flatMap(Value::written)
                .flatMap(text -> ofText(qualified.template(), text))
                .map(Target::function));
  }

  /**
   * Reads the qualifier that follows a reference in a text, as in <code>${Function}:live</code>.
   */
  private Optional<Target> within(String text, Reference reference) {
    String attribute = reference.attribute().isEmpty() ? "" : "." + reference.attribute();
    String before = "${" + reference.resource() + attribute + "}:";
    int start = text.indexOf(before);
    Matcher qualifier = QUALIFIER.matcher(text);
    Optional<String> written =
        start >= 0 && qualifier.find(start + before.length())
            ? Optional.of(qualifier.group()).filter(it -> !it.equals(LATEST))
            : Optional.empty();
    return ofReference(reference)
        .map(target -> new Target(target.function(), target.qualifier().or(() -> written)));
  }

  private Optional<Target> ofText(Template template, String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher name = IN_ARN.matcher(text);
    if (!name.find()) {
      name = NAME.matcher(text);
      if (!name.matches()) {
        return Optional.empty();
      }
    }
    Optional<String> qualifier =
        Optional.ofNullable(name.group(2)).filter(written -> !written.equals(LATEST));
    return Optional.ofNullable(byName.getOrDefault(template, Map.of()).get(name.group(1)))
        .map(function -> new Target(function, qualifier));
  }
}
