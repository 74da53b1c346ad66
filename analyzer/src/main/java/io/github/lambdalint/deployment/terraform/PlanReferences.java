package io.github.lambdalint.deployment.terraform;

import static java.util.stream.Collectors.groupingBy;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.document.Recursion;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Completes the values of a plan, which leaves out what only AWS will tell, by the references that
 * its configuration lists.
 */
final class PlanReferences {

  private static final Pattern KEY = Pattern.compile("\\[[^\\[\\]]*]");

  private final Template template;
  private final Setting configuration;
  private final Map<String, List<String>> idsByAddress;
  private final Recursion recursion = new Recursion();

  /**
   * Takes the configuration.
   *
   * @param configuration of the root module; absent for a state, which leaves nothing out
   * @param ids of all resources of the plan
   */
  PlanReferences(Template template, Setting configuration, Collection<String> ids) {
    this.template = template;
    this.configuration = configuration;
    this.idsByAddress = ids.stream().collect(groupingBy(PlanReferences::withoutKeys));
  }

  private static String withoutKeys(String id) {
    return KEY.matcher(id).replaceAll("");
  }

  /** Copies the values of a resource with what its configuration refers to. */
  Mapping complete(String id, Mapping values) {
    List<String> path = List.of(withoutKeys(id).split("\\."));
    List<String> modules = new ArrayList<>();
    int local = 0;
    while (local + 1 < path.size() && path.get(local).equals("module")) {
      modules.add(path.get(local + 1));
      local += 2;
    }
    String address = String.join(".", path.subList(local, path.size()));
    return module(modules).property("resources").items().stream()
        .filter(resource -> resource.property("address").texts().equals(List.of(address)))
        .findFirst()
        .flatMap(resource -> resource.property("expressions").value())
        .map(expressions -> merge(values, expressions, modules))
        .orElse(values);
  }

  private Setting module(List<String> modules) {
    Setting module = configuration;
    for (String name : modules) {
      module = module.property("module_calls." + name + ".module");
    }
    return module;
  }

  private Mapping merge(Mapping values, Value expressions, List<String> modules) {
    Mapping merged = values;
    if (expressions instanceof Mapping given) {
      for (Map.Entry<String, Value> entry : given.entries().entrySet()) {
        Optional<Value> known = values.get(entry.getKey());
        Optional<Value> value =
            known.isEmpty()
                ? reference(entry.getValue(), modules, values.span())
                : block(known.get(), entry.getValue(), modules);
        if (value.isPresent()) {
          merged = merged.with(entry.getKey(), value.get());
        }
      }
    }
    return merged;
  }

  /** Completes blocks one by one; they are lists on both sides. */
  private Optional<Value> block(Value known, Value expressions, List<String> modules) {
    if (!(known instanceof Sequence blocks) || !(expressions instanceof Sequence written)) {
      return Optional.empty();
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < blocks.items().size(); i++) {
      Value item = blocks.items().get(i);
      boolean isPair = item instanceof Mapping && i < written.items().size();
      items.add(isPair ? merge((Mapping) item, written.items().get(i), modules) : item);
    }
    return Optional.of(new Sequence(items, known.span()));
  }

  private Optional<Value> reference(Value expression, List<String> modules, Span span) {
    return Setting.of(expression, span, "references").items().stream()
        .flatMap(item -> item.text().stream())
        .flatMap(text -> resolve(text, modules, span).stream())
        .findFirst();
  }

  /** Follows variables to the calls of modules, and outputs into them. */
  private Optional<Value> resolve(String reference, List<String> modules, Span span) {
    List<String> path = List.of(withoutKeys(reference).split("\\."));
    if (path.size() < 2) {
      return Optional.empty();
    }
    String where = String.join(".", modules) + "#" + reference;
    return switch (path.get(0)) {
      case "var" -> recursion.enter(where, () -> argument(path.get(1), modules, span));
      case "module" -> recursion.enter(where, () -> output(path, modules, span));
      default -> resource(path, modules, span);
    };
  }

  private Optional<Value> argument(String name, List<String> modules, Span span) {
    if (modules.isEmpty()) {
      return Optional.empty();
    }
    List<String> callers = modules.subList(0, modules.size() - 1);
    String call = modules.get(modules.size() - 1);
    return module(callers)
        .property("module_calls." + call + ".expressions." + name)
        .value()
        .flatMap(expression -> reference(expression, callers, span));
  }

  private Optional<Value> output(List<String> path, List<String> modules, Span span) {
    if (path.size() < 3) {
      return Optional.empty();
    }
    List<String> inner = new ArrayList<>(modules);
    inner.add(path.get(1));
    return module(inner)
        .property("outputs." + path.get(2) + ".expression")
        .value()
        .flatMap(expression -> reference(expression, inner, span));
  }

  private Optional<Value> resource(List<String> path, List<String> modules, Span span) {
    StringBuilder address = new StringBuilder();
    modules.forEach(module -> address.append("module.").append(module).append('.'));
    address.append(path.get(0)).append('.').append(path.get(1));
    String attribute = path.size() > 2 ? Translation.propertyName(path.get(2)) : "";
    return idsByAddress.getOrDefault(address.toString(), List.of()).stream()
        .findFirst()
        .map(id -> new Reference(template, id, attribute, span));
  }
}
