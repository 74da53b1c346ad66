package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads handlers in sources that are odd, huge or hostile. */
class OddSourcesTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "String s = \"a\"     | + \"a\"           | ;",
        "boolean b = true       | && true              | ;",
        "Object o = this        | .toString()          | ;",
        "int i = 1; if (i == 0) {} | else if (i == 1) {} | ",
        "int j = 0; j           | += j                 | ;",
      })
  void longChainsHideNothing(String start, String link, String end) {
    String chain = String.join("", Collections.nCopies(500, link));
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          S3Client.create();
          %s%s%s
          return "";
        }
        """
            .formatted(start, chain, end == null ? "" : end));
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{        | }",
        "if (true) { | }",
        "try { | } finally { }",
        "Runnable r = () -> { | };",
        "new Object() { void f() { | } };",
        "class L { void f() { | } }",
      })
  void deepBlocksHideNothingBesideThem(String opening, String closing) {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              S3Client.create();
              return new Deep().name();
            }
            """)
        .java(
            """
            public class Deep {
              String name() {
                %s
                %s
                return "";
              }
            }
            """
                .formatted(opening.repeat(2_000), closing.repeat(2_000)));
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
    assertThat(project.notes()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void whatIsNestedTooDeeplyToBeFollowedIsOneNote() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return ""%s;
            }
            """
                .formatted(".trim()".repeat(20_000)))
        .java(
            """
            public class Other implements RequestHandler<String, String> {
              public String handleRequest(String event, Context context) {
                S3Client.create();
                return "";
              }
            }
            """);
    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Other.handleRequest");
    assertThat(project.notes())
        .singleElement()
        .asString()
        .startsWith("src/main/java/Handler.java:");
  }

  @Test
  void callsFromDeepWithinCallsAreFollowed() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          return build0(event.get("name"));
        }
        %s
        private String build30(String name) {
          return name + S3Client.create();
        }
        """
            .formatted(
                IntStream.range(0, 30)
                    .mapToObj(
                        i ->
                            """
                            private String build%d(String name) {
                              return new StringBuilder(build%d(name))%s.toString();
                            }
                            """
                                .formatted(i, i + 1, ".append(1)".repeat(200)))
                    .collect(Collectors.joining())));

    assertThat(project.clients()).hasSize(1);
    // That not all values were followed may be told.
    assertThat(project.notes()).noneMatch(note -> note.contains("StackOverflowError"));
  }

  @Test
  void starImportsOfUnknownPackagesAreNoFault() {
    project.file(
        "src/main/java/Handler.java",
        """
        import com.amazonaws.services.lambda.runtime.*;
        import com.amazonaws.services.lambda.runtime.events.*;
        import java.util.*;
        import no.such.library.*;
        import static no.such.library.Helpers.*;
        import software.amazon.awssdk.services.s3.S3Client;

        public class Handler implements RequestHandler<SQSEvent, String> {
          public String handleRequest(SQSEvent event, Context context) {
            S3Client.create();
            return help(Unknown.of(event).name());
          }
        }
        """);
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
    assertThat(project.handlers())
        .containsExactly("Handler: Handler::handleRequest(SQSEvent) -> String");
    assertThat(project.notes()).isEmpty();
  }

  @Test
  void aHandlerThatCannotBeParsedIsOneNote() {
    project.handler("void half() {").file("src/main/java/Other.java", "class Other {");
    assertThat(project.functions()).isEmpty();
    assertThat(project.notes())
        .containsExactly(
            "src/main/java/Handler.java:15 cannot be parsed, so nothing in it is checked: the file"
                + " ends too early");
  }

  @Test
  void sumOfVeryManyPartsIsFollowed() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          return %s + S3Client.create();
        }
        """
            .formatted(String.join(" + ", Collections.nCopies(4_000, "event"))));

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
    assertThat(project.notes()).isEmpty();
  }

  @Test
  void codeThatCannotBeFollowedTakesNothingElseWithIt() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          S3Client.create();
          return build(new StringBuilder());
        }
        private String build(StringBuilder text) {
          return text%s.toString();
        }
        """
            .formatted(".append(1)".repeat(4_000)));

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
    // How much fits on the stack is the virtual machine's affair.
    assertThat(project.notes())
        .isSubsetOf(
            "src/main/java/Handler.java:18 this code could not be followed (StackOverflowError);"
                + " please report it with this file");
  }

  @Test
  void valuesThatWanderThroughManyFieldsAreNoted() {
    project.handler(
        """
        private Object a, b, c, d, e, f, g, h;
        public String handleRequest(Map<String, String> event, Context context) {
          a = b; b = c; c = d; d = e; e = f; f = g; g = h; h = event;
          return a.toString();
        }
        """);

    assertThat(project.notes())
        .containsExactly(
            "src/main/java/Handler.java:13 the code of this handler is too intricate to be"
                + " followed to its end; rules may miss something in it");
  }
}
