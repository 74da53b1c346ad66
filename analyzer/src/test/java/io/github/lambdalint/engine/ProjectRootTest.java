package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectRootTest {

  @TempDir private Path temp;
  private Path build;

  @BeforeEach
  void makeBuildFolder() throws IOException {
    build = Files.createDirectories(temp.resolve("home/repository/services/orders"));
  }

  @Test
  void theRepositoryIsTheRoot() throws IOException {
    Files.createDirectory(temp.resolve("home/repository/.git"));
    assertThat(root()).isEqualTo(temp.resolve("home/repository"));
  }

  @Test
  void aWorktreeWhoseGitIsAFileIsARepositoryToo() throws IOException {
    Files.createFile(temp.resolve("home/repository/.git"));
    assertThat(root()).isEqualTo(temp.resolve("home/repository"));
  }

  @Test
  void theInnermostRepositoryWins() throws IOException {
    Files.createDirectory(temp.resolve("home/repository/.git"));
    Files.createDirectory(build.resolve(".git"));
    assertThat(root()).isEqualTo(build);
  }

  @Test
  void aTemplateBesideTheBuildMakesTheParentTheRoot() throws IOException {
    Files.createFile(temp.resolve("home/repository/services/template.yaml"));
    assertThat(root()).isEqualTo(temp.resolve("home/repository/services"));
  }

  @Test
  void withoutRepositoryAndTemplateTheBuildIsTheRoot() {
    assertThat(root()).isEqualTo(build);
  }

  @Test
  void aHomeFolderThatIsARepositoryIsNotSearched() throws IOException {
    Files.createDirectory(temp.resolve("home/.git"));
    assertThat(root()).isEqualTo(build);
  }

  private Path root() {
    return ProjectRoot.of(build, temp.resolve("home"));
  }
}
