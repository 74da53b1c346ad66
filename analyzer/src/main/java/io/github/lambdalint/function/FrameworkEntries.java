package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a web or function framework calls with an event when Lambda calls the framework. */
final class FrameworkEntries {

  private static final Set<String> CONTROLLERS = Set.of("RestController", "Controller", "Path");
  private static final Set<String> ROUTES =
      Set.of(
          "RequestMapping",
          "GetMapping",
          "PostMapping",
          "PutMapping",
          "DeleteMapping",
          "PatchMapping",
          "Get",
          "Post",
          "Put",
          "Delete",
          "Patch",
          "GET",
          "POST",
          "PUT",
          "DELETE",
          "PATCH");
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "java.util.function.Function", "apply",
          "java.util.function.Consumer", "accept",
          "java.util.function.Supplier", "get");
  private static final int MOST_FILES = 3_000;

  private final Sources sources;
  private final Types types;

  FrameworkEntries(Sources sources, Types types) {
    this.sources = sources;
    this.types = types;
  }

  /** Lists controllers, function beans and Funqy functions in the sources below a folder. */
  List<EntryPoint> below(Path folder) {
    List<Path> files =
        sources.below(folder).stream().filter(file -> !Sources.isTest(file)).toList();
    List<EntryPoint> entries = new ArrayList<>();
    if (files.size() <= MOST_FILES) {
      files.stream()
          .flatMap(file -> sources.types(file).stream())
          .forEach(type -> entries.addAll(of(type)));
    }
    return List.copyOf(entries);
  }

  private List<EntryPoint> of(SourceType type) {
    Stream<EntryPoint> routes =
        CONTROLLERS.stream().anyMatch(type::isAnnotated) ? methods(type, ROUTES) : Stream.empty();
    Stream<EntryPoint> beans =
        methods(type, Set.of("Bean"))
            .filter(entry -> returnsFunction(entry.method().orElseThrow()))
            .map(EntryPoint::returning);
    return Stream.of(routes, beans, methods(type, Set.of("Funq")), functionClass(type))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<EntryPoint> methods(SourceType type, Set<String> annotations) {
    return type.methods()
        .filter(method -> isAnnotated(method, annotations))
        .map(method -> EntryPoint.calling(type, new SourceMethod(type, method)));
  }

  private static boolean isAnnotated(MethodDeclaration method, Set<String> annotations) {
    return method.getAnnotations().stream()
        .anyMatch(each -> annotations.contains(each.getName().getIdentifier()));
  }

  private boolean returnsFunction(SourceMethod method) {
    TypeName result = types.names().resolve(method.node().getType(), method.owner().file());
    return FUNCTIONS.containsKey(result.name());
  }

  private Stream<EntryPoint> functionClass(SourceType type) {
    return !type.isConcrete()
        ? Stream.empty()
        : types
            .hierarchy()
            .supertype(type.asTypeName(), type.file(), FUNCTIONS::containsKey)
            .stream()
            .flatMap(
                parent ->
                    types
                        .methods(
                            type,
                            FUNCTIONS.get(parent.name()),
                            parent.simpleName().equals("Supplier") ? 0 : 1)
                        .stream())
            .filter(method -> !method.isAbstract())
            .map(method -> EntryPoint.calling(type, method));
  }
}
