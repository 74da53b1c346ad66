package io.github.lambdalint.function;

import static io.github.lambdalint.function.HandlerFault.Kind.NO_SUCH_CLASS;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.source.BuildFolders;
import io.github.lambdalint.source.ClassPath;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the code to which the handler strings of templates lead. */
final class DeclaredHandlers {

  private final Types types;
  private final ClassPath classPath;
  private final LibraryTypes handlerTypes;
  private final HandlerSignatures signatures;
  private final HandlerLookup lookup;
  private final CodeLocation location;
  private final NameTable names;
  private final FunctionNames functionNames;
  private final FrameworkEntries frameworks;

  DeclaredHandlers(
      Types types,
      ClassPath classPath,
      LibraryTypes handlerTypes,
      CodeLocation location,
      NameTable names,
      FrameworkEntries frameworks) {
    this.types = types;
    this.classPath = classPath;
    this.handlerTypes = handlerTypes;
    this.location = location;
    this.names = names;
    this.frameworks = frameworks;
    signatures = new HandlerSignatures(types);
    lookup = new HandlerLookup(types, handlerTypes, signatures);
    functionNames = new FunctionNames(names);
  }

  /** Is where a handler string, or a handler class that no template names, leads. */
  record Located(
      Optional<Handler> handler, Optional<HandlerFault> fault, List<EntryPoint> entries) {

    static final Located NOWHERE = new Located(Optional.empty(), Optional.empty(), List.of());

    private static Located faulty(HandlerFault fault) {
      return new Located(Optional.empty(), Optional.of(fault), List.of());
    }

    /** Covers a function that may have either handler. */
    private Located or(Located other) {
      Set<EntryPoint> all = new LinkedHashSet<>(entries);
      all.addAll(other.entries);
      return new Located(handler.or(other::handler), fault.or(other::fault), List.copyOf(all));
    }

    private Located withoutFault() {
      return new Located(handler, Optional.empty(), entries);
    }
  }

  /** Finds the code of a handler class that no template names. */
  Located undeclared(SourceType type) {
    return located(type, handlerTypes.entries(type, types));
  }

  /** Finds the code of every handler that a function may have. */
  Located find(FunctionDeclaration declaration, List<SourceType> handlers) {
    boolean isOwnRuntime =
        declaration.runtime().texts().stream().anyMatch(runtime -> runtime.startsWith("provided"));
    Located found =
        declaration.handler().texts().stream()
            .map(text -> find(text, declaration, handlers, isOwnRuntime))
            .reduce(Located.NOWHERE, Located::or);
    return isOwnRuntime ? found.withoutFault() : found;
  }

  private Located find(
      String handler,
      FunctionDeclaration declaration,
      List<SourceType> handlers,
      boolean isOwnRuntime) {
    Optional<HandlerFault> malformed = HandlerLookup.malformed(handler);
    if (malformed.isPresent()) {
      return isJava(declaration) ? Located.faulty(malformed.get()) : Located.NOWHERE;
    }
    String[] parts = handler.split("::");
    String className = parts[0].replace('$', '.');
    Optional<SourceType> type = location.find(className, declaration);
    if (type.isEmpty()) {
      boolean isLibrary =
          isOwnRuntime
              || names.names("libraries").stream().anyMatch(className::startsWith)
              || classPath.find(className).isPresent();
      return isLibrary ? behindLibrary(declaration, handlers) : missing(className, declaration);
    }
    HandlerLookup.Found answer =
        lookup.find(type.get(), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    Located found = located(type.get(), answer.methods());
    return new Located(found.handler(), answer.fault(), found.entries());
  }

  private static boolean isJava(FunctionDeclaration declaration) {
    return declaration.runtime().text().filter(runtime -> runtime.startsWith("java")).isPresent();
  }

  private Located missing(String className, FunctionDeclaration declaration) {
    return location
        .missing(className, declaration)
        .map(problem -> Located.faulty(new HandlerFault(NO_SUCH_CLASS, problem)))
        .orElse(Located.NOWHERE);
  }

  /** Covers handlers that a framework's library brings, and custom runtimes. */
  private Located behindLibrary(FunctionDeclaration declaration, List<SourceType> handlers) {
    Set<Path> folders = folders(declaration);
    Set<String> wanted = functionNames.of(declaration, folders);
    List<SourceType> inside =
        handlers.stream()
            .filter(type -> folders.stream().anyMatch(type.file().path()::startsWith))
            .toList();
    List<SourceType> named =
        inside.stream().filter(type -> wanted.contains(frameworks.name(type))).toList();
    Optional<SourceType> only =
        Optional.of(named.isEmpty() ? inside : named)
            .filter(types -> types.size() == 1)
            .map(types -> types.get(0));
    return only.map(this::undeclared)
        .orElseGet(
            () ->
                new Located(Optional.empty(), Optional.empty(), frameworks.below(folders, wanted)));
  }

  /** Lists the folders in which a framework looks for what it calls. */
  private Set<Path> folders(FunctionDeclaration declaration) {
    Set<Path> folders = new LinkedHashSet<>();
    functionNames
        .applications(declaration)
        .flatMap(name -> location.find(name, declaration).stream())
        .forEach(type -> folders.add(BuildFolders.module(type.file().path())));
    if (folders.isEmpty()) {
      folders.addAll(declaration.codeFolders());
    }
    return folders;
  }

  private Located located(SourceType type, List<SourceMethod> methods) {
    List<EntryPoint> entries = new ArrayList<>();
    methods.forEach(method -> entries.add(EntryPoint.calling(type, method)));
    type.methods()
        .filter(method -> names.isAnnotated("functions", method, type.file()))
        .forEach(method -> entries.add(EntryPoint.calling(type, new SourceMethod(type, method))));
    if (entries.isEmpty()) {
      entries.add(EntryPoint.making(type));
    }
    Optional<Handler> handler =
        entries.stream()
            .flatMap(entry -> entry.method().stream())
            .findFirst()
            .map(method -> signatures.describe(type, method))
            .or(() -> Optional.of(HandlerSignatures.describe(type)));
    if (methods.isEmpty()) {
      entries.addAll(hooks(type));
    }
    entries.addAll(frameworks.behind(type));
    return new Located(handler, Optional.empty(), List.copyOf(entries));
  }

  /**
   * Lists the methods by which a base class of a library, which has the handler's method itself,
   * calls its subclass: all that override one of it.
   */
  private List<EntryPoint> hooks(SourceType type) {
    if (handlerTypes.supertype(type, types).isPresent()
        || !CallWalk.hasLibraryParent(type, types)) {
      return List.of();
    }
    List<EntryPoint> hooks = new ArrayList<>();
    Set<String> overridden = new HashSet<>();
    for (SourceType each : types.hierarchy().withSupertypes(type).toList()) {
      List<MethodDeclaration> own =
          each.methods()
              .filter(CallWalk::isCalledBack)
              .filter(method -> !method.isStatic() && !method.isAbstract())
              .filter(method -> !overridden.contains(nameAndArity(method)))
              .toList();
      own.forEach(method -> hooks.add(EntryPoint.calling(type, new SourceMethod(each, method))));
      own.forEach(method -> overridden.add(nameAndArity(method)));
    }
    return List.copyOf(hooks);
  }

  private static String nameAndArity(MethodDeclaration method) {
    return method.getNameAsString() + method.getParameters().size();
  }
}
