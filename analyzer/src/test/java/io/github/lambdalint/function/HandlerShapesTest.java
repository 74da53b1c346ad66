package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what an event reaches first in handlers that own or library base classes make. */
class HandlerShapesTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void templateMethodOfAGenericBaseClassRunsPerInvocation() {
    project.java(
        """
        package shop;
        public abstract class ApiHandler<I, O> implements RequestHandler<I, O> {
          @Override
          public final O handleRequest(I input, Context context) {
            before(input);
            return process(input, context);
          }
          protected void before(I input) {}
          protected abstract O process(I input, Context context);
        }
        """,
        """
        package shop;
        public class OrderApi extends ApiHandler<SQSEvent, String> {
          private final S3Client archive = S3Client.create();
          @Override
          protected String process(SQSEvent input, Context context) {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("OrderApi: shop.OrderApi::handleRequest(SQSEvent) -> String");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new OrderApi",
            "INVOKE PER_INVOCATION via ApiHandler.handleRequest > OrderApi.process");
  }

  @Test
  void whatOverridesABaseClassOfALibraryRunsPerInvocation() {
    project
        .java(
            """
            package shop;
            public abstract class ShopApi extends com.acme.ApiGatewayHandler<String, String> {
              @Override
              protected Integer status() {
                return S3Client.create().hashCode();
              }
            }
            """,
            """
            package shop;
            public class OrderApi extends ShopApi {
              private final S3Client archive = S3Client.create();
              @Override
              protected String processInput(String input, Context context) {
                return S3Client.create().toString();
              }
              @Override
              public String toString() {
                return S3Client.create().toString();
              }
              protected String unused() {
                return S3Client.create().toString();
              }
            }
            """)
        .template("shop.OrderApi::handleRequest", ".");

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new OrderApi",
            "INVOKE PER_INVOCATION via OrderApi.processInput",
            "INVOKE PER_INVOCATION via ShopApi.status");
  }

  @Test
  void defaultMethodOfAnOwnInterfaceIsTheHandler() {
    project
        .java(
            """
            package shop;
            public interface JsonHandler<I, O> extends RequestHandler<Map<String, Object>, O> {
              O handle(I input);
              I read(Map<String, Object> event);
              @Override
              default O handleRequest(Map<String, Object> event, Context context) {
                return handle(read(event));
              }
            }
            """,
            """
            package shop;
            public class Greeter implements JsonHandler<String, String> {
              public String read(Map<String, Object> event) {
                return (String) event.get("name");
              }
              public String handle(String name) {
                return S3Client.create().toString();
              }
            }
            """)
        .template("shop.Greeter::handleRequest", ".");

    assertThat(project.handlers())
        .containsExactly("Fn: shop.Greeter::handleRequest(Map<String, Object>) -> String");
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via JsonHandler.handleRequest > Greeter.handle");
  }

  @Test
  void bareClassNameMeansItsHandlerInterface() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return S3Client.create().toString();
            }
            """)
        .template("Handler", ".");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void customResourceOfPowertoolsRunsCreateUpdateAndDelete() {
    project.java(
        """
        package shop;
        import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
        import software.amazon.lambda.powertools.cloudformation.AbstractCustomResourceHandler;
        import software.amazon.lambda.powertools.cloudformation.Response;
        public class BucketResource extends AbstractCustomResourceHandler {
          private final S3Client s3 = S3Client.create();
          @Override
          protected Response create(CloudFormationCustomResourceEvent event, Context context) {
            return make(S3Client.create());
          }
          @Override
          protected Response update(CloudFormationCustomResourceEvent event, Context context) {
            return make(S3Client.create());
          }
          @Override
          protected Response delete(CloudFormationCustomResourceEvent event, Context context) {
            return make(S3Client.create());
          }
          private Response make(S3Client client) {
            return Response.success();
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly(
            "BucketResource: shop.BucketResource::create(CloudFormationCustomResourceEvent)"
                + " -> Response");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new BucketResource",
            "INVOKE PER_INVOCATION via BucketResource.create",
            "INVOKE PER_INVOCATION via BucketResource.update",
            "INVOKE PER_INVOCATION via BucketResource.delete");
  }

  @Test
  void intentHandlersOfAnAlexaSkillRunPerInvocation() {
    project.java(
        """
        package skill;
        import com.amazon.ask.Skill;
        import com.amazon.ask.SkillStreamHandler;
        import com.amazon.ask.Skills;
        public class FactSkill extends SkillStreamHandler {
          private static Skill getSkill() {
            return Skills.standard()
                .addRequestHandlers(new LaunchHandler(S3Client.create()), new FactHandler())
                .build();
          }
          public FactSkill() {
            super(getSkill());
          }
        }
        """,
        """
        package skill;
        import com.amazon.ask.dispatcher.request.handler.HandlerInput;
        import com.amazon.ask.dispatcher.request.handler.RequestHandler;
        import com.amazon.ask.model.Response;
        public class LaunchHandler implements com.amazon.ask.dispatcher.request.handler.RequestHandler {
          private final S3Client s3;
          LaunchHandler(S3Client s3) {
            this.s3 = s3;
          }
          @Override
          public boolean canHandle(HandlerInput input) {
            return true;
          }
          @Override
          public Optional<Response> handle(HandlerInput input) {
            return input.getResponseBuilder().withSpeech(s3.toString()).build();
          }
        }
        """,
        """
        package skill;
        import com.amazon.ask.dispatcher.request.handler.HandlerInput;
        import com.amazon.ask.model.Response;
        public class FactHandler implements com.amazon.ask.dispatcher.request.handler.RequestHandler {
          @Override
          public boolean canHandle(HandlerInput input) {
            return true;
          }
          @Override
          public Optional<Response> handle(HandlerInput input) {
            return Facts.load(S3Client.create());
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("FactSkill: skill.FactSkill::handleRequest() -> ?");
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new FactSkill > FactSkill.getSkill",
            "INVOKE PER_INVOCATION via FactHandler.handle");
  }

  @Test
  void lambdaGivenToAWrapperInTheHandlerRunsPerInvocation() {
    project
        .java(
            """
            package shop;
            import com.newrelic.opentracing.aws.LambdaTracing;
            public class Traced implements RequestHandler<Map<String, Object>, String> {
              @Override
              public String handleRequest(Map<String, Object> input, Context context) {
                return LambdaTracing.instrument(input, context, (event, c) -> {
                  return S3Client.create().toString();
                });
              }
            }
            """)
        .template("shop.Traced::handleRequest", ".");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Traced.handleRequest > lambda in Traced");
  }

  @Test
  void lambdaGivenToAnOwnBaseClassRunsPerInvocation() {
    project.java(
        """
        package shop;
        public abstract class Functional<I, O> implements RequestHandler<I, O> {
          private final Function<I, O> function;
          protected Functional(Function<I, O> function) {
            this.function = function;
          }
          @Override
          public O handleRequest(I input, Context context) {
            return function.apply(input);
          }
        }
        """,
        """
        package shop;
        public class Upper extends Functional<String, String> {
          public Upper() {
            super(text -> text + S3Client.create());
          }
        }
        """);

    assertThat(project.handlers())
        .containsExactly("Upper: shop.Upper::handleRequest(String) -> String");
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Functional.handleRequest > lambda in Upper");
  }

  @Test
  void bothHandlersOfAConditionAreLookedAt() {
    project
        .java(
            "package shop;\npublic class Old { public void run(String e) { S3Client.create(); } }",
            "package shop;\npublic class New { public void run(String e) { S3Client.create(); } }")
        .file(
            "template.yaml",
            """
            Parameters:
              UseNew:
                Type: String
            Conditions:
              IsNew: !Equals [!Ref UseNew, "yes"]
            Resources:
              Fn:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: !If [IsNew, "shop.New::run", "shop.Old::run"]
                  CodeUri: .
            """);

    assertThat(project.handlers()).containsExactly("Fn: shop.New::run(String) -> void");
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via New.run", "INVOKE PER_INVOCATION via Old.run");
  }

  @Test
  void misspeltMethodStillBelongsToTheFunction() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return S3Client.create().toString();
            }
            """)
        .template("Handler::handelRequest", ".");

    assertThat(project.handlers())
        .containsExactly(
            "Fn: Handler::handleRequest(Map<String, String>) -> String (`Handler` has no method"
                + " `handelRequest`; did you mean `handleRequest`?)");
    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void misspeltMethodOfAPlainHandlerIsGuessed() {
    project
        .java(
            """
            package shop;
            public class Plain {
              public String loadOrder(String id) {
                return S3Client.create().toString();
              }
            }
            """)
        .template("shop.Plain::laodOrder", ".");

    assertThat(project.handlers())
        .containsExactly(
            "Fn: shop.Plain::loadOrder(String) -> String (`shop.Plain` has no method `laodOrder`;"
                + " did you mean `loadOrder`?)");
    assertThat(project.clients()).containsExactly("INVOKE PER_INVOCATION via Plain.loadOrder");
  }

  @Test
  void templateInASiblingFolderWithoutCodeIsJoinedToTheOnlyClassOfTheName() {
    project
        .javaIn(
            "app/src/main/java",
            """
            package shop;
            public class Orders implements RequestHandler<String, String> {
              public String handleRequest(String event, Context context) {
                return "";
              }
            }
            """)
        .file("app/pom.xml", "<project/>")
        .file("deploy/template.yaml", templateWithoutCode("shop.Orders::handleRequest"));

    assertThat(project.handlers())
        .containsExactly("Fn: shop.Orders::handleRequest(String) -> String");
  }

  @Test
  void templateWithoutCodeStaysApartFromTwoClassesOfTheName() {
    for (String app : new String[] {"one", "two"}) {
      project
          .javaIn(
              app + "/src/main/java",
              """
              package shop;
              public class Orders implements RequestHandler<String, String> {
                public String handleRequest(String event, Context context) {
                  return "";
                }
              }
              """)
          .file(app + "/pom.xml", "<project/>");
    }
    project.file("deploy/template.yaml", templateWithoutCode("shop.Orders::handleRequest"));

    assertThat(project.handlers())
        .containsExactly(
            "Fn: none",
            "Orders: shop.Orders::handleRequest(String) -> String",
            "Orders: shop.Orders::handleRequest(String) -> String");
  }

  private static String templateWithoutCode(String handler) {
    return """
    Resources:
      Fn:
        Type: AWS::Lambda::Function
        Properties:
          Runtime: java17
          Handler: %s
          Code:
            S3Bucket: artifacts
            S3Key: orders.jar
    """
        .formatted(handler);
  }
}
