package io.github.lambdalint.projects;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts into a project what cannot be read, or only in part: one file of each kind. */
final class BrokenFiles {

  private static final String HANDLER =
      """
      package odd;

      import com.amazonaws.services.lambda.runtime.RequestHandler;

      public class %1$s implements RequestHandler<String, String> {%2$s""";
  private static final String FUNCTION =
      """
      Resources:
        %1$s: # Grüße
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            MemorySize: 512
            Timeout: 20
            Handler: io.micronaut.function.aws.proxy.MicronautLambdaHandler
      """;
  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>odd</groupId>
            <artifactId>broken</artifactId>
            <version>1</version>
            <scope>system</scope>
            <systemPath>${project.basedir}/broken.jar</systemPath>
          </dependency>
        </dependencies>
      """;

  private static final Map<String, String> TEXTS =
      Map.of(
          "src/main/java/odd/Half.java",
          HANDLER.formatted("Half", ""),
          "src/main/java/odd/Deep.java",
          HANDLER.formatted("Deep", "int i = " + "-".repeat(100_000)),
          "half.yaml",
          FUNCTION.formatted("Half") + "      Events: {",
          "erb.yaml",
          FUNCTION.formatted("Erb") + "<% if production %>\n    x\n<% end %>\n",
          "jinja.yaml",
          FUNCTION.formatted("Jinja").replace("  Jinja:", "  {% if production %}\n  Jinja:"),
          "twice.yaml",
          FUNCTION
              .formatted("Twice")
              .replace("    Timeout: 20\n", "    Timeout: 20\n      Timeout: 30\n"),
          "outside.yaml",
          FUNCTION.formatted("Outside") + "      CodeUri: ../elsewhere\n",
          "bomb.yaml",
          bomb(),
          "broken.jar",
          "404: Not Found");

  private BrokenFiles() {}

  static void in(Path project) throws IOException {
    Files.createDirectories(project.resolve("src/main/java/odd"));
    for (Map.Entry<String, String> file : TEXTS.entrySet()) {
      Files.writeString(project.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(
        project.resolve("src/main/java/odd/Latin.java"),
        HANDLER.formatted(
            "Latin",
            "/* Grüße */ public String handleRequest(String s, Context c) { return s; } }"),
        StandardCharsets.ISO_8859_1);
    Files.writeString(
        project.resolve("latin.yaml"), FUNCTION.formatted("Latin"), StandardCharsets.ISO_8859_1);
    grow(project.resolve("huge.json"));
    grow(project.resolve("src/main/java/odd/Huge.java"));
    Files.createSymbolicLink(project.resolve("loop"), project);
    Path elsewhere = Files.createDirectory(project.resolveSibling("elsewhere"));
    Files.createSymbolicLink(project.resolve("linked"), elsewhere);
    Path pom = project.resolve("pom.xml");
    Files.writeString(pom, Files.readString(pom).replace("  </dependencies>\n", DEPENDENCY));
  }

  private static String bomb() {
    return "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + IntStream.range(1, 9)
            .mapToObj(
                n ->
                    "a%d: &a%d [%s*a%d]\n"
                        .formatted(n, n, "*a%d, ".formatted(n - 1).repeat(9), n - 1))
            .collect(Collectors.joining());
  }

  private static void grow(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(50_000_000);
    }
  }
}
