package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds the methods that handler strings of templates name, and what is wrong with them. */
class DeclaredHandlersTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void declaredHandlerOfAnyFormIsFound() {
    project
        .java(
            """
            package shop;
            public class Plain {
              public String load(Map<String, Integer> event) {
                return S3Client.create().toString();
              }
            }
            """)
        .template("shop.Plain::load", ".");

    assertThat(project.handlers())
        .containsExactly("Fn: shop.Plain::load(Map<String, Integer>) -> String");
    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Plain.load");
  }

  @Test
  void declaredStaticMethodNeedsNoObject() {
    project
        .java(
            """
            public class Plain {
              private Plain(String name) {}
              public static void load(InputStream in, OutputStream out) {}
            }
            """)
        .template("Plain::load", ".");

    assertThat(project.handlers()).containsExactly("Fn: Plain::load(stream)");
  }

  @Test
  void inheritedMethodOfTheDeclaredClassIsCalled() {
    project
        .java(
            """
            package shop;
            public abstract class Base {
              public String load(String event, Context context) {
                return process(event);
              }
              protected abstract String process(String event);
            }
            """,
            """
            package shop;
            public class Handler extends Base {
              protected String process(String event) {
                return S3Client.create().toString();
              }
            }
            """)
        .template("shop.Handler::load", ".");

    assertThat(project.handlers()).containsExactly("Fn: shop.Handler::load(String) -> String");
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Base.load > Handler.process");
  }

  @Test
  void nestedClassIsDeclaredWithDollarOrDot() {
    project.java(
        """
        package shop;
        public class Outer {
          public static class Handler implements RequestHandler<String, String> {
            public String handleRequest(String event, Context context) {
              return "";
            }
          }
        }
        """);

    String found = "Fn: shop.Outer.Handler::handleRequest(String) -> String";
    project.template("shop.Outer$Handler", ".");
    assertThat(project.handlers()).containsExactly(found);
    project.template("shop.Outer$Handler::handleRequest", ".");
    assertThat(project.handlers()).containsExactly(found);
  }

  @Test
  void methodInALibraryBaseClassIsNoFault() {
    project
        .java(
            """
            package shop;
            import com.vendor.VendorHandler;
            public class Handler extends VendorHandler<String> {
              private final S3Client client = S3Client.create();
            }
            """)
        .template("shop.Handler::handleRequest", ".");

    assertThat(project.handlers()).containsExactly("Fn: shop.Handler::handleRequest() -> ?");
    assertThat(project.clients()).containsExactly("INIT ONCE_PER_ENVIRONMENT via new Handler");
  }

  @Test
  void overloadsThatALibraryBaseClassCallsAllRun() {
    project
        .java(
            """
            package shop;
            import com.vendor.VendorHandler;
            public class Handler extends VendorHandler {
              @Override
              protected void on(S3Event event) {}
              @Override
              protected void on(SQSEvent event) {
                S3Client.create();
              }
            }
            """)
        .template("shop.Handler::handleRequest", ".");

    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Handler.on");
  }

  @Test
  void faultyHandlerStringsAreNamed() {
    project.java(
        """
        package shop;
        public class Handler implements RequestHandler<String, String> {
          Handler(String name) {}
          public String handleRequest(String event, Context context) {
            return "";
          }
          void hidden(String event) {}
          public static void many(String a, String b, String c) {}
        }
        """,
        "package shop;\npublic abstract class Half { public void run(String event) {} }",
        "package shop;\npublic class Outer { public class Inner { public void run() {} } }",
        "package shop;\npublic class Plain { private void hidden(String event) {} }");

    assertThat(fault("shop.Handler:handleRequest"))
        .isEqualTo(
            "`shop.Handler:handleRequest` is neither `package.Class` nor `package.Class::method`");
    assertThat(fault("shop.Missing::run"))
        .isEqualTo("class `shop.Missing` is in none of the function's sources");
    assertThat(fault("other.Handler"))
        .isEqualTo(
            "class `other.Handler` is in none of the function's sources; they have `shop.Handler`");
    assertThat(fault("shop.Handler::handleRequest"))
        .isEqualTo("`shop.Handler` has no public constructor without parameters");
    assertThat(fault("shop.Handler::many"))
        .isEqualTo("`shop.Handler.many` takes parameters that Lambda cannot fill");
    assertThat(fault("shop.Half::run")).isEqualTo("`shop.Half` is abstract and cannot be created");
    assertThat(fault("shop.Outer$Inner::run"))
        .isEqualTo("`shop.Outer.Inner` is a non-static inner class");
    assertThat(fault("shop.Plain::run")).isEqualTo("`shop.Plain` has no method `run`");
    assertThat(fault("shop.Plain::hidden")).isEqualTo("`shop.Plain.hidden` is not public");
    assertThat(fault("shop.Plain"))
        .isEqualTo(
            "`shop.Plain` implements neither `RequestHandler` nor `RequestStreamHandler`, and the"
                + " handler names no method");
  }

  @Test
  void defaultConstructorIsAsPublicAsItsClass() {
    project.java(
        """
        package shop;
        class Hidden implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return "";
          }
          public static String run(String event) {
            return "";
          }
        }
        """,
        """
        package shop;
        class Open implements RequestHandler<String, String> {
          public Open() {}
          public String handleRequest(String event, Context context) {
            return "";
          }
        }
        """,
        """
        package shop;
        public interface Handlers {
          class Nested implements RequestHandler<String, String> {
            public String handleRequest(String event, Context context) {
              return "";
            }
          }
        }
        """);

    assertThat(fault("shop.Hidden"))
        .isEqualTo("`shop.Hidden` is not public, and so neither is its default constructor");
    assertThat(fault("shop.Hidden::run")).isEqualTo("none");
    assertThat(fault("shop.Open")).isEqualTo("none");
    assertThat(fault("shop.Handlers$Nested")).isEqualTo("none");
  }

  @Test
  void rawHandlerNeedsTheNameOfItsMethod() {
    project.java(
        """
        package shop;
        public class Raw implements RequestHandler {
          public Object handleRequest(Object event, Context context) {
            return "";
          }
        }
        """,
        """
        package shop;
        public class Typed implements RequestHandler<Object, Object> {
          public Object handleRequest(Object event, Context context) {
            return "";
          }
        }
        """,
        """
        package shop;
        public class Streams implements RequestStreamHandler {
          public void handleRequest(InputStream in, OutputStream out, Context context) {}
        }
        """);

    assertThat(fault("shop.Raw"))
        .isEqualTo(
            "`shop.Raw` implements `RequestHandler` without type arguments, and the handler names"
                + " no method");
    assertThat(fault("shop.Raw::handleRequest")).isEqualTo("none");
    assertThat(fault("shop.Typed")).isEqualTo("none");
    assertThat(fault("shop.Streams")).isEqualTo("none");
  }

  @Test
  void streamMethodHidesTheOtherHandler() {
    project.java(
        """
        package shop;
        public class Both implements RequestHandler<String, String>, RequestStreamHandler {
          public String handleRequest(String event, Context context) {
            return "";
          }
          public void handleRequest(InputStream in, OutputStream out, Context context) {}
          public String other(String event) {
            return "";
          }
        }
        """);
    String hidden =
        "`shop.Both` implements both handler interfaces, and Lambda takes the one for streams";

    assertThat(fault("shop.Both")).isEqualTo(hidden);
    assertThat(fault("shop.Both::handleRequest")).isEqualTo(hidden);
    assertThat(fault("shop.Both::other")).isEqualTo("none");
  }

  private String fault(String handler) {
    project.template(handler, ".");
    return project.functions().stream()
        .filter(function -> function.name().equals("Fn"))
        .findFirst()
        .flatMap(LambdaFunction::handlerFault)
        .map(HandlerFault::problem)
        .orElse("none");
  }

  @Test
  void codeFolderDecidesAmongFortyClassesOfTheSameName() {
    IntStream.range(0, 40)
        .forEach(
            i ->
                project
                    .javaIn(
                        "service%02d/src/main/java".formatted(i),
                        """
                        package shop;
                        public class App implements RequestHandler<String, String> {
                          public String handleRequest(String event, Context context) {
                            return new Helper().load();
                          }
                        }
                        """,
                        """
                        package shop;
                        class Helper {
                          String load() {
                            return %s;
                          }
                        }
                        """
                            .formatted(i == 7 ? "S3Client.create().toString()" : "\"\""))
                    .file("service%02d/pom.xml".formatted(i), "<project/>")
                    .file(
                        "service%02d/template.yaml".formatted(i),
                        """
                        Resources:
                          Fn%02d:
                            Type: AWS::Serverless::Function
                            Properties:
                              Runtime: java17
                              Handler: shop.App
                              CodeUri: .
                        """
                            .formatted(i)));

    assertThat(project.functions())
        .hasSize(40)
        .allSatisfy(
            function ->
                assertThat(function.handler().orElseThrow().span().file().toString())
                    .contains("service" + function.name().substring(2)));
    assertThat(
            project.functions().stream()
                .filter(
                    function ->
                        function.execution().calls().stream()
                            .anyMatch(call -> call.shape().method().equals("create")))
                .map(LambdaFunction::name))
        .containsExactly("Fn07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"groovy/shop/Handler.groovy", "kotlin/shop/Handler.kt", "scala/shop/A.sc"})
  void otherLanguageBesideJavaLeavesAMissingClassOpen(String file) {
    project
        .java("package shop;\npublic class Helper {}")
        .file("src/main/" + file, "package shop\nclass Handler")
        .file("pom.xml", "<project/>")
        .template("shop.Handler", ".");

    assertThat(project.handlers()).containsExactly("Fn: none");
    assertThat(project.functions()).allSatisfy(it -> assertThat(it.handlerFault()).isEmpty());
  }

  @Test
  void onlyAClassThatALibraryMayHaveIsLeftOpen() {
    project.java("package shop.orders;\npublic class Helper {}");

    assertThat(fault("shop.orders.Missing::run"))
        .isEqualTo("class `shop.orders.Missing` is in none of the function's sources");
    assertThat(fault("shop.orders.Missing$Inner::run"))
        .isEqualTo("class `shop.orders.Missing.Inner` is in none of the function's sources");
    assertThat(fault("Missing::run"))
        .isEqualTo("class `Missing` is in none of the function's sources");
    assertThat(fault("orders.Helper::run"))
        .isEqualTo(
            "class `orders.Helper` is in none of the function's sources; they have"
                + " `shop.orders.Helper`");
    assertThat(fault("org.example.Missing::run"))
        .isEqualTo("class `org.example.Missing` is in none of the function's sources");
    assertThat(fault("com.company.platform.GenericHandler::run")).isEqualTo("none");
    assertThat(fault("orders.Missing::run")).isEqualTo("none");
  }

  @Test
  void codeFolderOutsideOfTheProjectIsNotRead() {
    project.template("shop.Handler", "../elsewhere");

    assertThat(project.handlers()).containsExactly("Fn: none");
  }
}
