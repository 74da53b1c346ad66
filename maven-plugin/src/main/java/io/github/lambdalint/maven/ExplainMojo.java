package io.github.lambdalint.maven;

import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the page of a rule, or the list of all rules. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** Name of the rule to explain. */
  @Parameter(property = "rule")
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    if (rule == null) {
      list(Rules.ALL.stream().map(RulePage::of).toList());
      return;
    }
    try {
      new AllowedValues("rule", Rules.names()).check(rule);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage());
    }
    RulePage page = RulePage.of(Rules.named(rule).orElseThrow());
    getLog().info("%s, %s%n%n%s".formatted(page.id(), level(page), page.body()));
  }

  private void list(List<RulePage> pages) {
    int width = pages.stream().mapToInt(page -> page.id().length()).max().orElseThrow();
    String line = "%-" + width + "s  %-7s  %s";
    pages.forEach(page -> getLog().info(line.formatted(page.id(), level(page), page.title())));
    getLog().info("-Drule=Name prints the page of one.");
  }

  private static String level(RulePage page) {
    return Rules.isOnByDefault(page.id()) ? page.severity().name().toLowerCase(Locale.ROOT) : "off";
  }
}
