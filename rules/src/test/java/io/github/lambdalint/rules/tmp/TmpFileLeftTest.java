package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmpFileLeftTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.io.*;
      import java.nio.file.*;
      import java.nio.file.attribute.*;
      import java.util.*;
      import java.util.stream.*;
      import org.apache.commons.io.FileUtils;

      public class Handler implements RequestHandler<String, String> {

        private static final String FOLDER = "/tmp/reports";

        @Override
        public String handleRequest(String event, Context context) {
          try {
            handle(event);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return "ok";
        }

      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void fileDeletedByAHelperInFinallyIsNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          File file = File.createTempFile("a", ".txt");
          try {
            event.isBlank();
          } finally {
            remove(file);
          }
        }

        private static void remove(File old) {
          old.delete();
        }
        """);
  }

  @Test
  void fileOfAFactoryThatItsCallerDeletesIsNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path file = make();
          try {
            event.isBlank();
          } finally {
            Files.deleteIfExists(file);
          }
        }

        private static Path make() throws IOException {
          return Files.createTempFile("a", ".txt");
        }
        """);
  }

  @Test
  void filesDeletedFromAListAreNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          List<File> files = new ArrayList<>();
          try {
            files.add(File.createTempFile("a", ".txt"));
          } finally {
            files.forEach(File::delete);
          }
        }
        """);
  }

  @Test
  void fileDeletedInOneBranchStays() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          File file = File.createTempFile("a", ".txt"); // finding: stays when another branch
          if (event.isBlank()) {
            file.delete();
          }
        }
        """);
  }

  @Test
  void fileDeletedInEachBranchIsNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
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
        }
        """);
  }

  @Test
  void fileWrittenAndDeletedByDifferentMethodsIsNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path file = Path.of(FOLDER, event);
          try {
            write(file, event);
          } finally {
            Files.deleteIfExists(file);
          }
        }

        private static void write(Path file, String text) throws IOException {
          Files.writeString(file, text);
        }
        """);
  }

  @Test
  void fileDeletedBeforeItIsWrittenIsLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path file = Path.of(FOLDER, event);
          Files.deleteIfExists(file);
          Files.writeString(file, event); // finding: never deleted
        }
        """);
  }

  @Test
  void nameFromTheEventBelowAConstantFolderIsANewFileEachTime() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path file = Path.of(FOLDER, event + ".csv");
          Files.writeString(file, event); // finding: never deleted
        }
        """);
  }

  @Test
  void fileOutsideOfTmpIsNotThisRulesMatter() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Files.writeString(Path.of("/mnt/shared", event), event);
        }
        """);
  }

  @Test
  void folderDeletedThroughAStreamInFinallyIsNotLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path dir = Files.createTempDirectory("a");
          try {
            Files.writeString(dir.resolve("b"), event);
          } finally {
            try (Stream<Path> all = Files.walk(dir)) {
              all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
          }
        }
        """);
  }

  @Test
  void folderWhoseContentIsOnlyPrintedIsLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path dir = Files.createTempDirectory("a"); // finding: never deleted
          try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(System.out::println);
          }
        }
        """);
  }

  @Test
  void folderDeletedThroughAStreamOnlyInTheGoodCaseStays() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path dir = Files.createTempDirectory("a"); // finding: when an exception comes first
          Files.writeString(dir.resolve("b"), event);
          try (Stream<Path> all = Files.walk(dir)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
          }
        }
        """);
  }

  @Test
  void folderGivenToAVisitorIsNotJudged() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
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
  void fileInAFolderThatEachEventEmptiesIsNotLeft(String cleanUp) throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          File file = File.createTempFile("a", ".txt");
          Files.writeString(Path.of("/tmp", event), event);
          %s
        }
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
  void fileBesideAnEmptiedFolderIsLeft(String cleanUp) throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          File file = File.createTempFile("a", ".txt"); // finding: never deleted
          %s
        }
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
  void fileOpenedToBeDeletedOnCloseIsNotLeft(String opening) throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path file = Files.createTempFile("a", ".txt");
          %s
        }
        """
            .formatted(opening));
  }

  @Test
  void fileBesideOneThatIsDeletedOnCloseIsLeft() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Path other = Files.createTempFile("a", ".txt");
          Path file = Files.createTempFile("b", ".txt"); // finding: never deleted
          Files.newOutputStream(other, StandardOpenOption.DELETE_ON_CLOSE).close();
          Files.newOutputStream(file, StandardOpenOption.WRITE).close();
        }
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
  void fileDeletedUnderItsPathSpelledOutTwiceIsNotLeft(String deletion) throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          try {
            Files.writeString(Paths.get("/tmp/" + event), event);
          } finally {
            %s
          }
        }

        private static void remove(String name) {
          new File("/tmp", name).delete();
        }
        """
            .formatted(deletion));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Files.delete(Paths.get(\"/tmp/\" + event + \".txt\"));",
        "Files.delete(Paths.get(\"/tmp/\" + UUID.randomUUID()));",
        "String other = event.substring(1); Files.delete(Paths.get(\"/tmp/\" + other));",
      })
  void fileBesideOneDeletedUnderASimilarPathIsLeft(String deletion) throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Files.writeString(Paths.get("/tmp/" + event), event); // finding: never deleted
          Files.writeString(Paths.get("/tmp/" + UUID.randomUUID()), event); // finding: never deleted
          %s
        }
        """
            .formatted(deletion));
  }

  private void check(String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new TmpFileLeft());
  }
}
