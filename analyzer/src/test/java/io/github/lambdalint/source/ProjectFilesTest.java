package io.github.lambdalint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

  @TempDir private Path temp;
  private Path root;
  private Path outside;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectory(temp.toRealPath().resolve("shop"));
    outside = Files.createDirectory(temp.toRealPath().resolve("warehouse"));
    file(root.resolve("src/Orders.java"));
    file(root.resolve("template.yaml"));
    file(outside.resolve("Stock.java"));
  }

  @Test
  void sourcesAndOtherFilesAreListed() {
    assertThat(ProjectFiles.under(root))
        .isEqualTo(
            new ProjectFiles(
                root,
                List.of(root.resolve("src/Orders.java")),
                List.of(root.resolve("template.yaml")),
                List.of()));
  }

  @Test
  void outputAndInstalledPackagesAreLeftOut() throws IOException {
    ProjectFiles before = ProjectFiles.under(root);
    file(root.resolve("target/classes/Copy.java"));
    file(root.resolve("web/node_modules/tool/Tool.java"));
    file(root.resolve(".gradle/Cache.java"));
    file(root.resolve("cdk.out/asset.1/Asset.java"));
    assertThat(ProjectFiles.under(root)).isEqualTo(before);
  }

  @Test
  void aPackageMayBeCalledAsOutputIs() throws IOException {
    Path source = file(root.resolve("src/shop/build/Plan.java"));
    assertThat(ProjectFiles.under(root).java()).contains(source);
  }

  @Test
  void aLoopOfLinksEndsWithANote() throws IOException {
    Path loop = Files.createSymbolicLink(root.resolve("src/loop"), root);
    assertThat(notes())
        .containsExactly(
            new Note(Span.ofLine(loop, 1), "symbolic link to a folder around it: not followed"));
    assertThat(ProjectFiles.under(root).java()).containsExactly(root.resolve("src/Orders.java"));
  }

  @Test
  void linksOutOfTheProjectAreNotedAndNotFollowed() throws IOException {
    Path file = Files.createSymbolicLink(root.resolve("A.java"), outside.resolve("Stock.java"));
    Path folder = Files.createSymbolicLink(root.resolve("b"), outside);
    assertThat(notes())
        .containsExactlyInAnyOrder(
            new Note(Span.ofLine(file, 1), "symbolic link out of the project: not followed"),
            new Note(Span.ofLine(folder, 1), "symbolic link out of the project: not followed"));
    assertThat(ProjectFiles.under(root).java()).containsExactly(root.resolve("src/Orders.java"));
  }

  @Test
  void linksByWhichNothingIsLostAreNotNoted() throws IOException {
    Files.createSymbolicLink(root.resolve("latest"), root.resolve("src"));
    Files.createSymbolicLink(root.resolve("gone"), root.resolve("no-such-folder"));
    Files.createSymbolicLink(root.resolve("bazel-out"), outside);
    Files.createSymbolicLink(root.resolve("readme.txt"), outside.resolve("Stock.java"));
    assertThat(notes()).isEmpty();
  }

  @Test
  void aRootThatIsALinkIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), root);
    assertThat(ProjectFiles.under(link).java()).containsExactly(link.resolve("src/Orders.java"));
  }

  @Test
  void aSourceOfFiveMegabytesIsListedAndALargerOneNoted() throws IOException {
    Path limit = fileOf(5_000_000, "Limit.java");
    Path larger = fileOf(5_000_001, "Larger.java");
    Path huge = fileOf(50_000_000, "Huge.java");
    assertThat(ProjectFiles.under(root).java())
        .containsExactly(limit, root.resolve("src/Orders.java"));
    assertThat(notes())
        .containsExactlyInAnyOrder(
            new Note(Span.ofLine(larger, 1), "larger than 5 MB: not read"),
            new Note(Span.ofLine(huge, 1), "larger than 5 MB: not read"));
  }

  private List<Note> notes() {
    return ProjectFiles.under(root).notes();
  }

  private static Path file(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "");
  }

  private Path fileOf(long bytes, String name) throws IOException {
    Path path = root.resolve(name);
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(bytes);
    }
    return path;
  }
}
