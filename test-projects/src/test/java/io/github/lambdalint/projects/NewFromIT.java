package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints a branch of a repository. */
class NewFromIT {

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;
  private Path orders;

  @BeforeEach
  void commitProject() throws IOException, GitAPIException {
    orders = TestProject.copy("sam-orders", temp);
    Files.delete(orders.resolve(".git"));
    try (Git git = Git.init().setDirectory(orders.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("old")
          .setAuthor("Ada", "")
          .setCommitter("Ada", "")
          .setSign(false)
          .call();
    }
  }

  @Test
  void onlyFindingsOfChangedLinesCount() throws IOException {
    Path handler = orders.resolve("src/main/java/shop/PlaceOrder.java");
    Files.writeString(
        handler,
        Files.readString(handler).replace("    return new", "    System.exit(1);\n    return new"));
    Run run = maven.run(orders, "lambda-lint", "-Dlambda-lint.newFrom=main");
    assertThat(findings(run)).singleElement().asString().contains("[ExitInHandler]");
    assertThat(run.goals()).contains("[ERROR] 1 finding: 1 error, 10 on unchanged lines");
  }

  @Test
  void anUnknownRevisionIsRefused() {
    Run run = maven.run(orders, "lambda-lint", "-Dlambda-lint.newFrom=origin/main");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.errors())
        .anyMatch(
            line ->
                line.contains(
                    "lambda-lint.newFrom: there is no revision `origin/main` here; `git fetch"
                        + " --all` may bring it"));
  }

  private static List<String> findings(Run run) {
    return run.goals().stream().filter(line -> line.matches(".*:\\[\\d+,\\d+] .*")).toList();
  }
}
