package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds which classes are handlers without being declared, and what belongs to each. */
class FunctionFinderTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void classesThatImplementAHandlerInterfaceAreFunctions() {
    project.java(
        """
        package shop;
        public class Plain implements RequestHandler<SQSEvent, Void> {
          public Void handleRequest(SQSEvent event, Context context) {
            return null;
          }
        }
        """,
        """
        package shop;
        public class Bytes implements RequestStreamHandler {
          public void handleRequest(InputStream in, OutputStream out, Context context) {}
        }
        """,
        """
        package shop;
        public class Outer {
          public static class Nested implements RequestHandler<String, List<String>> {
            public List<String> handleRequest(String event, Context context) {
              return null;
            }
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly(
            "Bytes: shop.Bytes::handleRequest(stream)",
            "Nested: shop.Outer.Nested::handleRequest(String) -> List<String>",
            "Plain: shop.Plain::handleRequest(SQSEvent) -> void");
  }

  @Test
  void interfaceIsFoundThroughOwnBaseClassesInOtherFilesAndModules() {
    project.javaIn(
        "base/src/main/java",
        """
        package shop.base;
        public abstract class Root<E, R> implements RequestHandler<E, R> {
          public R handleRequest(E event, Context context) {
            return handle(event);
          }
          protected abstract R handle(E event);
        }
        """,
        """
        package shop.base;
        public abstract class QueueHandler extends Root<SQSEvent, String> {}
        """,
        """
        package shop.base;
        public interface Api<T> extends RequestHandler<T, Integer> {}
        """);
    project.javaIn(
        "app/src/main/java",
        """
        package shop;
        import shop.base.QueueHandler;
        public class Orders extends QueueHandler {
          protected String handle(SQSEvent event) {
            return "";
          }
        }
        """,
        """
        package shop;
        import shop.base.*;
        public class Prices implements Api<Long> {
          public Integer handleRequest(Long event, Context context) {
            return 1;
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly(
            "Orders: shop.Orders::handleRequest(SQSEvent) -> String",
            "Prices: shop.Prices::handleRequest(Long) -> Integer");
  }

  @Test
  void classThatExtendsAConcreteHandlerIsAFunctionToo() {
    project.java(
        """
        package shop;
        public class BaseHandler implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return process(event);
          }
          protected String process(String event) {
            return event;
          }
        }
        """);
    project.file(
        "src/main/java/shop/SubHandler.java",
        """
        package shop;
        public class SubHandler extends BaseHandler {
          protected String process(String event) {
            return event.strip();
          }
        }
        """);
    project.file(
        "src/main/java/shop/Unrelated.java",
        """
        package shop;
        public class Unrelated extends Base {
          protected String process(String event) {
            return event.strip();
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly(
            "BaseHandler: shop.BaseHandler::handleRequest(String) -> String",
            "SubHandler: shop.SubHandler::handleRequest(String) -> String");
  }

  @Test
  void streamInterfaceWinsOverTheOther() {
    project.java(
        """
        public class Both implements RequestHandler<String, String>, RequestStreamHandler {
          public String handleRequest(String event, Context context) {
            return "";
          }
          public void handleRequest(InputStream in, OutputStream out, Context context) {
            S3Client.create();
          }
        }
        """);

    assertThat(project.handlers()).containsExactly("Both: Both::handleRequest(stream)");
    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Both.handleRequest");
  }

  @Test
  void overloadsOfTheHandlerMethodAreToldApart() {
    project.java(
        """
        public class Handler implements RequestHandler<SQSEvent, String> {
          public String handleRequest(SQSEvent event, Context context) {
            return handleRequest("a", context);
          }
          public String handleRequest(String event, Context context) {
            return "";
          }
          public Object handleRequest(Object event, Context context) {
            S3Client.create();
            return "";
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("Handler: Handler::handleRequest(SQSEvent) -> String");
    assertThat(project.clients()).isEmpty();
  }

  @Test
  void abstractClassesInterfacesTestsAndOtherClassesAreNoFunctions() {
    String handler =
        """
        public %s implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return "";
          }
        }
        """;
    project
        .java(handler.formatted("abstract class Base"))
        .java("public interface Handles extends RequestHandler<String, String> {}")
        .java("public class Main { public static void main(String[] args) { S3Client.create(); } }")
        .java("public class Uses { RequestHandler<String, String> handler; }")
        .javaIn("src/test/java", handler.formatted("class TestHandler"))
        .javaIn("src/integrationTest/java", handler.formatted("class OtherHandler"));

    assertThat(project.handlers()).isEmpty();
  }

  @Test
  void interfaceOfTheSameNameFromAnotherLibraryIsNoHandler() {
    project.file(
        "src/main/java/Handler.java",
        """
        import org.web.RequestHandler;
        import com.amazonaws.services.lambda.runtime.events.SQSEvent;
        public class Handler implements RequestHandler<String, String> {
          public String handleRequest(String event, Object context) {
            return "";
          }
        }
        """);

    assertThat(project.handlers()).isEmpty();
  }

  @Test
  void starImportOfTheRuntimeIsEnough() {
    project.file(
        "src/main/java/Handler.java",
        """
        import com.amazonaws.services.lambda.runtime.*;
        import java.util.*;
        public class Handler implements RequestHandler<List<String>, String> {
          public String handleRequest(List<String> event, Context context) {
            return "";
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("Handler: Handler::handleRequest(List<String>) -> String");
  }

  @Test
  void declaredHandlerIsNotListedTwice() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return "";
            }
            """)
        .template("Handler", ".");

    assertThat(project.handlers())
        .containsExactly("Fn: Handler::handleRequest(Map<String, String>) -> String");
  }

  @Test
  void handlerInTheDefaultPackageFindsItsNeighbours() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return new Helper().load();
            }
            """)
        .java("class Helper { String load() { return S3Client.create().toString(); } }")
        .template("Handler::handleRequest", ".");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Helper.load");
  }

  @Test
  void eachFunctionHasItsOwnExecution() {
    project.java(
        """
        public class First implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return Clients.s3().toString();
          }
        }
        """,
        """
        public class Second implements RequestHandler<String, String> {
          private final S3Client client = Clients.s3();
          public String handleRequest(String event, Context context) {
            return "";
          }
        }
        """,
        "class Clients { static S3Client s3() { return S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via First.handleRequest > Clients.s3",
            "INIT ONCE_PER_ENVIRONMENT via new Second > Clients.s3");
  }
}
