package io.github.lambdalint.deployment.reader;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.cdk.CdkReader;
import io.github.lambdalint.deployment.cloudformation.CloudFormationReader;
import io.github.lambdalint.deployment.document.Declarations;
import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.deployment.document.TemplateReader;
import io.github.lambdalint.deployment.serverless.ServerlessReader;
import io.github.lambdalint.deployment.terraform.TerraformReader;
import io.github.lambdalint.deployment.wiring.Wiring;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the templates of a project, whatever dialects they are written in. */
public final class DeploymentReader {

  private DeploymentReader() {}

  /**
   * Reads the deployment of a project.
   *
   * @param root the project's folder; nothing outside of it is read
   * @param candidates the files among which templates are looked for, by their content
   * @param parameters values by name, for templates that leave them to their deployment
   * @param sources among which programs are looked for that deploy
   */
  public static Deployment read(
      Path root, Collection<Path> candidates, Map<String, String> parameters, Sources sources) {
    List<TemplateReader> readers =
        List.of(
            new CloudFormationReader(),
            new ServerlessReader(),
            new TerraformReader(),
            new CdkReader(sources));
    TemplateFiles files = new TemplateFiles(root, candidates, parameters);
    List<Template> templates = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    for (TemplateReader reader : readers) {
      Declarations declarations = reader.read(files);
      templates.addAll(declarations.templates());
      resources.addAll(declarations.resources());
      notes.addAll(declarations.notes());
    }
    return Wiring.wire(new Declarations(templates, resources, notes), files);
  }
}
