package io.github.lambdalint.maven;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes the page for browsers into the site of a module, where {@code mvn site} links it. That of
 * the module in which Maven was started tells of all modules. Findings do not fail the build.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends LintMojo implements MavenReport {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** The folder of the site. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  private File siteDirectory;

  private final ProjectDependenciesResolver resolver;

  @Inject
  ReportMojo(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public void execute() throws MojoExecutionException {
    List<MavenProject> modules =
        project.isExecutionRoot() ? session().getProjects() : List.of(project);
    writePage(modules, resolver, siteDirectory);
  }

  @Override
  @SuppressWarnings("deprecation") // The only one that site plugins before 3.20 know.
  public void generate(org.codehaus.doxia.sink.Sink sink, Locale locale)
      throws MavenReportException {
    generate();
  }

  /** Is what newer site plugins call, whose interface is not that of older ones. */
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    generate();
  }

  private void generate() throws MavenReportException {
    try {
      execute();
    } catch (MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  @Override
  public String getOutputName() {
    return "lambda-lint";
  }

  /** Is the name for newer site plugins. */
  public String getOutputPath() {
    return getOutputName();
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "lambda-lint";
  }

  @Override
  public String getDescription(Locale locale) {
    return "What goes wrong in AWS Lambda: findings, and what becomes of events that fail.";
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    siteDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return siteDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return true; // It is a page of its own, not a part of the site's.
  }

  @Override
  public boolean canGenerateReport() {
    return true;
  }
}
