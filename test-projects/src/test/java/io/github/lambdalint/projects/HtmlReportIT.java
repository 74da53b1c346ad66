package io.github.lambdalint.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.projects.Browser.Visit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens the page of real projects in a browser; its pictures are left in target/pictures. */
class HtmlReportIT {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final Pattern RUNNABLE = Pattern.compile("<(script|img|iframe|object)\\b");

  private static final Pattern TITLE = Pattern.compile("<title>(\\d+)</title>");

  /** Is the height of a common screen, within which a finding is to be understood. */
  private static final int SCREEN = 900;

  private final Maven maven = Maven.all().get(2);

  @TempDir private Path temp;
  private Browser browser;

  @BeforeEach
  void findABrowser() throws IOException {
    Files.createDirectories(PICTURES);
    browser = Browser.find(Files.createDirectory(temp.resolve("profile")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sam-orders, 10, 5", "cdk-reactor, 6, 2", "gradle-signup, 6, 2"})
  void thePageOfAProjectIsShown(String project, int findings, int functions) throws IOException {
    Path page = page(TestProject.copy(project, temp));
    Visit visit = browser.open(page);
    assertThat(visit.console()).isEmpty();
    assertThat(visit.document())
        .contains("%d of %d shown".formatted(findings, findings))
        .containsPattern("(?s)(<svg.*?</svg>.*?){%d}".formatted(functions));
    assertThat(RUNNABLE.matcher(visit.document()).results()).hasSize(1);
    assertThat(tallestFinding(page)).isBetween(100, SCREEN);
    for (boolean isDark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 500}) {
        Path picture = PICTURES.resolve(name(project, width, isDark));
        browser.takePicture(page, picture, width, 2000, isDark);
        assertThat(brightness(picture)).isBetween(isDark ? 1 : 200, isDark ? 80 : 254);
      }
    }
  }

  @Test
  void nothingThatAProjectHoldsIsRun() throws IOException {
    Path project = TestProject.copy("gradle-signup", temp);
    write(
        project.resolve("template.yaml"),
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          "<script>throw 1</script>":
            Type: AWS::Serverless::Function
            Properties:
              Runtime: java17
              Handler: shop.Tell::handleRequest
              Events:
                "javascript:throw 1":
                  Type: SNS
                  Properties:
                    Topic: "arn:aws:sns:eu-west-1:1:</title><svg onload=throw 1>"
        """);
    write(
        project.resolve("<img src=x onerror='throw 1'>/src/main/java/shop/Tell.java"),
        """
        package shop;
        import com.amazonaws.services.lambda.runtime.Context;
        import com.amazonaws.services.lambda.runtime.RequestHandler;
        public class Tell implements RequestHandler<String, String> {
          public String handleRequest(String a, Context b) {
            // </code></pre><script>throw 1</script>
            System.exit(1); // <a href="javascript:throw 1" onclick=x>
            // lambda-lint:ignore ExitInHandler -- <script>throw 1</script>
            System.exit(1);
            return "<img src=x onerror=throw 1>";
          }
        }
        """);
    Visit visit = browser.open(page(project));
    assertThat(visit.console()).isEmpty();
    assertThat(visit.document())
        .contains("ExitInHandler", "LostAsyncEvent", "&lt;img src=x", "&lt;script&gt;throw 1")
        .doesNotContainPattern("<\\w+(?: [\\w:-]+=\"[^\"]*\")* (?:on\\w+=|href=\"javascript)");
    assertThat(RUNNABLE.matcher(visit.document()).results()).hasSize(1);
  }

  /** Shows that the test above would notice. */
  @Test
  void thePolicyStopsWhatGetsIntoThePage() throws IOException {
    Path page = page(TestProject.copy("clean-thumbnails", temp));
    String script = "<script>document.title='run'</script><img src=\"https://example.org/x\">";
    Files.writeString(page, Files.readString(page).replace("<main>", "<main>" + script));
    Visit visit = browser.open(page);
    assertThat(visit.document()).contains("<title>lambda-lint: clean-thumbnails</title>");
    assertThat(visit.console()).hasSize(2).allMatch(line -> line.contains("Security Policy"));
  }

  /** Lets a script of this test measure a copy of the page that allows it. */
  private int tallestFinding(Path page) throws IOException {
    Path copy = page.resolveSibling("measured.html");
    Files.writeString(
        copy,
        Files.readString(page)
            .replaceFirst("<meta http-equiv=[^>]*>", "")
            .replace(
                "</body>",
                """
                <script>
                  document.title = Math.max(...[...document.querySelectorAll("article")]
                      .map((article) => Math.ceil(article.getBoundingClientRect().height)));
                </script></body>
                """));
    String document = browser.open(copy).document();
    Matcher title = TITLE.matcher(document);
    assertThat(title.find()).isTrue();
    return Integer.parseInt(title.group(1));
  }

  private Path page(Path project) {
    Run run = maven.run(project, "lambda-lint", "-Dlambda-lint.failOn=never");
    assertThat(run.exitStatus()).as(String.join("\n", run.log())).isZero();
    return project.resolve("target/lambda-lint/lambda-lint.html");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String name(String project, int width, boolean isDark) {
    return "%s-%d-%s.png".formatted(project, width, isDark ? "dark" : "light");
  }

  /** Returns the mean brightness: 0 is black, 255 white, as a picture of nothing would be. */
  private static int brightness(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    return (int)
        IntStream.range(0, image.getWidth() * image.getHeight())
            .map(index -> image.getRGB(index % image.getWidth(), index / image.getWidth()))
            .map(rgb -> ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3)
            .average()
            .orElseThrow();
  }
}
