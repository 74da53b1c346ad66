package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Attempts;
import io.github.lambdalint.invocation.Decision;
import io.github.lambdalint.invocation.End;
import io.github.lambdalint.invocation.Failure;
import io.github.lambdalint.invocation.Fate;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the functions of a result, what invokes them and what becomes of events that fail, as JSON
 * after {@code functions.schema.json}.
 */
public final class FunctionsReport {

  private static final String SCHEMA =
      "https://raw.githubusercontent.com/lambdalint/lambda-lint/main/analyzer/src/main/resources/"
          + "io/github/lambdalint/report/functions.schema.json";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Path root;

  private FunctionsReport(Path root) {
    this.root = root;
  }

  /**
   * Writes to {@code file}, whose folder exists.
   *
   * @param root that paths are relative to
   */
  public static void write(LintResult result, Path root, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(out, new FunctionsReport(root).document(result));
    }
  }

  private ObjectNode document(LintResult result) {
    ObjectNode document = JSON.objectNode().put("$schema", SCHEMA);
    ArrayNode functions = document.putArray("functions");
    result.functions().forEach(function -> functions.add(describe(function)));
    return document;
  }

  private ObjectNode describe(LambdaFunction function) {
    ObjectNode node = JSON.objectNode().put("name", function.name());
    function.handler().ifPresent(handler -> node.set("handler", describe(handler)));
    function.declaration().ifPresent(declared -> node.set("declaration", describe(declared)));
    ArrayNode sources = node.putArray("eventSources");
    function.invocations().forEach(invocation -> sources.add(describe(invocation)));
    return node;
  }

  private ObjectNode describe(Handler handler) {
    ObjectNode node =
        JSON.objectNode().put("class", handler.className()).put("method", handler.methodName());
    handler.event().ifPresent(event -> node.put("event", event.name()));
    node.set("place", place(handler.span()));
    return node;
  }

  private ObjectNode describe(FunctionDeclaration declaration) {
    ObjectNode node = JSON.objectNode();
    node.put("dialect", declaration.resource().template().dialect().title());
    declaration.runtime().text().ifPresent(runtime -> node.put("runtime", runtime));
    declaration.timeout().ifPresent(seconds -> node.put("timeoutSeconds", seconds));
    declaration.memory().ifPresent(megabytes -> node.put("memoryMegabytes", megabytes));
    node.set("place", place(declaration.span()));
    ArrayNode calls = node.putArray("usedIn");
    declaration.resource().calls().forEach(call -> calls.add(place(call)));
    return node;
  }

  private ObjectNode describe(Invocation invocation) {
    ObjectNode node =
        JSON.objectNode()
            .put("kind", invocation.kind().id())
            .put("title", invocation.kind().title())
            .put("name", invocation.source().name())
            .put("model", invocation.model().title());
    invocation.filter().ifPresent(filter -> node.put("filter", filter));
    node.set("place", place(invocation.span()));
    node.set("failingEvent", describe(invocation.fate()));
    return node;
  }

  private ObjectNode describe(Fate fate) {
    ObjectNode node = JSON.objectNode().put("retriedBy", fate.retriedBy());
    node.set("attempts", describe(fate.attempts()));
    ArrayNode waits = node.putArray("waitsSeconds");
    fate.waits().forEach(wait -> waits.add(wait.toSeconds()));
    fate.maximumAge().ifPresent(age -> node.put("maximumAgeSeconds", age.toSeconds()));
    ArrayNode counted = node.putArray("repeatedAfter");
    fate.countedFailures().stream().map(Failure::title).forEach(counted::add);
    node.put("repeats", fate.repeated().title());
    fate.blocked().ifPresent(blocked -> node.put("blocks", blocked));
    ArrayNode ends = node.putArray("ends");
    fate.ends().forEach(end -> ends.add(describe(end)));
    ArrayNode decisions = node.putArray("decidedBy");
    fate.decisions().forEach(decision -> decisions.add(describe(decision)));
    return node;
  }

  /** Leaves bounds out that are none. */
  private static ObjectNode describe(Attempts attempts) {
    ObjectNode node = JSON.objectNode();
    if (!attempts.isEndless()) {
      node.put("least", attempts.least());
    }
    if (attempts.most() != Attempts.ENDLESS) {
      node.put("most", attempts.most());
    }
    return node;
  }

  private static ObjectNode describe(End end) {
    ObjectNode node = JSON.objectNode().put("kind", end.kind()).put("text", end.describe());
    ArrayNode names = node.putArray("names");
    names(end).forEach(names::add);
    return node;
  }

  private static List<String> names(End end) {
    if (end instanceof End.DeadLetterQueue queue) {
      return queue.names();
    }
    return end instanceof End.FailureDestination destination ? destination.names() : List.of();
  }

  private ObjectNode describe(Decision decision) {
    ObjectNode node =
        JSON.objectNode()
            .put("setting", decision.setting())
            .put("value", decision.value())
            .put("isDefault", decision.isDefault());
    node.set("place", place(decision.span()));
    return node;
  }

  private ObjectNode place(Span span) {
    return JSON.objectNode()
        .put("file", RelativePath.of(root, span.file()))
        .put("line", span.line())
        .put("column", span.column());
  }
}
