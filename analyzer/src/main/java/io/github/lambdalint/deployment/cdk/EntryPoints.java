package io.github.lambdalint.deployment.cdk;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.lambdalint.deployment.cdk.interpreter.Interpreter;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the entries of an app: its {@code main} methods, and then the stacks that none of them
 * makes.
 */
final class EntryPoints {

  private static final Set<String> STACKS = Set.of("Stack", "NestedStack", "Stage");

  private final Sources sources;
  private final Types types;
  private final Interpreter interpreter;

  EntryPoints(Sources sources, Types types, Interpreter interpreter) {
    this.sources = sources;
    this.types = types;
    this.interpreter = interpreter;
  }

  void run(List<Path> files) {
    List<SourceType> all = new ArrayList<>();
    files.forEach(file -> sources.types(file).forEach(type -> withNested(type).forEach(all::add)));
    for (SourceType type : all) {
      type.methods().filter(EntryPoints::isMain).forEach(main -> interpreter.call(type, main));
    }
    Set<String> named = new HashSet<>();
    all.forEach(type -> named.addAll(instantiated(type)));
    for (SourceType type : all) {
      if (type.isConcrete() && isStack(type) && !named.contains(type.simpleName())) {
        interpreter.instantiate(type, type.simpleName());
      }
    }
  }

  private static Stream<SourceType> withNested(SourceType type) {
    return Stream.concat(Stream.of(type), type.nested().stream().flatMap(EntryPoints::withNested));
  }

  private static boolean isMain(MethodDeclaration method) {
    return method.getNameAsString().equals("main")
        && method.isStatic()
        && method.getParameters().size() == 1;
  }

  /**
   * Returns the simple names of the classes of which a class makes objects, and that it extends.
   */
  private static Set<String> instantiated(SourceType type) {
    return Stream.concat(
            type.node().findAll(ObjectCreationExpr.class).stream().map(ObjectCreationExpr::getType),
            type.supertypes().stream())
        .map(ClassOrInterfaceType::getNameAsString)
        .collect(Collectors.toSet());
  }

  private boolean isStack(SourceType type) {
    return types
        .hierarchy()
        .supertype(type.asTypeName(), type.file(), EntryPoints::isStack)
        .isPresent();
  }

  private static boolean isStack(String name) {
    return STACKS.contains(LibraryNames.shortName(name));
  }
}
