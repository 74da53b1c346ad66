package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what an event reaches first when Lambda calls a framework. */
class FrameworkHandlersTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder).file("pom.xml", "<project/>");
  }

  private static final String FUNCTION_BEANS =
      """
      package shop;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      import org.springframework.context.annotation.Bean;
      @SpringBootApplication
      public class Application {
        public static void main(String[] args) {
          S3Client.create();
        }
        @Bean
        public Function<String, String> uppercase() {
          S3Client s3 = S3Client.create();
          return text -> s3 + S3Client.create().toString();
        }
        @Bean
        public Consumer<String> archive(S3Client s3) {
          return this::store;
        }
        @Bean
        public Supplier<String> words() {
          return new Words();
        }
        private void store(String text) {
          S3Client.create();
        }
        static class Words implements Supplier<String> {
          private final S3Client s3 = S3Client.create();
          @Override
          public String get() {
            return S3Client.create().toString();
          }
        }
      }
      """;

  @Test
  void functionBeansOfSpringRunPerInvocation() {
    project
        .java(FUNCTION_BEANS)
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via Application.uppercase",
            "INIT ONCE_PER_ENVIRONMENT via Application.words > new Words",
            "INVOKE PER_INVOCATION via lambda in Application",
            "INVOKE PER_INVOCATION via Application.store",
            "INVOKE PER_INVOCATION via Words.get");
  }

  @Test
  void functionDefinitionChoosesAmongBeans() {
    project
        .java(FUNCTION_BEANS)
        .file(
            "template.yaml",
            """
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest
                  CodeUri: .
                  Environment:
                    Variables:
                      MAIN_CLASS: shop.Application
                      spring_cloud_function_definition: words|archive
            """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via Application.words > new Words",
            "INVOKE PER_INVOCATION via Application.store",
            "INVOKE PER_INVOCATION via Words.get");
  }

  @Test
  void functionDefinitionOfTheApplicationPropertiesCounts() {
    project
        .java(FUNCTION_BEANS)
        .file(
            "src/main/resources/application.properties",
            "spring.main.web-application-type=none\nspring.cloud.function.definition=archive\n")
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");

    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Application.store");
  }

  @Test
  void componentThatIsAFunctionIsChosenByItsName() {
    project
        .java(
            """
            package shop;
            import org.springframework.stereotype.Component;
            @Component
            public class CreateOrder implements Function<String, String> {
              @Override
              public String apply(String event) {
                return S3Client.create().toString();
              }
            }
            """,
            """
            package shop;
            import org.springframework.stereotype.Component;
            @Component("remove")
            public class DeleteOrder implements Function<String, String> {
              @Override
              public String apply(String event) {
                return S3Client.create().toString();
              }
            }
            """,
            """
            package shop;
            public class ToText implements Function<String, String> {
              @Override
              public String apply(String event) {
                return S3Client.create().toString();
              }
            }
            """)
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");
    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via CreateOrder.apply",
            "INVOKE PER_INVOCATION via DeleteOrder.apply");

    project.file(
        "src/main/resources/application.properties", "spring.cloud.function.definition=remove");
    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via DeleteOrder.apply");
  }

  private static final String QUARKUS =
      "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

  @Test
  void namedHandlersOfQuarkusAreChosenByTheVariable() {
    for (String name : new String[] {"get", "put"}) {
      project.java(
          """
          package shop;
          import jakarta.inject.Named;
          @Named("%1$s")
          public class Handler_%1$s implements RequestHandler<String, String> {
            @Override
            public String handleRequest(String event, Context context) {
              return S3Client.create().toString();
            }
          }
          """
              .formatted(name));
    }
    project.file(
        "template.yaml",
        """
        Globals:
          Function:
            Handler: %s
            CodeUri: target/function.zip
            Runtime: java17
        Resources:
          GetFn:
            Type: AWS::Serverless::Function
            Properties:
              Environment:
                Variables:
                  quarkus_lambda_handler: get
          PutFn:
            Type: AWS::Serverless::Function
            Properties:
              Environment:
                Variables:
                  QUARKUS_LAMBDA_HANDLER: put
        """
            .formatted(QUARKUS));

    assertThat(project.handlers())
        .containsExactly(
            "GetFn: shop.Handler_get::handleRequest(String) -> String",
            "PutFn: shop.Handler_put::handleRequest(String) -> String");
  }

  @Test
  void onlyHandlerOfQuarkusNeedsNoName() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return S3Client.create().toString();
            }
            """)
        .template(QUARKUS, ".");

    assertThat(project.handlers())
        .containsExactly("Fn: Handler::handleRequest(Map<String, String>) -> String");
  }

  @Test
  void funqyFunctionsAreHandlers() {
    project.java(
        """
        package shop;
        import io.quarkus.funqy.Funq;
        public class Greetings {
          @Funq
          public String greet(String name) {
            return S3Client.create().toString();
          }
          @Funq("bye")
          public String leave(String name) {
            return S3Client.create().toString();
          }
        }
        """);
    assertThat(project.handlers())
        .containsExactly("Greetings: shop.Greetings::greet(String) -> String");
    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Greetings.greet",
            "INVOKE PER_INVOCATION via Greetings.leave");

    project.template("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest", ".");
    assertThat(project.handlers()).containsExactly("Fn: shop.Greetings::greet(String) -> String");
  }

  @Test
  void micronautCallsExecute() {
    project.java(
        """
        package shop;
        import io.micronaut.function.aws.MicronautRequestHandler;
        public class BookHandler extends MicronautRequestHandler<SQSEvent, String> {
          private final S3Client kept = S3Client.create();
          @Override
          public String execute(SQSEvent input) {
            return S3Client.create().toString();
          }
        }
        """,
        """
        package shop;
        import io.micronaut.function.aws.MicronautRequestStreamHandler;
        public class Bytes extends MicronautRequestStreamHandler {
          @Override
          public void execute(InputStream input, OutputStream output, Context context) {
            S3Client.create();
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly(
            "BookHandler: shop.BookHandler::execute(SQSEvent) -> String",
            "Bytes: shop.Bytes::execute(stream)");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new BookHandler",
            "INVOKE PER_INVOCATION via BookHandler.execute",
            "INVOKE PER_INVOCATION via Bytes.execute");
  }

  @Test
  void streamHandlerOfMicronautNamesAFunctionBean() {
    project.java(
        """
        package shop;
        import io.micronaut.context.env.Environment;
        import io.micronaut.function.aws.MicronautRequestStreamHandler;
        public class FunctionRequestHandler extends MicronautRequestStreamHandler {
          @Override
          protected String resolveFunctionName(Environment env) {
            return "reverse";
          }
        }
        """,
        """
        package shop;
        import io.micronaut.function.FunctionBean;
        @FunctionBean("reverse")
        public class Reverse implements Function<String, String> {
          private final S3Client kept = S3Client.create();
          @Override
          public String apply(String text) {
            return S3Client.create().toString();
          }
        }
        """,
        """
        package shop;
        import io.micronaut.function.FunctionBean;
        @FunctionBean("other")
        public class Other implements Function<String, String> {
          @Override
          public String apply(String text) {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Reverse", "INVOKE PER_INVOCATION via Reverse.apply");
  }

  @Test
  void initializerOfMicronautIsAPlainHandler() {
    project
        .java(
            """
            package shop;
            import io.micronaut.function.executor.FunctionInitializer;
            public class Hello extends FunctionInitializer {
              private final S3Client kept = S3Client.create();
              public String sayHello(String name) {
                return S3Client.create().toString();
              }
              public static void main(String... args) throws IOException {
                Hello hello = new Hello();
                hello.run(args, context -> hello.sayHello(context.get(String.class)));
              }
            }
            """)
        .template("shop.Hello::sayHello", ".");

    assertThat(project.handlers()).containsExactly("Fn: shop.Hello::sayHello(String) -> String");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Hello", "INVOKE PER_INVOCATION via Hello.sayHello");
  }
}
