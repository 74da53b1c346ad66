package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds the resources, controllers and routes that a web framework calls behind one handler. */
class WebFrameworksTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder).file("pom.xml", "<project/>");
  }

  @Test
  void resourcesBehindTheHttpHandlerOfQuarkusRunPerInvocation() {
    project
        .java(
            """
            package shop;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            @Path("/orders")
            public class OrderResource {
              private final S3Client kept = S3Client.create();
              @GET
              public String list() {
                return S3Client.create().toString();
              }
            }
            """)
        .template("io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest", ".");

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new OrderResource",
            "INVOKE PER_INVOCATION via OrderResource.list");
  }

  @Test
  void controllersBehindTheProxyOfMicronautRunPerInvocation() {
    project
        .java(
            """
            package shop;
            import io.micronaut.http.annotation.*;
            @Controller("/books")
            public class BookController {
              private final S3Client kept = S3Client.create();
              @Get("/{id}")
              public String find(String id) {
                return S3Client.create().toString();
              }
              private S3Client unused() {
                return S3Client.create();
              }
            }
            """)
        .template(
            "io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction", ".");

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new BookController",
            "INVOKE PER_INVOCATION via BookController.find");
  }

  @Test
  void controllersBehindTheContainerHandlerOfSpringBootRunPerInvocation() {
    project.java(
        """
        package shop;
        import com.amazonaws.serverless.exceptions.ContainerInitializationException;
        import com.amazonaws.serverless.proxy.model.AwsProxyRequest;
        import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
        import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
        public class StreamLambdaHandler implements RequestStreamHandler {
          private static SpringBootLambdaContainerHandler<AwsProxyRequest, AwsProxyResponse> handler;
          static {
            try {
              handler = SpringBootLambdaContainerHandler.getAwsProxyHandler(Application.class);
            } catch (ContainerInitializationException e) {
              throw new RuntimeException("Could not initialize Spring Boot application", e);
            }
          }
          @Override
          public void handleRequest(InputStream input, OutputStream output, Context context) {
            handler.proxyStream(input, output, context);
          }
        }
        """,
        """
        package shop;
        import org.springframework.boot.autoconfigure.SpringBootApplication;
        @SpringBootApplication
        public class Application {}
        """,
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RestController
        public class PetsController {
          private final S3Client kept = S3Client.create();
          @RequestMapping(path = "/pets", method = RequestMethod.POST)
          public String create(@RequestBody String pet) {
            return S3Client.create().toString();
          }
          @GetMapping("/pets")
          public String list() {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("StreamLambdaHandler: shop.StreamLambdaHandler::handleRequest(stream)");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new PetsController",
            "INVOKE PER_INVOCATION via PetsController.create",
            "INVOKE PER_INVOCATION via PetsController.list");
  }

  private static final String JERSEY_HANDLER =
      """
      package shop;
      import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
      import com.amazonaws.serverless.proxy.model.*;
      import org.glassfish.jersey.server.ResourceConfig;
      public class StreamLambdaHandler implements RequestStreamHandler {
        private static final ResourceConfig APPLICATION = new ResourceConfig().packages("shop");
        private static final JerseyLambdaContainerHandler<AwsProxyRequest, AwsProxyResponse> HANDLER =
            JerseyLambdaContainerHandler.getAwsProxyHandler(APPLICATION);
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) {
          HANDLER.proxyStream(input, output, context);
        }
      }
      """;

  private static final String RESOURCE =
      """
      package shop;
      import jakarta.inject.Singleton;
      import jakarta.ws.rs.*;
      @Path("/pets")
      %s
      public class PetsResource {
        private final S3Client s3 = S3Client.create();
        @GET
        public String list() {
          return S3Client.create().toString();
        }
      }
      """;

  @Test
  void jerseyMakesAResourcePerRequest() {
    project.java(JERSEY_HANDLER, RESOURCE.formatted(""));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via new PetsResource",
            "INVOKE PER_INVOCATION via PetsResource.list");
  }

  @Test
  void jerseyKeepsAResourceThatIsASingleton() {
    project.java(JERSEY_HANDLER, RESOURCE.formatted("@Singleton"));

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new PetsResource",
            "INVOKE PER_INVOCATION via PetsResource.list");
  }

  @Test
  void jerseyKeepsAResourceThatIsRegisteredAsAnObject() {
    project.java(
        JERSEY_HANDLER.replace(
            ".packages(\"shop\")", ".register(new PetsResource(S3Client.create()))"),
        """
        package shop;
        import jakarta.ws.rs.*;
        @Path("/pets")
        public class PetsResource {
          private final S3Client own = S3Client.create();
          PetsResource(S3Client s3) {}
          @GET
          public String list() {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of StreamLambdaHandler",
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of StreamLambdaHandler >"
                + " new PetsResource",
            "INVOKE PER_INVOCATION via PetsResource.list");
  }

  @Test
  void routesOfSparkRunPerInvocation() {
    project.java(
        """
        package shop;
        import static spark.Spark.*;
        import com.amazonaws.serverless.proxy.model.*;
        import com.amazonaws.serverless.proxy.spark.SparkLambdaContainerHandler;
        public class StreamLambdaHandler implements RequestStreamHandler {
          private static SparkLambdaContainerHandler<AwsProxyRequest, AwsProxyResponse> handler;
          static {
            handler = SparkLambdaContainerHandler.getAwsProxyHandler();
            defineResources();
          }
          private static void defineResources() {
            S3Client s3 = S3Client.create();
            before((request, response) -> response.type("application/json"));
            path("/pets", () -> {
              get("/:id", (request, response) -> S3Client.create());
              post("", StreamLambdaHandler::store);
            });
            get("/old", new OldRoute());
          }
          private static Object store(spark.Request request, spark.Response response) {
            return S3Client.create();
          }
          @Override
          public void handleRequest(InputStream input, OutputStream output, Context context) {
            handler.proxyStream(input, output, context);
          }
        }
        """,
        """
        package shop;
        import spark.*;
        public class OldRoute implements Route {
          private final S3Client kept = S3Client.create();
          @Override
          public Object handle(Request request, Response response) {
            return S3Client.create();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of StreamLambdaHandler >"
                + " StreamLambdaHandler.defineResources",
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of StreamLambdaHandler >"
                + " StreamLambdaHandler.defineResources > new OldRoute",
            "INVOKE PER_INVOCATION via lambda in StreamLambdaHandler",
            "INVOKE PER_INVOCATION via StreamLambdaHandler.store",
            "INVOKE PER_INVOCATION via OldRoute.handle");
  }

  @Test
  void routesOfJavalinRunPerInvocation() {
    project.java(
        """
        package shop;
        import io.javalin.Javalin;
        public class ApiHandler implements RequestStreamHandler {
          private final Javalin app = Javalin.create(config -> S3Client.create());
          private final Orders orders = new Orders();
          public ApiHandler() {
            app.get("/orders", ctx -> ctx.json(orders.load()));
            app.post("/orders", orders::add);
          }
          @Override
          public void handleRequest(InputStream input, OutputStream output, Context context) {
            Bridge.of(app).handle(input, output);
          }
        }
        """,
        """
        package shop;
        import io.javalin.http.Context;
        public class Orders {
          String load() {
            return S3Client.create().toString();
          }
          void add(io.javalin.http.Context ctx) {
            S3Client.create();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new ApiHandler > lambda in ApiHandler",
            "INVOKE PER_INVOCATION via Orders.add",
            "INVOKE PER_INVOCATION via lambda in ApiHandler > Orders.load");
  }
}
