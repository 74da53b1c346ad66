package io.github.lambdalint.deployment.reader;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.cloudformation.CloudFormationReader;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.deployment.serverless.ServerlessReader;
import io.github.lambdalint.deployment.terraform.TerraformReader;
import io.github.lambdalint.deployment.wiring.Wiring;
import io.github.lambdalint.source.Note;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the templates of a project, whatever dialects they are written in. */
public final class DeploymentReader {

  private static final List<TemplateReader> READERS =
      List.of(new CloudFormationReader(), new ServerlessReader(), new TerraformReader());

  private DeploymentReader() {}

  /**
   * Reads the deployment of a project.
   *
   * @param root the project's folder; nothing outside of it is read
   * @param candidates the files among which templates are looked for, by their content
   */
  public static Deployment read(Path root, Collection<Path> candidates) {
    TemplateFiles files = new TemplateFiles(root, candidates);
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (TemplateReader reader : READERS) {
      Declarations declarations = reader.read(files);
      templates.addAll(declarations.templates());
      resources.addAll(declarations.resources());
      notes.addAll(declarations.notes());
    }
    return Wiring.wire(new Declarations(templates, resources, notes), files);
  }
}
