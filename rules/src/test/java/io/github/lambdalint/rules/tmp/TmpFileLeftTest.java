package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmpFileLeftTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;

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

  private void check(String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new TmpFileLeft());
  }
}
