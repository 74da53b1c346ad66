package io.github.lambdalint.function;

import static io.github.lambdalint.function.HandlerFault.Kind.NO_SUCH_CLASS;

import com.github.javaparser.ast.expr.SimpleName;
import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.ClassPath;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Joins handlers found in the sources with the functions that templates declare, and walks their
 * code.
 */
public final class FunctionFinder {

  private static final List<String> FRAMEWORKS =
      List.of(
          "io.micronaut.",
          "io.quarkus.",
          "org.springframework.",
          "com.amazonaws.",
          "software.amazon.",
          "io.opentelemetry.",
          "com.datadoghq.",
          "org.apache.camel.",
          "io.helidon.",
          "com.newrelic.");

  private final Sources sources;
  private final ClassPath classPath;
  private final Types types;
  private final LibraryTypes handlerTypes = LibraryTypes.handlers();
  private final HandlerLookup lookup;
  private final CodeLocation location;
  private final FrameworkEntries frameworks;
  private final Executions executions;
  private final KnowledgeBase knowledge;

  /** Looks into these sources and class files, and asks {@code knowledge} about event sources. */
  public FunctionFinder(Sources sources, ClassPath classPath, KnowledgeBase knowledge) {
    this.sources = sources;
    this.classPath = classPath;
    this.knowledge = knowledge;
    types = new Types(sources, classPath);
    lookup = new HandlerLookup(types, handlerTypes);
    location = new CodeLocation(sources);
    frameworks = new FrameworkEntries(sources, types);
    executions = new Executions(sources, types);
  }

  /**
   * Is what was found.
   *
   * @param notes code that could not be followed
   */
  public record Result(List<LambdaFunction> functions, List<Note> notes) {}

  /** Is a function before its code is walked. */
  private record Found(LambdaFunction function, List<EntryPoint> entries) {}

  /**
   * Finds all functions that {@code deployment} declares or whose handlers are in {@code files}.
   *
   * @param wanted decides whose code is walked, by handler and declaration
   */
  public Result find(
      Deployment deployment, Collection<Path> files, Predicate<LambdaFunction> wanted) {
    List<Found> found = new ArrayList<>();
    Set<SourceType> declared = new HashSet<>();
    List<SourceType> handlers = new HandlerScan(files, sources, handlerTypes).find(types);
    for (FunctionDeclaration declaration : deployment.functions()) {
      Found function = declared(declaration, handlers);
      function.entries().forEach(entry -> declared.add(entry.type()));
      found.add(function);
    }
    handlers.stream()
        .filter(type -> !declared.contains(type))
        .flatMap(type -> undeclared(type).stream())
        .forEach(found::add);
    found.removeIf(each -> !wanted.test(each.function()));
    if (!found.isEmpty()) {
      // Here, since what finds a class path may not be called from the threads below.
      classPath.open();
    }
    List<LambdaFunction> functions =
        found.parallelStream()
            .map(each -> each.function().with(executions.of(each.entries())))
            .toList();
    return new Result(functions, executions.notes());
  }

  private Optional<Found> undeclared(SourceType type) {
    List<EntryPoint> entries = entries(type, handlerTypes.entries(type, types));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                new LambdaFunction(
                    type.simpleName(),
                    handler(type, entries),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Execution.NONE),
                entries));
  }

  private Optional<Handler> handler(SourceType type, List<EntryPoint> entries) {
    return entries.stream()
        .filter(entry -> entry.type().equals(type))
        .flatMap(entry -> entry.method().stream())
        .findFirst()
        .map(method -> lookup.describe(type, method))
        .or(() -> Optional.of(HandlerLookup.describe(type)));
  }

  private List<EntryPoint> entries(SourceType type, List<SourceMethod> methods) {
    List<EntryPoint> entries = new ArrayList<>();
    methods.forEach(method -> entries.add(EntryPoint.calling(type, method)));
    type.methods()
        .filter(HandlerScan::isFunqy)
        .forEach(method -> entries.add(EntryPoint.calling(type, new SourceMethod(type, method))));
    if (entries.isEmpty()) {
      entries.add(EntryPoint.making(type));
    }
    if (type.file()
        .unit()
        .flatMap(
            unit ->
                unit.findFirst(
                    SimpleName.class,
                    name -> name.getIdentifier().contains("LambdaContainerHandler")))
        .isPresent()) {
      entries.addAll(frameworks.below(location.module(type.file().path())));
    }
    return List.copyOf(entries);
  }

  private Found declared(FunctionDeclaration declaration, List<SourceType> handlers) {
    Optional<String> handler = declaration.handler().texts().stream().findFirst();
    if (handler.isEmpty()) {
      return found(declaration, Optional.empty(), Optional.empty(), List.of());
    }
    boolean isOwnRuntime =
        declaration.runtime().texts().stream().anyMatch(runtime -> runtime.startsWith("provided"));
    Optional<HandlerFault> malformed = HandlerLookup.malformed(handler.get());
    if (malformed.isPresent()) {
      return found(
          declaration,
          Optional.empty(),
          malformed.filter(fault -> !isOwnRuntime && isJava(declaration)),
          List.of());
    }
    String[] parts = handler.get().split("::");
    String className = parts[0].replace('$', '.');
    Optional<SourceType> type = location.find(className, declaration);
    if (type.isEmpty()) {
      return elsewhere(declaration, className, handlers, isOwnRuntime);
    }
    Optional<String> method = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    HandlerLookup.Found answer = lookup.find(type.get(), method);
    List<EntryPoint> entries =
        answer.fault().isPresent() ? List.of() : entries(type.get(), answer.methods());
    return found(
        declaration,
        handler(type.get(), entries),
        answer.fault().filter(fault -> !isOwnRuntime),
        entries);
  }

  private static boolean isJava(FunctionDeclaration declaration) {
    return declaration.runtime().text().filter(runtime -> runtime.startsWith("java")).isPresent();
  }

  /**
   * Covers handlers that a framework's library brings, custom runtimes, and classes that are
   * nowhere.
   */
  private Found elsewhere(
      FunctionDeclaration declaration,
      String className,
      List<SourceType> handlers,
      boolean isOwnRuntime) {
    boolean isLibrary =
        isOwnRuntime
            || FRAMEWORKS.stream().anyMatch(className::startsWith)
            || classPath.find(className).isPresent();
    if (isLibrary) {
      List<EntryPoint> entries = new ArrayList<>();
      Optional<SourceType> only = location.onlyOne(handlers, declaration);
      only.ifPresent(type -> entries.addAll(entries(type, handlerTypes.entries(type, types))));
      if (entries.isEmpty()) {
        declaration.codeFolders().forEach(folder -> entries.addAll(frameworks.below(folder)));
      }
      return found(
          declaration, only.flatMap(type -> handler(type, entries)), Optional.empty(), entries);
    }
    return found(
        declaration,
        Optional.empty(),
        location
            .missing(className, declaration)
            .map(problem -> new HandlerFault(NO_SUCH_CLASS, problem)),
        List.of());
  }

  private Found found(
      FunctionDeclaration declaration,
      Optional<Handler> handler,
      Optional<HandlerFault> fault,
      List<EntryPoint> entries) {
    return new Found(
        new LambdaFunction(
            declaration.name(),
            handler,
            fault,
            Optional.of(declaration),
            knowledge.invocations(declaration),
            Execution.NONE),
        entries);
  }
}
