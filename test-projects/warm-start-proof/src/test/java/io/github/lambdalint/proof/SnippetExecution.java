package io.github.lambdalint.proof;

import io.github.lambdalint.proof.Trace.Observation;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.testing.PageCompiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Executes the handler of a snippet in an execution environment of its own. */
final class SnippetExecution {

  /** Is how many events follow the one of the cold start. */
  static final int WARM_INVOCATIONS = 10;

  private static final List<Path> LIBRARIES =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private static final Pattern HANDLER =
      Pattern.compile("public class (\\w+) implements RequestHandler<(\\w+)");

  private final Proof proof;
  private final String place;
  private final String handler;
  private final String eventType;
  private final PrivateRoot root;

  /** Compiles {@code snippet}, which stands at {@code place}, into {@code folder}. */
  SnippetExecution(Proof proof, String place, List<CodeBlock> snippet, Path folder)
      throws IOException {
    this.proof = proof;
    this.place = place;
    this.root = PrivateRoot.in(folder);
    List<CodeBlock> code = snippet.stream().filter(it -> it.language().equals("java")).toList();
    List<MatchResult> handlers =
        code.stream().flatMap(it -> HANDLER.matcher(it.code()).results()).toList();
    if (handlers.size() != 1) {
      throw new IllegalArgumentException(
          "%s: expected one `public class` that implements `RequestHandler`, found %d"
              .formatted(place, handlers.size()));
    }
    handler = handlers.get(0).group(1);
    eventType = handlers.get(0).group(2);
    new PageCompiler(LIBRARIES).compile(code.stream().map(this::standIns).toList(), root.classes());
  }

  private CodeBlock standIns(CodeBlock block) {
    CodeBlock inside = root.inside(block);
    String code =
        proof.hastens()
            ? inside.code().replace("Duration.ofMinutes(", "Duration.ofNanos(")
            : inside.code();
    return new CodeBlock(block.language(), block.file(), block.line(), code);
  }

  /** Hands the handler all events. */
  Trace run() throws IOException, SQLException {
    Unfinished unfinished = new Unfinished(proof.hold());
    List<Path> classPath = new ArrayList<>(LIBRARIES);
    classPath.add(root.classes());
    try (Services services = new Services(unfinished)) {
      root.write(services.url());
      try (ExecutionEnvironment environment =
          new ExecutionEnvironment(root, classPath, handler, services.variables())) {
        Look beforeInit = environment.look();
        services.rotate(name(0));
        Return init = environment.init();
        if (!init.failure().isEmpty()) {
          throw new IllegalStateException(place + ": " + init.failure());
        }
        cut(services);
        List<Observation> observations = new ArrayList<>();
        observations.add(observe(environment, services, unfinished, 0));
        Look afterFirst = environment.look();
        cut(services);
        for (int i = 1; i <= WARM_INVOCATIONS; i++) {
          observations.add(observe(environment, services, unfinished, i));
        }
        return new Trace(
            place,
            handler,
            List.copyOf(observations),
            beforeInit,
            afterFirst,
            environment.look(),
            unfinished.late(),
            PrivateRoot.files(root.task()).keySet());
      }
    }
  }

  private void cut(Services services) {
    if (proof.isCut()) {
      services.cut();
    }
  }

  private Observation observe(
      ExecutionEnvironment environment, Services services, Unfinished unfinished, int index)
      throws IOException {
    String event = name(index);
    services.rotate(event);
    Return returned = environment.invoke(json(index).replace("EVENT", event));
    unfinished.returned(event);
    Map<Path, Long> tmp = PrivateRoot.files(root.tmp());
    StringBuilder traces = new StringBuilder(returned.reply()).append(returned.log());
    for (Path file : tmp.keySet()) {
      traces.append(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return new Observation(
        event, returned, services.connections(), services.fetches(), tmp, traces.toString());
  }

  private static String name(int index) {
    return "event-%02d".formatted(index);
  }

  private String json(int index) throws IOException {
    Map<String, String> events = index == 0 ? proof.firstEvents() : Map.of();
    if (events.containsKey(handler)) {
      return events.get(handler);
    }
    if (proof.events().containsKey(handler)) {
      return proof.events().get(handler);
    }
    try (InputStream in = SnippetExecution.class.getResourceAsStream(eventType + ".json")) {
      if (in == null) {
        throw new IllegalStateException(
            "%s: expected the resource %s.json, or events in proofs.yaml"
                .formatted(place, eventType));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
