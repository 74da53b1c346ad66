package io.github.lambdalint.rules;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.testing.FixtureRunner;
import io.github.lambdalint.testing.ProjectFolder;
import java.nio.file.Path;

/** Is a project of one handler class, perhaps with a template, whose lines tell what is found. */
public record HandlerProject(ProjectFolder folder) {

  /** Begins a project in an empty folder. */
  public static HandlerProject in(Path folder) {
    return new HandlerProject(ProjectFolder.in(folder));
  }

  /** Adds the class {@code Handler}. */
  public HandlerProject handler(String source) {
    folder.write("Handler.java", source);
    return this;
  }

  /** Adds a template. */
  public HandlerProject template(String yaml) {
    folder.write("template.yaml", yaml);
    return this;
  }

  /** Adds a template with the SAM function of the handler, which has these properties besides. */
  public HandlerProject function(String properties) {
    return template(
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Function:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java21
              Handler: Handler
              CodeUri: .
        """
            + properties.indent(6));
  }

  /** Fails unless a rule finds what is marked, and nothing else. */
  public void check(Rule rule) {
    new FixtureRunner(new Linter(new JavaProject())).check(folder.root(), rule);
  }
}
