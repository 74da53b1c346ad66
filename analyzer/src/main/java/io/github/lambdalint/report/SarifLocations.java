package io.github.lambdalint.report;

import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Edit;
import io.github.lambdalint.source.Fix;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Step;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes places in SARIF's words, with paths relative to the root of the repository. */
final class SarifLocations {

  private static final String ROOT_ID = "%SRCROOT%";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Path root;
  private final SourceLines lines = new SourceLines();

  SarifLocations(Path root) {
    this.root = RelativePath.real(root);
  }

  SourceLines lines() {
    return lines;
  }

  ObjectNode baseIds() {
    String folder = root.toUri().toString();
    ObjectNode ids = JSON.objectNode();
    ids.putObject(ROOT_ID).put("uri", folder.endsWith("/") ? folder : folder + "/");
    return ids;
  }

  ObjectNode location(Span span) {
    ObjectNode location = JSON.objectNode();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.set("artifactLocation", artifact(span.file()));
    physical.set("region", region(span));
    return location;
  }

  ArrayNode related(List<Step> steps) {
    ArrayNode related = JSON.arrayNode();
    for (Step step : steps) {
      related.add(located(step).put("id", related.size() + 1));
    }
    return related;
  }

  /**
   * Writes the way from the handler to the finding.
   *
   * @param when the code runs
   */
  ArrayNode codeFlows(Finding finding, Moment when) {
    ArrayNode flows = JSON.arrayNode();
    ObjectNode way = flows.addObject();
    way.putObject("message")
        .put("text", "runs in phase %s, %s".formatted(when.title(), when.description()));
    ArrayNode flow = way.putArray("threadFlows").addObject().putArray("locations");
    List<Step> trail = finding.at().trail();
    trail.forEach(step -> flow.addObject().set("location", located(step)));
    Span end = finding.at().span();
    if (!trail.get(trail.size() - 1).span().equals(end)) {
      flow.addObject().set("location", located(new Step(finding.message(), end)));
    }
    return flows;
  }

  /** Writes a fix; SARIF takes no insertion but as the replacement of an empty region. */
  ObjectNode fix(Fix fix) {
    ObjectNode written = JSON.objectNode();
    written.putObject("description").put("text", fix.description());
    ArrayNode changes = written.putArray("artifactChanges");
    fix.edits().stream()
        .collect(Collectors.groupingBy(edit -> edit.span().file(), TreeMap::new, toList()))
        .forEach((file, edits) -> changes.add(change(file, edits)));
    return written;
  }

  private ObjectNode change(Path file, List<Edit> edits) {
    ObjectNode change = JSON.objectNode();
    change.set("artifactLocation", artifact(file));
    ArrayNode replacements = change.putArray("replacements");
    for (Edit edit : edits) {
      ObjectNode replacement = replacements.addObject();
      replacement.set("deletedRegion", exactRegion(edit.span()));
      replacement.putObject("insertedContent").put("text", edit.text());
    }
    return change;
  }

  private static ObjectNode exactRegion(Span span) {
    return JSON.objectNode()
        .put("startLine", span.line())
        .put("startColumn", span.column())
        .put("endLine", span.endLine())
        .put("endColumn", span.endColumn());
  }

  private ObjectNode located(Step step) {
    ObjectNode location = location(step.span());
    location.putObject("message").put("text", step.label());
    return location;
  }

  private ObjectNode artifact(Path file) {
    Path real = RelativePath.real(file);
    ObjectNode artifact = JSON.objectNode();
    if (!real.startsWith(root)) {
      return artifact.put("uri", real.toUri().toString());
    }
    return artifact.put("uri", relative(real)).put("uriBaseId", ROOT_ID);
  }

  private String relative(Path file) {
    return StreamSupport.stream(root.relativize(file).spliterator(), false)
        // The encoder is made for forms, where a plus sign stands for a blank.
        .map(name -> URLEncoder.encode(name.toString(), StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private ObjectNode region(Span span) {
    Region region = Region.of(span, lines);
    return JSON.objectNode()
        .put("startLine", region.line())
        .put("startColumn", region.start())
        .put("endLine", region.line())
        .put("endColumn", region.end());
  }
}
