package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.Fixes;
import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.engine.Patch;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Dependencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mends what rules find and looks at what is left. */
class FixesTest {

  private static final String KEY_READER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.S3Event;
      import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
      import software.amazon.awssdk.services.s3.S3Client;
      import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;

      public class Index implements RequestHandler<S3Event, Void> {

      \tprivate final S3Client s3 = S3Client.create();

        @Override public Void handleRequest(S3Event event, Context context) {
          for (S3EventNotificationRecord record : event.getRecords()) {
            String key = record.getS3().getObject()
                .getKey ( /* "Größe" */ );   // of the picture
            s3.deleteObject(DeleteObjectRequest.builder().bucket("pictures").key(key).build());
          }
          return null;
        }
      }
      """;

  private static final String CLIENT_USER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import software.amazon.awssdk.regions.Region;
      import software.amazon.awssdk.services.s3.S3Client;

      public class Find implements RequestHandler<String, String> {
      %s
        private static final Region HOME = Region.EU_WEST_1;

        @Override
        public String handleRequest(String event, Context context) {
          S3Client s3 = %s; // asks S3
          s3.listBuckets();
          %s
          return event;
        }
      }
      """;

  private static final String BATCH_HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import java.util.ArrayList;
      import java.util.List;

      public class Orders implements RequestHandler<SQSEvent, SQSBatchResponse> {

        @Override
        public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
          List<SQSBatchResponse.BatchItemFailure> failures = new ArrayList<>();
          for (SQSEvent.SQSMessage message : event.getRecords()) {
            if (message.getBody().isEmpty()) {
              failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
          }
          return new SQSBatchResponse(failures);
        }
      }
      """;

  private static final String FUNCTION =
      """
      # Orders come in here.
      Resources:
        Orders:
          Type: AWS::Serverless::Function
          Properties:
            Handler: Orders::handleRequest
            Runtime: java21
            MemorySize: 512
            Timeout: 20
            Events:
              Queue:
                Type: SQS
                Properties:
                  # by name
                  Queue: !GetAtt Queue.Arn   # the one below
      %s
        Queue:
          Type: AWS::SQS::Queue
          Properties:
      %s      RedrivePolicy:
              deadLetterTargetArn: !GetAtt Failed.Arn
              maxReceiveCount: 5
        Failed:
          Type: AWS::SQS::Queue
      """;
  private static final String VISIBILITY = "      VisibilityTimeout: 120\n";
  private static final String RESPONSES =
      "            FunctionResponseTypes: [ReportBatchItemFailures]\n";

  @TempDir private Path temp;
  private Path template;

  @BeforeEach
  void nameTemplate() {
    template = temp.resolve("template.yaml");
  }

  @Test
  void theDecodedKeyIsTaken() throws IOException {
    Path java = temp.resolve("src/main/java/Index.java");
    write(java, KEY_READER);
    fix("UndecodedObjectKey");
    assertThat(java).hasContent(KEY_READER.replace("getKey (", "getUrlDecodedKey ("));
  }

  @Test
  void linesKeepTheirEnds() throws IOException {
    String text = KEY_READER.replace("\n", "\r\n");
    Path java = temp.resolve("src/main/java/Index.java");
    write(java, text);
    fix("UndecodedObjectKey");
    assertThat(Files.readString(java)).isEqualTo(text.replace("getKey (", "getUrlDecodedKey ("));
  }

  @Test
  void theMappingHeedsFailedItems() throws IOException {
    write(temp.resolve("src/main/java/Orders.java"), BATCH_HANDLER);
    write(template, FUNCTION.formatted("            # none in a row", VISIBILITY));
    fix("IgnoredBatchResponse");
    assertThat(Files.readString(template))
        .isEqualTo(FUNCTION.formatted(RESPONSES + "            # none in a row", VISIBILITY));
  }

  @Test
  void aMappingInOneLineIsLeftAlone() throws IOException {
    write(temp.resolve("src/main/java/Orders.java"), BATCH_HANDLER);
    String text =
        FUNCTION
            .formatted("", VISIBILITY)
            .replaceAll("Properties:\\s+# by name\\s+(Queue: .*Arn).*", "Properties: {$1}");
    write(template, text);
    assertThat(patches("IgnoredBatchResponse")).isEmpty();
  }

  @Test
  void theVisibilityTimeoutIsRaised() throws IOException {
    write(temp.resolve("src/main/java/Orders.java"), BATCH_HANDLER);
    write(template, FUNCTION.formatted("", "      VisibilityTimeout: 60 # a minute\n"));
    fix("ShortVisibilityTimeout");
    assertThat(Files.readString(template))
        .isEqualTo(FUNCTION.formatted("", "      VisibilityTimeout: 120 # a minute\n"));
  }

  @Test
  void aVisibilityTimeoutThatIsMissingIsSet() throws IOException {
    write(temp.resolve("src/main/java/Orders.java"), BATCH_HANDLER);
    write(template, FUNCTION.formatted("", "      QueueName: orders\n"));
    fix("ShortVisibilityTimeout");
    assertThat(Files.readString(template))
        .isEqualTo(FUNCTION.formatted("", "      QueueName: orders\n" + VISIBILITY));
  }

  @Test
  void aVisibilityTimeoutThatAParameterGivesIsLeftAlone() throws IOException {
    write(temp.resolve("src/main/java/Orders.java"), BATCH_HANDLER);
    write(
        template,
        "Parameters: {Hidden: {Type: Number, Default: 60}}\n"
            + FUNCTION.formatted("", "      VisibilityTimeout: !Ref Hidden\n"));
    assertThat(findings("ShortVisibilityTimeout")).hasSize(1);
    assertThat(patches("ShortVisibilityTimeout")).isEmpty();
  }

  @Test
  void aClientOfConstantsMovesToAField() throws IOException {
    Path java = temp.resolve("src/main/java/Find.java");
    write(
        java, CLIENT_USER.formatted("", "S3Client.builder().region(Region.EU_WEST_1).build()", ""));
    fix("ClientPerInvocation");
    assertThat(Files.readString(java))
        .isEqualTo(
            CLIENT_USER.formatted(
                "\n  private static final S3Client S3_CLIENT ="
                    + " S3Client.builder().region(Region.EU_WEST_1).build();\n",
                "S3_CLIENT",
                ""));
  }

  @Test
  void aClientThatIsBuiltInSeveralLinesMovesWithThem() throws IOException {
    Path java = temp.resolve("src/main/java/Find.java");
    write(
        java,
        CLIENT_USER.formatted(
            "",
            """
            S3Client.builder()
                    .region(Region.EU_WEST_1)
                    .build()""",
            ""));
    fix("ClientPerInvocation");
    assertThat(Files.readString(java))
        .contains(
            """
              private static final S3Client S3_CLIENT = S3Client.builder()
                  .region(Region.EU_WEST_1)
                  .build();
            """);
  }

  @Test
  void aClientWhoseFailureIsCaughtStaysWhereItIs() throws IOException {
    write(
        temp.resolve("src/main/java/Find.java"),
        CLIENT_USER
            .formatted("", "S3Client.create()", "} catch (RuntimeException e) { throw e; }")
            .replace("    S3Client s3", "    try {\n    S3Client s3"));
    assertThat(findings("ClientPerInvocation")).hasSize(1);
    assertThat(patches("ClientPerInvocation")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S3Client.create()                                   | s3.close();
          S3Client.create()                                   | s3 = null;
          S3Client.create()                                   | int S3_CLIENT = 1;
          S3Client.builder().region(Region.of(event)).build() | return null;
          S3Client.builder().region(HOME).build()             | return null;
          S3Client.builder().applyMutation(b -> {}).build()   | return null;
          """)
  void aClientThatIsNotForAllEventsStaysWhereItIs(String client, String end) throws IOException {
    write(temp.resolve("src/main/java/Find.java"), CLIENT_USER.formatted("", client, end));
    assertThat(findings("ClientPerInvocation")).hasSize(1);
    assertThat(patches("ClientPerInvocation")).isEmpty();
  }

  /** Mends the findings of a rule, of which none is left then, nor a new one of any other. */
  private void fix(String rule) throws IOException {
    List<String> others = others(rule);
    List<Patch> patches = patches(rule);
    assertThat(patches).hasSize(1);
    patches.get(0).write();
    assertThat(findings(rule)).isEmpty();
    assertThat(others(rule)).isEqualTo(others);
  }

  private List<Patch> patches(String rule) {
    return Fixes.of(findings(rule));
  }

  private List<Finding> findings(String rule) {
    return findings().stream().filter(finding -> finding.rule().id().equals(rule)).toList();
  }

  private List<String> others(String rule) {
    return findings().stream()
        .map(finding -> finding.rule().id())
        .filter(id -> !id.equals(rule))
        .toList();
  }

  private List<Finding> findings() {
    return new Linter(new JavaProject())
        .run(LintRequest.of(temp, () -> Dependencies.NONE, Rules.ALL))
        .findings();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
