package io.github.lambdalint.invocation;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Makes declarations of YAML as a template's reader would; {@code ref:Id} points at a resource,
 * {@code unknown} is what nobody can know.
 */
final class Declared {

  private static final Path FILE = Path.of("template.yaml");
  private static final Template TEMPLATE = new Template(FILE, Dialect.CLOUDFORMATION);
  private static final Span OWNER = Span.ofLine(FILE, 99);

  private Declared() {}

  static FunctionDeclaration function(String properties, Resource... others) {
    List<Resource> resources = List.of(others);
    return new FunctionDeclaration(
        resource("Function", "AWS::Lambda::Function", properties),
        List.of(),
        List.of(),
        ofType(resources, "AWS::Lambda::EventInvokeConfig"),
        ofType(resources, "AWS::Lambda::Alias"),
        List.of(),
        new ResourceGraph(resources));
  }

  static Resource resource(String id, String type, String properties) {
    return new Resource(
        id, type, settings(properties), Value.Mapping.empty(OWNER), OWNER, TEMPLATE);
  }

  static EventSource source(String kind, String settings) {
    return new EventSource(
        kind, "Source", settings(settings), Optional.empty(), Optional.empty(), OWNER);
  }

  static EventSource source(String kind, String settings, Resource origin) {
    return new EventSource(
        kind, origin.id(), settings(settings), Optional.of(origin), Optional.empty(), OWNER);
  }

  static EventSource aliasSource(String kind, String alias) {
    return new EventSource(
        kind, "Source", settings(""), Optional.empty(), Optional.of(alias), OWNER);
  }

  private static List<Resource> ofType(List<Resource> resources, String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  private static Value.Mapping settings(String yaml) {
    return new Compose(LoadSettings.builder().build())
        .composeString(yaml)
        .map(Declared::value)
        .map(Value.Mapping.class::cast)
        .orElse(Value.Mapping.empty(OWNER));
  }

  private static Value value(Node node) {
    Span span = Span.ofLine(FILE, node.getStartMark().orElseThrow().getLine() + 1);
    if (node instanceof MappingNode map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.getValue()
          .forEach(
              entry ->
                  entries.put(
                      ((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
      return new Value.Mapping(entries, Map.of(), span);
    }
    if (node instanceof SequenceNode list) {
      return new Value.Sequence(list.getValue().stream().map(Declared::value).toList(), span);
    }
    String text = ((ScalarNode) node).getValue();
    if (text.startsWith("ref:")) {
      return new Value.Reference(TEMPLATE, text.substring(4), "Arn", span);
    }
    return text.equals("unknown") ? new Value.Unknown(text, span) : new Value.Scalar(text, span);
  }
}
