package io.github.lambdalint.rules.tmp;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmpFileLeftTest {

  @TempDir private Path folder;

  @Test
  void fileDeletedByAHelperInFinallyIsNotLeft() {
    check(
        """
        File file = File.createTempFile("a", ".txt");
        try {
          event.isBlank();
        } finally {
          remove(file);
        }
        """,
        """
        private static void remove(File old) {
          old.delete();
        }
        """);
  }

  @Test
  void fileOfAFactoryThatItsCallerDeletesIsNotLeft() {
    check(
        """
        Path file = make();
        try {
          event.isBlank();
        } finally {
          Files.deleteIfExists(file);
        }
        """,
        """
        private static Path make() throws IOException {
          return Files.createTempFile("a", ".txt");
        }
        """);
  }

  @Test
  void nameThatIsFormattedFromPartsIsBelowTheFolderOfItsFirst() {
    check(
        """
        String folder = System.getProperty("java.io.tmpdir");
        String name = String.format("%s%c%s", folder, File.separatorChar, event);
        Files.writeString(Path.of(name), event); // finding: the file made here in /tmp is never deleted
        Files.writeString(Path.of("%s/%s".formatted(FOLDER, event)), event); // finding: the file made here in /tmp is never deleted
        Files.writeString(Path.of(String.format("%2$s%1$s", folder, event)), event);
        Files.writeString(Path.of(String.format("%s/%s", event, folder)), event);
        """);
  }

  @Test
  void filesDeletedFromAListAreNotLeft() {
    check(
        """
        List<File> files = new ArrayList<>();
        try {
          files.add(File.createTempFile("a", ".txt"));
        } finally {
          files.forEach(File::delete);
        }
        """);
  }

  @Test
  void fileDeletedInOneBranchStays() {
    check(
        """
        File file = File.createTempFile("a", ".txt"); // finding: stays when another branch
        if (event.isBlank()) {
          file.delete();
        }
        """);
  }

  @Test
  void fileDeletedInEachBranchIsNotLeft() {
    check(
        """
        File file = File.createTempFile("a", ".txt");
        if (event.isBlank()) {
          file.delete();
          return;
        }
        try {
          event.strip();
          file.delete();
        } catch (RuntimeException e) {
          file.delete();
          throw e;
        } catch (Exception e) {
          file.delete();
        }
        """);
  }

  @Test
  void fileWrittenAndDeletedByDifferentMethodsIsNotLeft() {
    check(
        """
        Path file = Path.of(FOLDER, event);
        try {
          write(file, event);
        } finally {
          Files.deleteIfExists(file);
        }
        """,
        """
        private static void write(Path file, String text) throws IOException {
          Files.writeString(file, text);
        }
        """);
  }

  @Test
  void fileDeletedBeforeItIsWrittenIsLeft() {
    check(
        """
        Path file = Path.of(FOLDER, event);
        Files.deleteIfExists(file);
        Files.writeString(file, event); // finding: never deleted
        """);
  }

  @Test
  void nameFromTheEventBelowAConstantFolderIsANewFileEachTime() {
    check(
        """
        Path file = Path.of(FOLDER, event + ".csv");
        Files.writeString(file, event); // finding: never deleted
        """);
  }

  @Test
  void fileOutsideOfTmpIsNotThisRulesMatter() {
    check(
        """
        Files.writeString(Path.of("/mnt/shared", event), event);
        """);
  }

  @Test
  void folderDeletedThroughAStreamInFinallyIsNotLeft() {
    check(
        """
        Path dir = Files.createTempDirectory("a");
        try {
          Files.writeString(dir.resolve("b"), event);
        } finally {
          try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
          }
        }
        """);
  }

  @Test
  void folderWhoseContentIsOnlyPrintedIsLeft() {
    check(
        """
        Path dir = Files.createTempDirectory("a"); // finding: never deleted
        try (Stream<Path> all = Files.walk(dir)) {
          all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(System.out::println);
        }
        """);
  }

  @Test
  void folderDeletedThroughAStreamOnlyInTheGoodCaseStays() {
    check(
        """
        Path dir = Files.createTempDirectory("a"); // finding: when an exception comes first
        Files.writeString(dir.resolve("b"), event);
        try (Stream<Path> all = Files.walk(dir)) {
          all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        """);
  }

  @Test
  void folderGivenToAVisitorIsNotJudged() {
    check(
        """
        Path dir = Files.createTempDirectory("a");
        try {
          Files.writeString(dir.resolve("b"), event);
        } finally {
          Files.walkFileTree(dir, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }
          });
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FileUtils.cleanDirectory(new File(\"/tmp\"));",
        "for (File old : new File(\"/tmp\").listFiles()) { old.delete(); }",
        "Files.list(Path.of(\"/tmp\")).map(Path::toFile).forEach(File::delete);",
      })
  void fileInAFolderThatEachEventEmptiesIsNotLeft(String cleanUp) {
    check(
        """
        File file = File.createTempFile("a", ".txt");
        Files.writeString(Path.of("/tmp", event), event);
        %s
        """
            .formatted(cleanUp));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FileUtils.cleanDirectory(new File(\"/tmp/other\"));",
        "for (File old : new File(\"/tmp\").listFiles()) { System.out.println(old); }",
        "for (File old : new File(\"/tmp/other\").listFiles()) { old.delete(); }",
      })
  void fileBesideAnEmptiedFolderIsLeft(String cleanUp) {
    check(
        """
        File file = File.createTempFile("a", ".txt"); // finding: never deleted
        %s
        """
            .formatted(cleanUp));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Files.newOutputStream(file, StandardOpenOption.DELETE_ON_CLOSE).close();",
        "Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE).close();",
        "Files.newByteChannel(file, READ, DELETE_ON_CLOSE).close();",
      })
  void fileOpenedToBeDeletedOnCloseIsNotLeft(String opening) {
    check(
        """
        Path file = Files.createTempFile("a", ".txt");
        %s
        """
            .formatted(opening));
  }

  @Test
  void fileBesideOneThatIsDeletedOnCloseIsLeft() {
    check(
        """
        Path other = Files.createTempFile("a", ".txt");
        Path file = Files.createTempFile("b", ".txt"); // finding: never deleted
        Files.newOutputStream(other, StandardOpenOption.DELETE_ON_CLOSE).close();
        Files.newOutputStream(file, StandardOpenOption.WRITE).close();
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Files.delete(Paths.get(\"/tmp/\" + event));",
        "Files.delete(Path.of(\"/tmp\", event));",
        "new File(\"/tmp/\" + event).delete();",
        "remove(event);",
      })
  void fileDeletedUnderItsPathSpelledOutTwiceIsNotLeft(String deletion) {
    check(
        """
        try {
          Files.writeString(Paths.get("/tmp/" + event), event);
        } finally {
          %s
        }
        """
            .formatted(deletion),
        """
        private static void remove(String name) {
          new File("/tmp", name).delete();
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Files.delete(Paths.get(\"/tmp/\" + event + \".txt\"));",
        "Files.delete(Paths.get(\"/tmp/\" + UUID.randomUUID()));",
        "String other = event.substring(1); Files.delete(Paths.get(\"/tmp/\" + other));",
      })
  void fileBesideOneDeletedUnderASimilarPathIsLeft(String deletion) {
    check(
        """
        Files.writeString(Paths.get("/tmp/" + event), event); // finding: never deleted
        Files.writeString(Paths.get("/tmp/" + UUID.randomUUID()), event); // finding: never deleted
        %s
        """
            .formatted(deletion));
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    FileHandler.check(folder, new TmpFileLeft(), body, members);
  }
}
