package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.lambdalint.engine.Fixes;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.Patch;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import io.github.lambdalint.rule.RulePage.Section;
import io.github.lambdalint.source.Dependencies;
import io.github.lambdalint.testing.PageCompiler;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Mends the projects of {@code fixes.md} and looks at what has changed and what is left. */
class FixesTest {

  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private final Linter linter = new Linter(new JavaProject());
  private final PageCompiler compiler = new PageCompiler(CLASS_PATH);
  @TempDir private Path temp;

  FixesTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> onlyWhatIsWrongChanges() throws IOException {
    return read().sections().stream()
        .map(section -> dynamicTest(section.heading(), () -> check(section)));
  }

  private void check(Section section) throws IOException {
    String rule = section.heading().split(":")[0];
    List<CodeBlock> blocks = section.snippets().get(0);
    List<CodeBlock> files = blocks.stream().filter(block -> !isDiff(block)).toList();
    String diff =
        blocks.stream().filter(FixesTest::isDiff).map(CodeBlock::code).findFirst().orElse("");
    Path folder = Files.createDirectory(temp.resolve("line-" + section.line()));
    compiler.compile(files, folder);
    List<Finding> before = findings(folder);
    assertThat(before).extracting(finding -> finding.rule().id()).contains(rule);

    List<Patch> patches =
        Fixes.safe(before.stream().filter(finding -> isOf(rule, finding)).toList());
    assertThat(diff(folder, patches)).isEqualTo(diff);
    for (Patch patch : patches) {
      checkThatLinesKeepTheirEnds(folder, rule, patch);
      patch.write();
    }
    compiler.compile(folder);
    assertThat(findings(folder))
        .extracting(finding -> finding.rule().id())
        .containsExactlyElementsOf(
            before.stream()
                .filter(finding -> patches.isEmpty() || !isOf(rule, finding))
                .map(finding -> finding.rule().id())
                .toList());
  }

  /** Mends the same file with the line ends of Windows. */
  private void checkThatLinesKeepTheirEnds(Path folder, String rule, Patch patch)
      throws IOException {
    Files.writeString(patch.file(), patch.before().replace("\n", "\r\n"));
    assertThat(Fixes.safe(findings(folder).stream().filter(it -> isOf(rule, it)).toList()))
        .filteredOn(other -> other.file().equals(patch.file()))
        .extracting(Patch::after)
        .containsExactly(patch.after().replace("\n", "\r\n"));
    Files.writeString(patch.file(), patch.before());
  }

  private static String diff(Path root, List<Patch> patches) {
    return patches.stream()
        .flatMap(patch -> patch.diff(root).stream())
        .map(line -> line.stripTrailing() + "\n")
        .reduce("", String::concat);
  }

  private List<Finding> findings(Path folder) {
    return linter
        .run(LintRequest.of(folder, () -> new Dependencies(CLASS_PATH, List.of()), Rules.ALL))
        .findings();
  }

  private static boolean isOf(String rule, Finding finding) {
    return finding.rule().id().equals(rule);
  }

  private static boolean isDiff(CodeBlock block) {
    return block.language().equals("diff");
  }

  private static RulePage read() throws IOException {
    try (InputStream in = FixesTest.class.getResourceAsStream("fixes.md")) {
      return RulePage.parse("Fixes", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
