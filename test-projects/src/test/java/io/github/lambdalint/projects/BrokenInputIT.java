package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lints projects some of whose files cannot be read. */
class BrokenInputIT {

  private static final List<String> NOTES =
      List.of(
          "bomb.yaml:[6,45] more than 1000000 values, with aliases counted each time: not read",
          "broken.jar:[1,1] is on the class path and no readable jar, so its types are unknown;"
              + " delete it, and Maven gets it anew: zip END header not found",
          "erb.yaml:[11,1] not valid YAML: could not find expected ':', while scanning a simple key"
              + " that begins on line 9; ERB or Jinja in it must be filled in first",
          "half.yaml:[9,16] not valid YAML: expected the node content, but found '<stream end>',"
              + " while parsing a flow node that begins on line 9",
          "huge.json:[1,1] larger than 16 MB: not read; if it is no template, `excludes` silences"
              + " this",
          "jinja.yaml:[2,4] not valid YAML: found character '%' that cannot start any token, while"
              + " scanning for the next token; ERB or Jinja in it must be filled in first",
          "latin.yaml:[1,1] not valid UTF-8: read as ISO 8859-1",
          "linked:[1,1] symbolic link out of the project: not followed",
          "loop:[1,1] symbolic link to a folder around it: not followed",
          "outside.yaml:[9,16] `../elsewhere` lies outside of the project: not read",
          "src/main/java/odd/Deep.java:[1,1] is nested too deeply to be parsed, so nothing in it is"
              + " checked",
          "src/main/java/odd/Half.java:[5,61] cannot be parsed, so nothing in it is checked: the"
              + " file ends too early",
          "src/main/java/odd/Huge.java:[1,1] larger than 5 MB: not read",
          "src/main/java/odd/Latin.java:[1,1] not valid UTF-8: read as ISO 8859-1",
          "twice.yaml:[8,7] `Timeout` is already on line 7: the last one counts");

  private final Maven maven = Maven.all().get(1);

  @TempDir private Path temp;

  @Test
  void eachBrokenFileIsOneNoteAndNoFindingIsLost() throws IOException {
    Path orders = TestProject.copy("sam-orders", temp);
    List<String> findings =
        Files.readAllLines(Path.of("sam-orders/expected.txt")).stream()
            .filter(line -> line.matches(".*:\\[\\d+,\\d+] \\[\\w+] .*"))
            .toList();
    assertThat(findings).isNotEmpty();
    BrokenFiles.in(orders);

    Run run = maven.run(orders, "lambda-lint");

    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(places(run, orders))
        .containsExactlyElementsOf(
            Stream.concat(findings.stream(), NOTES.stream().map(note -> "[WARNING] " + note))
                .toList());
  }

  @Test
  void brokenFilesAloneFailNoBuild() throws IOException {
    Path thumbnails = TestProject.copy("clean-thumbnails", temp);
    BrokenFiles.in(thumbnails);

    Run run = maven.run(thumbnails, "lambda-lint", "-Dlambda-lint.failOn=info");

    assertThat(run.exitStatus()).isZero();
    assertThat(places(run, thumbnails))
        .containsExactlyElementsOf(NOTES.stream().map(note -> "[WARNING] " + note).toList());
  }

  @Test
  void whatIsKnownToBeBrokenCanBeExcluded() throws IOException {
    Path thumbnails = TestProject.copy("clean-thumbnails", temp);
    BrokenFiles.in(thumbnails);

    Run run =
        maven.run(
            thumbnails, "lambda-lint", "-Dlambda-lint.excludes=*.yaml,*.json,*.jar,l*,**/odd/**");

    assertThat(places(run, thumbnails)).isEmpty();
  }

  private static List<String> places(Run run, Path project) {
    return run.goals().stream()
        .map(line -> line.replace(project + "/", ""))
        .filter(line -> line.matches("\\[(ERROR|WARNING|INFO)] \\S+:\\[\\d+,\\d+] .*"))
        .toList();
  }
}
