package io.github.lambdalint.projects;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens pages in a headless Chromium.
 *
 * @param profile the folder for what the browser itself writes
 */
record Browser(Path program, Path profile) {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final Pattern CONSOLE = Pattern.compile("CONSOLE[:(]\\d+\\)?] (.*)");
  private static final int SECONDS = 120;

  /** Is a page as it stands after its script ran, and what the browser's console says of it. */
  record Visit(String document, List<String> console) {}

  /** Finds the browser that is installed. */
  static Browser find(Path profile) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Browser(program, profile))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "tests of the page need a browser: install chromium (Debian: apt-get install"
                        + " chromium), so that one of %s is on the PATH".formatted(NAMES)));
  }

  Visit open(Path page) {
    Path document = profile.resolve("document.html");
    String log = run(document, "--dump-dom", "--window-size=1280,900", page.toUri().toString());
    return new Visit(
        read(document),
        CONSOLE.matcher(log).results().map((MatchResult line) -> line.group(1)).toList());
  }

  void takePicture(Path page, Path picture, int width, int height, boolean isDark) {
    run(
        profile.resolve("nothing.txt"),
        "--screenshot=" + picture.toAbsolutePath(),
        "--window-size=%d,%d".formatted(width, height),
        "--hide-scrollbars",
        "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1),
        page.toUri().toString());
  }

  /** Starts the browser and leaves it running. */
  Process start(String... arguments) throws IOException {
    return command(arguments).start();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    // Build servers run as root, where Chromium's sandbox cannot start.
    command.addAll(List.of("--headless=new", "--no-sandbox", "--disable-gpu"));
    command.addAll(List.of("--enable-logging=stderr", "--user-data-dir=" + profile));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Returns what the browser logs; what it prints goes to {@code output}. */
  private String run(Path output, String... arguments) {
    Path log = profile.resolve("log.txt");
    try {
      Process browser =
          command(arguments).redirectOutput(output.toFile()).redirectError(log.toFile()).start();
      if (!browser.waitFor(SECONDS, TimeUnit.SECONDS)) {
        browser.destroyForcibly();
        throw new IllegalStateException("the browser does not end: " + read(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return read(log);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
