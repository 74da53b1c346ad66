package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.lambdalint.source.BuildFolders;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a web or function framework calls with an event when Lambda calls the framework. */
final class FrameworkEntries {

  private static final LibraryTypes FUNCTIONS = LibraryTypes.functions();
  private static final int MOST_FILES = 3_000;

  private final Sources sources;
  private final Types types;
  private final NameTable names;
  private final NameTable beans;
  private final Mentions mentions;

  FrameworkEntries(Sources sources, Types types, NameTable names, NameTable beans) {
    this.sources = sources;
    this.types = types;
    this.names = names;
    this.beans = beans;
    mentions =
        Mentions.of(
            Stream.of(
                    names.names("controllers").stream(),
                    names.names("functions").stream(),
                    FUNCTIONS.lines().stream().map(LibraryTypes.Line::type))
                .flatMap(each -> each));
  }

  /** Is something that a framework calls, with the name that settings may call it by. */
  private record Named(EntryPoint entry, Optional<String> name) {}

  /** Lists what a handler class hands its events to when it wraps a framework. */
  List<EntryPoint> behind(SourceType handler) {
    List<SourceFile> files =
        types.hierarchy().withSupertypes(handler).map(SourceType::file).distinct().toList();
    if (files.stream().noneMatch(file -> uses("wrappers", file))) {
      return List.of();
    }
    boolean perRequest =
        files.stream().anyMatch(file -> uses("wrappers with a resource per request", file));
    Set<Path> folders = new LinkedHashSet<>();
    files.forEach(file -> folders.add(BuildFolders.module(file.path())));
    files.stream()
        .flatMap(file -> named(file).map(type -> BuildFolders.module(type.file().path())))
        .forEach(folders::add);
    return below(folders, functionNames(handler)).stream()
        .filter(entry -> !entry.type().equals(handler))
        .map(entry -> perRequest && !isSingleton(entry.type()) ? entry.perRequest() : entry)
        .toList();
  }

  private boolean uses(String section, SourceFile file) {
    return file.unit().stream()
        .flatMap(unit -> unit.getImports().stream())
        .anyMatch(
            each ->
                each.isAsterisk()
                    ? names.names(section).stream()
                        .anyMatch(name -> name.startsWith(each.getNameAsString() + '.'))
                    : names.names(section).contains(each.getNameAsString()));
  }

  /** Lists the types of the sources of which a file names the class. */
  private Stream<SourceType> named(SourceFile file) {
    return file.unit().stream()
        .flatMap(unit -> unit.findAll(ClassExpr.class).stream())
        .flatMap(
            literal ->
                types
                    .names()
                    .source(types.names().resolve(literal.getType(), file), file)
                    .stream());
  }

  /** Reads the names that a handler of Micronaut returns from {@code resolveFunctionName}. */
  private static Set<String> functionNames(SourceType handler) {
    Set<String> found = new LinkedHashSet<>();
    handler
        .methods()
        .filter(method -> method.getNameAsString().equals("resolveFunctionName"))
        .flatMap(method -> method.findAll(StringLiteralExpr.class).stream())
        .forEach(name -> found.add(name.getValue()));
    return found;
  }

  private boolean isSingleton(SourceType type) {
    return type.node() instanceof NodeWithAnnotations<?> node
        && beans.isAnnotated("singletons", node, type.file());
  }

  /**
   * Lists what the sources below some folders offer to a framework.
   *
   * @param wanted the names of functions that settings choose; empty when they choose none
   */
  List<EntryPoint> below(Collection<Path> folders, Set<String> wanted) {
    List<Path> files =
        folders.stream()
            .flatMap(folder -> sources.below(folder).stream())
            .distinct()
            .filter(file -> !Sources.isTest(file))
            .toList();
    if (files.size() > MOST_FILES) {
      return List.of();
    }
    List<Named> offered =
        files.stream()
            .filter(mentions::isIn)
            .flatMap(file -> sources.types(file).stream())
            .flatMap(this::of)
            .toList();
    List<EntryPoint> chosen =
        offered.stream()
            .filter(each -> each.name().filter(wanted::contains).isPresent())
            .map(Named::entry)
            .toList();
    return chosen.isEmpty() ? offered.stream().map(Named::entry).toList() : chosen;
  }

  private Stream<Named> of(SourceType type) {
    Stream<Named> routes =
        type.node() instanceof NodeWithAnnotations<?> node
                && names.isAnnotated("controllers", node, type.file())
            ? methods(type, names, "routes")
                .map(
                    entry ->
                        beans.isAnnotated("requests", node, type.file())
                            ? entry.perRequest()
                            : entry)
                .map(entry -> new Named(entry, Optional.empty()))
            : Stream.empty();
    Stream<Named> returned =
        methods(type, beans, "producers")
            .filter(entry -> returnsFunction(entry.method().orElseThrow()))
            .map(entry -> new Named(entry.returning(), Optional.of(name(entry))));
    Stream<Named> functions =
        methods(type, names, "functions").map(entry -> new Named(entry, Optional.of(name(entry))));
    return Stream.of(routes, returned, functions, functionBean(type)).flatMap(each -> each);
  }

  private static Stream<EntryPoint> methods(SourceType type, NameTable table, String section) {
    return type.methods()
        .filter(method -> table.isAnnotated(section, method, type.file()))
        .map(method -> EntryPoint.calling(type, new SourceMethod(type, method)));
  }

  private boolean returnsFunction(SourceMethod method) {
    TypeName result = types.names().resolve(method.node().getType(), method.owner().file());
    return FUNCTIONS.lines().stream().anyMatch(line -> line.type().equals(result.name()));
  }

  private Stream<Named> functionBean(SourceType type) {
    return type.isConcrete()
            && type.node() instanceof NodeWithAnnotations<?> node
            && beans.isAnnotated("components", node, type.file())
        ? FUNCTIONS.entries(type, types).stream()
            .map(method -> new Named(EntryPoint.calling(type, method), Optional.of(name(type))))
        : Stream.empty();
  }

  private String name(EntryPoint entry) {
    MethodDeclaration method = entry.method().orElseThrow().node();
    return written(method, entry.type().file()).orElse(method.getNameAsString());
  }

  /** Tells the name by which settings know a class. */
  String name(SourceType type) {
    String simple = type.simpleName();
    return type.node() instanceof NodeWithAnnotations<?> node
        ? written(node, type.file())
            .orElse(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1))
        : simple;
  }

  private Optional<String> written(NodeWithAnnotations<?> node, SourceFile file) {
    return names
        .annotation("names", node, file)
        .map(Annotations::members)
        .flatMap(
            members ->
                Stream.of("value", "name")
                    .flatMap(key -> Stream.ofNullable(members.get(key)))
                    .findFirst())
        .filter(text -> text.startsWith("\"") && text.endsWith("\"") && text.length() > 2)
        .map(text -> text.substring(1, text.length() - 1));
  }
}
