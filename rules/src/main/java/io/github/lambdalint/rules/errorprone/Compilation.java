package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.ConfigurationReader;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Module;
import io.github.lambdalint.engine.ProjectRoot;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.BuildFolders;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/**
 * Is what javac compiles in one go, as a module of a build.
 *
 * @param classes paths of the files that declare them, by their qualified names
 * @param sourceRoots the folders of the unnamed package
 * @param folder the nearest one in which a build is described, otherwise a source root
 * @param root the folder below which templates are looked for
 * @param includeTests whether functions in tests count, whatever the configuration says
 */
record Compilation(
    Map<String, Path> classes,
    Set<Path> sourceRoots,
    Path folder,
    Path root,
    List<Path> classPath,
    boolean includeTests,
    Configuration configuration) {

  /**
   * Describes the compilation that {@code unit} belongs to; empty when it is one of tests, which do
   * not count, or not in a project.
   *
   * @throws IllegalArgumentException when a setting has a value that it cannot have
   */
  static Optional<Compilation> of(Path unit, VisitorState state) {
    Settings settings = Settings.of(state);
    Map<String, Path> classes = new HashMap<>();
    Set<Path> sourceRoots = new LinkedHashSet<>();
    for (ClassSymbol type : state.getSymtab().getAllClasses()) {
      if (isCompiled(type)) {
        Path file = path(type.sourcefile).orElseThrow();
        PackageElement owner = state.getElements().getPackageOf(type);
        classes.put(type.getQualifiedName().toString(), file);
        sourceRoots.add(sourceRoot(file, owner.getQualifiedName().toString()));
      }
    }
    Path folder = BuildFolders.nearest(unit).orElseGet(() -> sourceRoots.iterator().next());
    return root(folder, settings)
        .map(
            root ->
                new Compilation(
                    Map.copyOf(classes),
                    Set.copyOf(sourceRoots),
                    folder,
                    root,
                    ClassPathEntries.of(state),
                    settings.includeTests(),
                    ConfigurationReader.nearest(folder, root, Rules::vocabulary)))
        .filter(
            all -> all.withTests() || !all.classes().values().stream().allMatch(Sources::isTest));
  }

  /** Classes that are only used have a class file, by which their source is known too. */
  private static boolean isCompiled(ClassSymbol type) {
    return type.sourcefile != null
        && (type.classfile == null || type.classfile.getKind() == Kind.SOURCE)
        && path(type.sourcefile).isPresent();
  }

  /** Finds the root of the project, unless that would be all that a user has. */
  private static Optional<Path> root(Path folder, Settings settings) {
    Path home = Path.of(System.getProperty("user.home"));
    return settings
        .root(folder)
        .or(() -> Optional.of(ProjectRoot.of(BuildFolders.outermost(folder), home)))
        .filter(root -> !home.startsWith(root));
  }

  /** Returns the path of a file; empty for the text of an editor. */
  static Optional<Path> path(JavaFileObject file) {
    return "file".equals(file.toUri().getScheme())
        ? Optional.of(Path.of(file.toUri()).toAbsolutePath().normalize())
        : Optional.empty();
  }

  private static Path sourceRoot(Path file, String packageName) {
    Path folder = file.getParent();
    Path inRoot = Path.of(packageName.replace('.', '/'));
    return !packageName.isEmpty() && folder.endsWith(inRoot)
        ? Stream.iterate(folder, Path::getParent).skip(inRoot.getNameCount()).findFirst().get()
        : folder;
  }

  /** Asks for the functions of the module. */
  LintRequest toRequest(List<Rule> rules) {
    return new LintRequest(
        root,
        List.of(new Module(folder, List.copyOf(sourceRoots))),
        Optional.of(folder),
        () -> new Dependencies(classPath, List.of()),
        List.of(),
        List.of(),
        withTests(),
        rules,
        configuration);
  }

  private boolean withTests() {
    return includeTests || configuration.includeTests().orElse(false);
  }

  /** Says whether a file is compiled. */
  boolean compiles(Path file) {
    return classes.containsValue(file);
  }

  /** Says whether no other module of the build can have anything to say of this one's files. */
  boolean isWholeBuild() {
    return BuildFolders.outermost(folder).equals(folder);
  }

  /** Says whether a function of which only a template tells belongs to the module. */
  boolean deploys(LambdaFunction function) {
    return function.declaration().stream()
        .flatMap(
            declaration ->
                Stream.concat(
                    declaration.codeFolders().stream(), Stream.of(declaration.span().file())))
        .anyMatch(path -> path.startsWith(folder));
  }
}
