package io.github.lambdalint.rules.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles projects with Error Prone and looks at what javac tells. */
class RuleCheckerTest {

  private static final String SOURCES = "src/main/java";
  private static final String HANDLER = SOURCES + "/shop/Handler.java";
  private static final String CODE =
      """
      package shop;

      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;

      public class Handler implements RequestHandler<String, String> {

        @Override
        public String handleRequest(String event, Context context) {
          System.exit(1);
          return event;
        }
      }
      """;
  private static final String EXIT =
      "Handler.java:10 <System.exit(1)> error: [ExitInHandler] `System.exit` ends the execution"
          + " environment";
  private static final String TEMPLATE =
      """
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Handler: shop.Handler::handleRequest
            CodeUri: .
            Runtime: java21
            MemorySize: 512
            Timeout: 20
      """;
  private static final String RESERVED =
      """
            Environment:
              Variables:
                AWS_REGION: eu-west-1
                AWS_LAMBDA_FUNCTION_NAME: orders
      """;
  private static final String AT_HANDLER =
      "Handler.java:6 <public class Handler implements RequestHandler<String, String> {> error: ";

  @TempDir private Path temp;
  private Javac project;

  @BeforeEach
  void makeProject() {
    project = new Javac(temp).with("pom.xml", "<project/>").with(".git/HEAD", "");
  }

  @Test
  void aFindingIsReportedAtItsPlace() {
    assertThat(project.with(HANDLER, CODE).compile(SOURCES)).containsExactly(EXIT);
  }

  @Test
  void javacMayKnowTheFilesFromItsSourcePathToo() {
    project.with(HANDLER, CODE);
    assertThat(project.compile(SOURCES, "-sourcepath", temp.resolve(SOURCES).toString()))
        .containsExactly(EXIT);
  }

  @Test
  void tabsAndOddCharactersDoNotShiftThePlace() {
    String odd = "\t\t/* Grüße \ud83d\ude00 */ String s = \"\\u00e9\";\tSystem.exit(1);";
    project.with(HANDLER, CODE.replace("    System.exit(1);", odd));
    assertThat(project.compile(SOURCES, "-encoding", "UTF-8")).containsExactly(EXIT);
  }

  @Test
  void linesMayEndAsInWindows() {
    project.with(HANDLER, CODE.replace("\n", "\r\n"));
    assertThat(project.compile(SOURCES)).containsExactly(EXIT);
  }

  @Test
  void aFindingInATemplateIsReportedAtTheHandlersClass() {
    project.with(HANDLER, CODE).with("template.yaml", TEMPLATE + RESERVED);
    assertThat(project.compile(SOURCES))
        .containsExactly(
            AT_HANDLER + "[ReservedVariable] template.yaml:[12,11] `AWS_REGION` belongs to Lambda",
            AT_HANDLER
                + "[ReservedVariable] template.yaml:[13,11] `AWS_LAMBDA_FUNCTION_NAME` belongs to"
                + " Lambda",
            EXIT);
  }

  @Test
  void aFunctionWithoutHandlerIsToldOfWithoutAPlace() {
    project.with(HANDLER, CODE).with("template.yaml", TEMPLATE.replace("Handler::", "Handlers::"));
    assertThat(project.compile(SOURCES))
        .containsExactly(
            "error: [HandlerNotFound] template.yaml:[5,16] `Orders` cannot run: class"
                + " `shop.Handlers` is in none of the function's sources",
            EXIT);
  }

  @Test
  void aFindingInAnotherModuleIsReportedAtTheHandlersClass() {
    project
        .with("template.yaml", TEMPLATE.replace("CodeUri: .", "CodeUri: app"))
        .with(
            "common/src/main/java/shop/Stop.java",
            "package shop; public class Stop { public static void now() { System.exit(1); } }")
        .with("common/pom.xml", "<project/>")
        .with("app/pom.xml", "<project/>")
        .with("app/" + HANDLER, CODE.replace("System.exit(1)", "Stop.now()"));
    project.compile("common/src");
    assertThat(project.compile("app/src", "-classpath", classPathWith("target/classes")))
        .containsExactly(
            AT_HANDLER
                + "[ExitInHandler] common/src/main/java/shop/Stop.java:[1,62] `System.exit` ends"
                + " the execution environment");
  }

  @Test
  void aSafeFixPatchesTheFile() throws IOException {
    String code =
        """
        package shop;

        import com.amazonaws.services.lambda.runtime.Context;
        import com.amazonaws.services.lambda.runtime.RequestHandler;
        import com.amazonaws.services.lambda.runtime.events.S3Event;
        import software.amazon.awssdk.services.s3.S3Client;

        public class Handler implements RequestHandler<S3Event, Void> {

          private final S3Client s3 = S3Client.create();

          @Override
          public Void handleRequest(S3Event event, Context context) {
        \tString key = event.getRecords().get(0).getS3().getObject().getKey();
            s3.deleteObject(request -> request.bucket("pictures").key(key));
            return null;
          }
        }
        """;
    project
        .with(HANDLER, code)
        .compile(SOURCES, "-XepPatchChecks:UndecodedObjectKey", "-XepPatchLocation:IN_PLACE");
    assertThat(temp.resolve(HANDLER)).hasContent(code.replace("getKey", "getUrlDecodedKey"));
    assertThat(project.compile(SOURCES)).isEmpty();
  }

  @Test
  void aSafeFixOfManyLinesPatchesTheFile() {
    String code =
        """
        package shop;

        import com.amazonaws.services.lambda.runtime.Context;
        import com.amazonaws.services.lambda.runtime.RequestHandler;
        import java.io.BufferedReader;
        import java.io.FileReader;
        import java.io.IOException;
        import java.io.UncheckedIOException;

        public class Handler implements RequestHandler<String, String> {

          @Override
          public String handleRequest(String event, Context context) {
            try {
        %s    } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        }
        """;
    project
        .with(
            HANDLER,
            code.formatted(
                """
                      BufferedReader lines = new BufferedReader(new FileReader("/opt/" + event));
                      String line = lines.readLine();
                      lines.close();
                      return line;
                """))
        .compile(SOURCES, "-XepPatchChecks:ConnectionLeak", "-XepPatchLocation:IN_PLACE");
    assertThat(temp.resolve(HANDLER))
        .hasContent(
            code.formatted(
                """
                      try (BufferedReader lines = new BufferedReader(new FileReader("/opt/" + event))) {
                        String line = lines.readLine();
                        return line;
                      }
                """));
    assertThat(project.compile(SOURCES)).isEmpty();
  }

  @Test
  void annotationsAndCommentsSilenceFindings() {
    project.with(
        HANDLER,
        CODE.replace("public class", "@SuppressWarnings(\"ExitInHandler\")\npublic class"));
    assertThat(project.compile(SOURCES)).isEmpty();
    project.with(HANDLER, CODE.replace("exit(1);", "exit(1); // lambda-lint:ignore ExitInHandler"));
    assertThat(project.compile(SOURCES)).isEmpty();
  }

  @Test
  void levelsAreChosenAsForAnyCheck() {
    project.with(HANDLER, CODE);
    assertThat(project.compile(SOURCES, "-Xep:ExitInHandler:WARN"))
        .containsExactly(EXIT.replace("error", "warning"));
    assertThat(project.compile(SOURCES, "-Xep:ExitInHandler:OFF")).isEmpty();
  }

  @Test
  void generatedCodeAndExcludedPathsAreLeftAlone() {
    project.with(HANDLER, CODE);
    assertThat(project.compile(SOURCES, "-XepExcludedPaths:.*/shop/.*")).isEmpty();
    project.with(
        HANDLER,
        CODE.replace(
            "public class", "@javax.annotation.processing.Generated(\"x\")\npublic class"));
    assertThat(
            project.compile(
                SOURCES, "-XepDisableWarningsInGeneratedCode", "-Xep:ExitInHandler:WARN"))
        .isEmpty();
  }

  @Test
  void anAnnotationOfTheHandlerSilencesWhatATemplateIsBlamedFor() {
    project
        .with("template.yaml", TEMPLATE + RESERVED)
        .with(
            HANDLER,
            CODE.replace("public class", "@SuppressWarnings(\"ReservedVariable\")\npublic class"));
    assertThat(project.compile(SOURCES)).containsExactly(EXIT.replace(":10", ":11"));
  }

  @Test
  void testsCountOnlyIfAskedFor() {
    project.with("src/test/java/shop/Handler.java", CODE);
    assertThat(project.compile("src/test/java")).isEmpty();
    assertThat(project.compile("src/test/java", "-XepOpt:LambdaLint:IncludeTests=true"))
        .containsExactly(EXIT);
  }

  @Test
  void theConfigurationOfTheProjectIsHeeded() {
    project.with(HANDLER, CODE).with("lambda-lint.yml", "rules:\n  ExitInHandler: off\n");
    assertThat(project.compile(SOURCES)).isEmpty();
    project.with("lambda-lint.yml", "rules:\n  ExitInHandlers: off\n");
    assertThat(project.compile(SOURCES))
        .singleElement()
        .asString()
        .startsWith("note: lambda-lint linted nothing: lambda-lint.yml:");
  }

  @Test
  void templatesAreLookedForBelowTheFolderThatIsSet() throws IOException {
    Files.delete(temp.resolve(".git/HEAD"));
    Files.delete(temp.resolve(".git"));
    project
        .with(
            "deployment/template.yaml",
            (TEMPLATE + RESERVED).replace("CodeUri: .", "CodeUri: ../code"))
        .with("code/pom.xml", "<project/>")
        .with("code/" + HANDLER, CODE);
    Files.delete(temp.resolve("pom.xml"));
    assertThat(project.compile("code")).containsExactly(EXIT);
    assertThat(project.compile("code", "-XepOpt:LambdaLint:Root=.."))
        .contains(
            AT_HANDLER
                + "[ReservedVariable] deployment/template.yaml:[12,11] `AWS_REGION` belongs to"
                + " Lambda");
  }

  @Test
  void aWrongSettingIsANoteAndNoError() {
    project.with(HANDLER, CODE);
    assertThat(project.compile(SOURCES, "-XepOpt:LambdaLint:Root=nowhere"))
        .containsExactly(
            "note: lambda-lint linted nothing: LambdaLint:Root: `nowhere` is no folder around"
                + " `"
                + temp
                + "`, such as `..`");
  }

  @Test
  void textsOfEditorsAreLeftAlone() {
    assertThat(project.compileText("shop/Handler", CODE)).isEmpty();
  }

  @Test
  void codeWithoutHandlersIsSilent() {
    project.with(HANDLER, "package shop; class Handler {}");
    assertThat(project.compile(SOURCES)).isEmpty();
  }

  private String classPathWith(String folder) {
    return temp.resolve(folder) + File.pathSeparator + System.getProperty("java.class.path");
  }
}
