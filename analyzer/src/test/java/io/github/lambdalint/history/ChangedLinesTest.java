package io.github.lambdalint.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedLinesTest {

  private static final String TEXT = "one\ntwo\nthree\nfour\nfive\n";

  @TempDir private Path temp;
  private Path root;
  private Path file;

  @BeforeEach
  void commit() throws IOException, GitAPIException {
    root = Files.createDirectory(temp.resolve("repository")).toRealPath();
    file = Files.writeString(root.resolve("A.java"), TEXT);
    try (Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
      commit(git);
      git.checkout().setCreateBranch(true).setName("work").call();
    }
  }

  @Test
  void changesThatAreNotCommittedCount() throws IOException {
    Files.writeString(file, TEXT.replace("two", "2\n2"));
    assertThat(changed("HEAD")).containsExactly(2, 3);
  }

  @Test
  void committedChangesSinceTheBranchLeftCount() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      Files.writeString(file, TEXT.replace("four", "4"));
      commit(git);
      git.checkout().setName("main").call();
      Files.writeString(file, TEXT.replace("one", "1"));
      commit(git);
      git.checkout().setName("work").call();
    }
    assertThat(changed("main")).containsExactly(4);
  }

  @Test
  void linesAroundAGapCount() throws IOException {
    Files.writeString(file, TEXT.replace("three\n", ""));
    assertThat(changed("main")).containsExactly(2, 3);
  }

  @Test
  void whiteSpaceDoesNotCount() throws IOException {
    Files.writeString(file, TEXT.replace("\n", "\r\n").replace("two", "\t two"));
    assertThat(changed("main")).isEmpty();
  }

  @Test
  void allOfANewFileCounts() throws IOException {
    file = Files.writeString(root.resolve("B.java"), "one\n");
    assertThat(changed("main")).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aSpanOfSeveralLinesIsTouchedByAnyOfThem() throws IOException {
    Files.writeString(file, TEXT.replace("two", "2"));
    ChangedLines lines = ChangedLines.since(root, "main", List.of(file));
    assertThat(lines.touch(new Span(file, 1, 1, 4, 1))).isTrue();
    assertThat(lines.touch(new Span(file, 3, 1, 4, 1))).isFalse();
    assertThat(lines.touch(Span.ofLine(root.resolve("C.java"), 1))).isFalse();
  }

  @Test
  void anUnknownRevisionIsRefusedWithTheCommandThatMayBringIt() {
    assertThatThrownBy(() -> changed("origin/main"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no revision `origin/main` here; `git fetch --all` may bring it");
    assertThatThrownBy(() -> changed("a..b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no revision `a..b` here");
  }

  @Test
  void aShallowCloneIsToldHowToMendIt() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      Files.writeString(file, "other\n");
      commit(git);
    }
    Path clone = temp.resolve("clone");
    Git.cloneRepository()
        .setURI(root.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    assertThatThrownBy(() -> ChangedLines.since(clone, "HEAD~1", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this clone is shallow: `git fetch --unshallow` mends it");
  }

  @Test
  void aCloneOfOneBranchIsToldHowToFetchAnother() throws IOException, GitAPIException {
    try (Git git = Git.open(root.toFile())) {
      Files.writeString(file, "other\n");
      commit(git);
    }
    Path clone = temp.resolve("clone");
    String branches = "+refs/heads/*:refs/remotes/origin/*";
    try (Git git =
        Git.cloneRepository()
            .setURI(root.toUri().toString())
            .setDirectory(clone.toFile())
            .setBranchesToClone(List.of("refs/heads/work"))
            .setDepth(1)
            .call()) {
      assertThatThrownBy(() -> ChangedLines.since(clone, "origin/main", List.of()))
          .hasMessageContaining("`git fetch --unshallow origin \"" + branches + "\"` mends it");
      git.fetch().setRefSpecs(branches).setUnshallow(true).call();
    }
    Path file = clone.resolve("A.java").toRealPath();
    assertThat(ChangedLines.since(clone, "origin/main", List.of(file)).touch(Span.ofLine(file, 1)))
        .isTrue();
  }

  @Test
  void aFolderWithoutRepositoryIsRefused() {
    assertThatThrownBy(() -> ChangedLines.since(temp, "main", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("is in no Git repository");
  }

  private List<Integer> changed(String revision) {
    ChangedLines lines = ChangedLines.since(root, revision, List.of(file));
    return IntStream.rangeClosed(1, 6)
        .filter(line -> lines.touch(Span.ofLine(file, line)))
        .boxed()
        .toList();
  }

  private static void commit(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("change")
        .setAuthor("Ada", "ada@example.com")
        .setCommitter("Ada", "ada@example.com")
        .setSign(false)
        .call();
  }
}
