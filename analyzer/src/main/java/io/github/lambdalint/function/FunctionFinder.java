package io.github.lambdalint.function;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.function.DeclaredHandlers.Located;
import io.github.lambdalint.function.FoundFunctions.Found;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.source.ClassPath;
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
import java.util.function.Function;
import java.util.function.Predicate;

/** Joins handlers found in the sources with the functions that templates declare. */
public final class FunctionFinder {

  private final Sources sources;
  private final ClassPath classPath;
  private final Types types;
  private final LibraryTypes handlerTypes = LibraryTypes.handlers();
  private final NameTable frameworks = NameTable.load("frameworks.txt");
  private final Faults faults = new Faults();
  private final DeclaredHandlers declaredHandlers;
  private final Program program;
  private final Function<FunctionDeclaration, List<Invocation>> invocations;

  /**
   * Looks into these sources and class files.
   *
   * @param invocations tells what is known of the event sources of a function
   * @param added what the project itself says of calls
   */
  public FunctionFinder(
      Sources sources,
      ClassPath classPath,
      Function<FunctionDeclaration, List<Invocation>> invocations,
      AddedCalls added) {
    this.sources = sources;
    this.classPath = classPath;
    this.invocations = invocations;
    types = new Types(sources, classPath);
    NameTable beans = NameTable.load("beans.txt");
    declaredHandlers =
        new DeclaredHandlers(
            types,
            classPath,
            handlerTypes,
            new CodeLocation(sources),
            frameworks,
            new FrameworkEntries(sources, types, frameworks, beans));
    program =
        new Program(sources, types, added, new BeanIndexes(sources, types.names(), beans), faults);
  }

  /**
   * Finds all functions that {@code deployment} declares or whose handlers are in {@code files}.
   *
   * @param wanted decides which of them count, by handler and declaration
   */
  public FoundFunctions find(
      Deployment deployment, Collection<Path> files, Predicate<LambdaFunction> wanted) {
    List<Found> found = new ArrayList<>();
    Set<SourceType> declared = new HashSet<>();
    List<SourceType> handlers =
        new HandlerScan(files, sources, handlerTypes, frameworks).find(types, faults);
    for (FunctionDeclaration declaration : deployment.functions()) {
      Located located =
          faults.guard(
              () -> declaredHandlers.find(declaration, handlers),
              Located.NOWHERE,
              declaration.span(),
              "the handler of `%s` could not be looked up".formatted(declaration.name()));
      located.entries().forEach(entry -> declared.add(entry.type()));
      found.add(declared(declaration, located));
    }
    handlers.stream()
        .filter(type -> !declared.contains(type))
        .map(this::undeclared)
        .forEach(found::add);
    found.removeIf(each -> !wanted.test(each.function()));
    if (!found.isEmpty()) {
      // Here, since what finds a class path may not be called from the threads that follow code.
      classPath.open();
    }
    return new FoundFunctions(found, program, faults);
  }

  private Found declared(FunctionDeclaration declaration, Located located) {
    return new Found(
        new LambdaFunction(
            declaration.name(),
            located.handler(),
            located.fault(),
            Optional.of(declaration),
            invocations.apply(declaration)),
        located.entries());
  }

  private Found undeclared(SourceType type) {
    Located located =
        faults.guard(
            () -> declaredHandlers.undeclared(type),
            Located.NOWHERE,
            type.file().span(type.node()),
            "this handler could not be looked up");
    return new Found(
        new LambdaFunction(
            type.simpleName(),
            located.handler().or(() -> Optional.of(HandlerSignatures.describe(type))),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        located.entries());
  }
}
