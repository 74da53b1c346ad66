package io.github.lambdalint.function;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.ProjectAnalysis.Analysis;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Step;
import io.github.lambdalint.testing.ProjectFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a small project in a folder, of which tests ask which code runs when.
 *
 * <p>Sources get the imports that samples need, so that a test shows only what it is about.
 */
public final class SampleProject {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\n");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[\\w-]+ )*(?:class|interface|record|enum) (\\w+)");
  private static final String IMPORTS =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;
      import java.util.stream.*;
      import software.amazon.awssdk.regions.Region;
      import software.amazon.awssdk.services.s3.S3Client;
      """;

  private final ProjectFolder folder;
  private final List<Path> classPath = new ArrayList<>();

  private SampleProject(ProjectFolder folder) {
    this.folder = folder;
  }

  /** Begins a project in an empty folder. */
  public static SampleProject in(Path folder) {
    return new SampleProject(ProjectFolder.in(folder));
  }

  /** Adds the class {@code Handler} with these members. */
  public SampleProject handler(String members) {
    return java(
        "public class Handler implements RequestHandler<Map<String, String>, String> {\n%s}\n"
            .formatted(members.indent(2)));
  }

  /** Adds the class {@code Handler}, which uses what its method {@code client(event)} returns. */
  public SampleProject handlerWithClient(String members) {
    return handler(
        members
            + """
            public String handleRequest(Map<String, String> event, Context context) {
              return client(event).toString();
            }
            """);
  }

  /** Adds sources to {@code src/main/java}, each named after its first type. */
  public SampleProject java(String... sources) {
    return javaIn("src/main/java", sources);
  }

  /** Adds sources below a source folder, each named after its first type. */
  public SampleProject javaIn(String folder, String... sources) {
    for (String source : sources) {
      Matcher type = TYPE.matcher(source);
      Matcher packaged = PACKAGE.matcher(source);
      if (!type.find()) {
        throw new IllegalArgumentException("no type in " + source);
      }
      boolean isPackaged = packaged.find();
      String inFolder = isPackaged ? packaged.group(1).replace('.', '/') + "/" : "";
      String text =
          isPackaged
              ? packaged.group() + IMPORTS + source.substring(packaged.end())
              : IMPORTS + source;
      file(folder + "/" + inFolder + type.group(1) + ".java", text);
    }
    return this;
  }

  /** Adds a file as it is. */
  public SampleProject file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of bytes. */
  public SampleProject file(String path, byte[] content) {
    folder.write(path, content);
    return this;
  }

  /** Adds a template with one SAM function of the given handler and code folder. */
  public SampleProject template(String handler, String codeUri) {
    return file(
        "template.yaml",
        """
        Resources:
          Fn:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java17
              Handler: %s
              CodeUri: %s
        """
            .formatted(handler, codeUri));
  }

  /** Puts a jar or folder on the class path. */
  public SampleProject withClassPath(Path entry) {
    classPath.add(entry);
    return this;
  }

  /** Returns the project's folder. */
  public Path root() {
    return folder.root();
  }

  /**
   * Lists the ways in which a call runs, named such as {@code S3Client.create} or {@code new
   * Thread}, in the form {@code INVOKE PER_INVOCATION via Handler.handleRequest > new Store}.
   */
  public List<String> runs(String call) {
    return calls(call).map(SampleProject::describe).distinct().toList();
  }

  /** Lists the ways in which {@code S3Client.create()} runs. */
  public List<String> clients() {
    return runs("S3Client.create");
  }

  /** Lists the calls of one name, in all ways in which they run. */
  public Stream<Call> calls(String name) {
    return calls().filter(call -> name(call.shape()).equals(name));
  }

  /** Lists the calls of all functions, those of a function nearest to its handler first. */
  public Stream<Call> calls() {
    return functions().stream().flatMap(function -> function.execution().calls().stream());
  }

  /** Finds the functions, by name. */
  public List<LambdaFunction> functions() {
    return analyse().follow(Function.identity()).stream()
        .sorted(Comparator.comparing(LambdaFunction::name))
        .toList();
  }

  /** Lists handlers in the form {@code Fn: Handler::handleRequest(Map) -> String}. */
  public List<String> handlers() {
    return functions().stream()
        .map(
            function ->
                function.name()
                    + ": "
                    + function.handler().map(SampleProject::describe).orElse("none")
                    + function.handlerFault().map(fault -> " (" + fault.problem() + ")").orElse(""))
        .toList();
  }

  /** Lists what could not be read or followed, in the form {@code File.java:1 message}. */
  public List<String> notes() {
    Analysis analysis = analyse();
    analysis.follow(LambdaFunction::outlined);
    return analysis.inputs().notes().stream().map(this::describe).toList();
  }

  /** Reads the project. */
  public Analysis analyse() {
    return new JavaProject()
        .analyse(
            LintRequest.of(folder.root(), () -> new Dependencies(classPath, List.of()), List.of()));
  }

  private static String name(CallShape shape) {
    String owner = shape.owners().isEmpty() ? "?" : shape.owners().get(0);
    String simple = owner.substring(owner.lastIndexOf('.') + 1);
    return shape.method().equals(CallShape.CONSTRUCTOR)
        ? "new " + simple
        : simple + "." + shape.method();
  }

  private static String describe(Call call) {
    return "%s %s via %s"
        .formatted(
            call.phase(),
            call.frequency(),
            call.trail().stream().map(Step::label).collect(Collectors.joining(" > ")));
  }

  private static String describe(Handler handler) {
    String event = handler.isStream() ? "stream" : handler.event().map(Object::toString).orElse("");
    String reply = handler.isVoid() ? "void" : handler.reply().map(Object::toString).orElse("?");
    return "%s::%s(%s)%s"
        .formatted(
            handler.className(),
            handler.methodName(),
            event,
            handler.isStream() ? "" : " -> " + reply);
  }

  private String describe(Note note) {
    return "%s:%d %s"
        .formatted(folder.relative(note.at().file()), note.at().line(), note.message());
  }
}
