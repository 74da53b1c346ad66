package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteOutsideTmpTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.io.File;
      import java.io.FileOutputStream;
      import java.io.IOException;
      import java.io.PrintWriter;
      import java.io.RandomAccessFile;
      import java.io.StringWriter;
      import java.io.UncheckedIOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.nio.file.Paths;

      public class Handler implements RequestHandler<String, String> {

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
  void folderOfTheCodeIsReadOnly() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          new FileOutputStream("/var/task/" + event).close(); // finding: nothing write to `/var/task/…`
          Files.createDirectories(Paths.get("out", event)); // finding: nothing write to `out/…`
        }
        """);
  }

  @Test
  void folderThatOnlyBeginsLikeTmpIsReadOnly() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Files.writeString(Path.of("/tmpfiles/a"), event); // finding: nothing write to `/tmpfiles/a`
        }
        """);
  }

  @Test
  void tmpAndDevicesCanBeWritten() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          new File("/tmp").mkdirs();
          Files.writeString(Path.of("/tmp", event), event);
          Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), event), event);
          new FileOutputStream("/dev/null").close();
        }
        """);
  }

  @Test
  void pathThatBeginsWithTheEventIsUnknown() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          Files.writeString(Path.of(event, "a.txt"), event);
          new FileOutputStream("/" + event).close();
          new PrintWriter(new StringWriter()).println(event);
        }
        """);
  }

  @Test
  void addressIsNoRelativePath() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          new FileOutputStream("file:/tmp/" + event).close();
        }
        """);
  }

  @Test
  void fileThatIsOpenedToReadIsNotWritten() throws IOException {
    check(
        """
        private void handle(String event) throws IOException {
          new RandomAccessFile("data.bin", "r").close();
          new RandomAccessFile("data.bin", "rw").close(); // finding: nothing write to `data.bin`
        }
        """);
  }

  private void check(String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new WriteOutsideTmp());
  }
}
