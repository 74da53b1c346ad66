package io.github.lambdalint.engine;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.engine.LintResult.Statistics;
import io.github.lambdalint.function.FoundFunctions;
import io.github.lambdalint.function.FunctionFinder;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.KnowledgeBase;
import io.github.lambdalint.source.ClassPath;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the Java sources and templates below a folder, as far as the way from a handler leads. */
public final class JavaProject implements ProjectAnalysis {

  private final Function<ProjectListing.Key, ProjectListing> listings;

  private JavaProject(Function<ProjectListing.Key, ProjectListing> listings) {
    this.listings = listings;
  }

  /** Looks at the project's files anew for each request. */
  public JavaProject() {
    this(ProjectListing::of);
  }

  /** Reads listings, templates and sources once: for the modules of a build that changes none. */
  public static JavaProject ofUnchangingFiles() {
    Map<ProjectListing.Key, ProjectListing> known = new ConcurrentHashMap<>();
    return new JavaProject(key -> known.computeIfAbsent(key, ProjectListing::of));
  }

  @Override
  public Analysis analyse(LintRequest request) {
    Scope scope = Scope.of(request);
    ProjectListing listing = listings.apply(ProjectListing.Key.of(request));
    Sources sources = listing.sources().again();
    ClassPath classPath = new ClassPath(request.classPath());
    List<Path> candidates =
        listing.java().stream()
            .filter(file -> scope.contains(file))
            .filter(file -> request.includeTests() || !Sources.isTest(file))
            .toList();
    FoundFunctions found =
        new FunctionFinder(
                sources,
                classPath,
                // Not loaded before the first function: most projects inside javac have none.
                function -> KnowledgeBase.load().invocations(function),
                request.configuration().calls())
            .find(listing.deployment(), candidates, scope::contains);
    return new Project(
        request,
        scope,
        listing,
        sources,
        classPath,
        candidates.size(),
        found,
        new LongAdder(),
        new LongAdder());
  }

  /** Is a project whose functions were found. */
  private record Project(
      LintRequest request,
      Scope scope,
      ProjectListing listing,
      Sources sources,
      ClassPath classPath,
      int filesScanned,
      FoundFunctions found,
      LongAdder calls,
      LongAdder unresolved)
      implements Analysis {

    @Override
    public boolean isEmpty() {
      return found.isEmpty();
    }

    @Override
    public <T> List<T> follow(Function<LambdaFunction, T> use) {
      return found.follow(
          function -> {
            calls.add(function.execution().calls().size());
            unresolved.add(function.execution().unresolved());
            return use.apply(function);
          });
    }

    @Override
    public Inputs inputs() {
      Deployment deployment = listing.deployment();
      List<SourceFile> parsed = sources.parsed();
      ProjectSuppressions suppressions =
          new ProjectSuppressions(
              sources, deployment.resources().all(), request.configuration().suppressions());
      List<Note> notes = new ArrayList<>(listing.files().notes());
      notes.addAll(suppressions.notes());
      notes.addAll(deployment.notes());
      notes.addAll(classPath.notes());
      notes.addAll(found.notes());
      parsed.forEach(file -> notes.addAll(file.notes()));
      if (!found.isEmpty()) {
        List<Path> others = listing.files().others().stream().filter(scope::contains).toList();
        kotlin(others).ifPresent(notes::add);
      }
      return new Inputs(
          new Statistics(
              listing.java().size(),
              filesScanned,
              parsed.size(),
              deployment.templates().size(),
              calls.intValue(),
              unresolved.intValue()),
          notes,
          suppressions,
          filesRead(parsed, deployment),
          classPath.notes().isEmpty());
    }

    @Override
    public void close() throws IOException {
      classPath.close();
    }
  }

  /** Says once that calls are not followed into code of another language. */
  private static Optional<Note> kotlin(List<Path> files) {
    List<Path> kotlin =
        files.stream()
            .filter(file -> file.toString().endsWith(".kt") && !Sources.isTest(file))
            .toList();
    return kotlin.stream()
        .findFirst()
        .map(
            first ->
                new Note(
                    Span.ofLine(first, 1),
                    "Kotlin is not read (%d files): what its code does is not checked"
                        .formatted(kotlin.size())));
  }

  private static List<Path> filesRead(List<SourceFile> parsed, Deployment deployment) {
    // Of Terraform the template is the folder of a module.
    return Stream.of(
            parsed.stream().map(SourceFile::path),
            deployment.templates().stream().map(Template::file),
            deployment.resources().all().stream().map(resource -> resource.span().file()))
        .flatMap(files -> files)
        .distinct()
        .filter(Files::isRegularFile)
        .toList();
  }
}
