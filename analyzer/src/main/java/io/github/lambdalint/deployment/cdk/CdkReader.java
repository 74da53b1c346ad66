package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.cdk.interpreter.Interpreter;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.source.ClassPath;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Sources;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Types;
import java.util.ArrayList;
import java.util.List;

/** Reads the stacks of apps of the CDK that are written in Java and not yet synthesised. */
public final class CdkReader implements TemplateReader {

  private final Sources sources;

  /** Looks for apps in these sources. */
  public CdkReader(Sources sources) {
    this.sources = sources;
  }

  @Override
  public Declarations read(TemplateFiles files) {
    List<App> apps = Apps.among(files, sources);
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<Note> notes = new ArrayList<>(ForeignApps.among(files));
    for (App app : apps) {
      Template template = new Template(app.file(), Dialect.CDK);
      List<Resource> made = resources(app, template, notes);
      if (!made.isEmpty()) {
        templates.add(template);
        resources.addAll(made);
      }
    }
    sources.parsed().stream().map(SourceFile::notes).forEach(notes::addAll);
    return new Declarations(templates, resources, notes);
  }

  private List<Resource> resources(App app, Template template, List<Note> notes) {
    Types types = new Types(sources, new ClassPath(() -> Dependencies.NONE));
    Interpreter interpreter = new Interpreter(types, Form::isKnown);
    Span program = Span.ofLine(app.java().get(0), 1);
    try {
      new EntryPoints(sources, types, interpreter).run(app.java());
    } catch (RuntimeException | StackOverflowError e) {
      // A program may be odd in any way; what was followed until then still counts.
      notes.add(new Note(program, "cannot be followed to its end: " + e));
    }
    if (interpreter.isExhausted()) {
      notes.add(new Note(program, "is too long to be followed to its end"));
    }
    return Assembly.resources(template, interpreter.objects());
  }
}
