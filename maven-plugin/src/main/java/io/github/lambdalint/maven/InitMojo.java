package io.github.lambdalint.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what a project needs to be linted: {@code .mvn/extensions.xml}, a commented {@code
 * lambda-lint.yml}, and a job for a build server. Files that exist are left as they are.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  private static final String ARTIFACT = "lambda-lint-maven-plugin";

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** The build server to write a job for: github, gitlab, jenkins or azure; none if not set. */
  @Parameter(property = "lambda-lint.ci")
  private String ci;

  @Override
  public void execute() throws MojoExecutionException {
    try {
      UserProperties.check(session, execution);
      if (ci != null) {
        new AllowedValues("lambda-lint.ci", List.of("github", "gitlab", "jenkins", "azure"))
            .check(ci);
      }
      write("extensions.xml", ".mvn/extensions.xml");
      write("lambda-lint.yml", "lambda-lint.yml");
      if (ci != null) {
        writeJob();
      }
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write: " + e, e);
    }
    getLog().info("next: `mvn lambda-lint`; `mvn lambda-lint:baseline` if it has many findings");
  }

  private void writeJob() throws IOException {
    switch (ci) {
      case "github" -> write("github.yml", ".github/workflows/lambda-lint.yml");
      case "gitlab" -> write("gitlab.yml", ".gitlab-ci.yml");
      case "jenkins" -> write("Jenkinsfile", "Jenkinsfile");
      default -> write("azure.yml", "azure-pipelines.yml");
    }
  }

  private void write(String resource, String name) throws IOException {
    Path file = Path.of(session.getExecutionRootDirectory()).resolve(name);
    String text = read(resource);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      getLog().info("written: " + file);
    } else if (resource.equals("extensions.xml") && Files.readString(file).contains(ARTIFACT)) {
      getLog().info("has lambda-lint already: " + file);
    } else {
      getLog().warn("exists and is left as it is: " + file);
      if (!name.equals("lambda-lint.yml")) {
        getLog().info("what belongs into it:");
        text.lines().forEach(getLog()::info);
      }
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = InitMojo.class.getResourceAsStream("init/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@version@", GoalNames.ownVersion());
    }
  }
}
