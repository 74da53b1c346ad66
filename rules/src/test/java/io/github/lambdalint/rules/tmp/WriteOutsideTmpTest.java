package io.github.lambdalint.rules.tmp;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteOutsideTmpTest {

  @TempDir private Path folder;

  @Test
  void folderOfTheCodeIsReadOnly() {
    check(
        """
        new FileOutputStream("/var/task/" + event).close(); // finding: nothing write to `/var/task/…`
        Files.createDirectories(Paths.get("out", event)); // finding: nothing write to `out/…`
        """);
  }

  @Test
  void folderThatOnlyBeginsLikeTmpIsReadOnly() {
    check(
        """
        Files.writeString(Path.of("/tmpfiles/a"), event); // finding: nothing write to `/tmpfiles/a`
        """);
  }

  @Test
  void tmpAndDevicesCanBeWritten() {
    check(
        """
        new File("/tmp").mkdirs();
        Files.writeString(Path.of("/tmp", event), event);
        Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), event), event);
        new FileOutputStream("/dev/null").close();
        """);
  }

  @Test
  void pathThatBeginsWithTheEventIsUnknown() {
    check(
        """
        Files.writeString(Path.of(event, "a.txt"), event);
        new FileOutputStream("/" + event).close();
        new PrintWriter(new StringWriter()).println(event);
        """);
  }

  @Test
  void addressIsNoRelativePath() {
    check(
        """
        new FileOutputStream("file:/tmp/" + event).close();
        """);
  }

  @Test
  void fileThatIsOpenedToReadIsNotWritten() {
    check(
        """
        new RandomAccessFile("data.bin", "r").close();
        new RandomAccessFile("data.bin", "rw").close(); // finding: nothing write to `data.bin`
        """);
  }

  private void check(String body) {
    FileHandler.check(folder, new WriteOutsideTmp(), body, "");
  }
}
