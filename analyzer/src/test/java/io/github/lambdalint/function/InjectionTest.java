package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what containers have in common: which class an injection point gets, and when it is made.
 */
class InjectionTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = InjectedStore.projectIn(folder);
  }

  @Test
  void factoryOfMicronautMakesItsBeansInInit() {
    project.java(
        """
        package shop;
        import io.micronaut.context.annotation.*;
        import jakarta.inject.Singleton;
        @Factory
        public class Clients {
          @Singleton
          S3Client s3() {
            return S3Client.create();
          }
          @Bean
          Store store(S3Client s3) {
            return new S3Store(s3);
          }
        }
        """,
        InjectedStore.WITH_GIVEN_CLIENT,
        """
        package shop;
        import io.micronaut.function.aws.MicronautRequestHandler;
        import jakarta.inject.Inject;
        public class BookHandler extends MicronautRequestHandler<String, String> {
          @Inject
          Store store;
          @Override
          public String execute(String id) {
            return store.load(id);
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new BookHandler > Clients.store > Clients.s3",
            "INVOKE PER_INVOCATION via BookHandler.execute > S3Store.load");
  }

  @Test
  void beansOfAnotherModuleAreFoundThroughTheirType() {
    project
        .file("core/pom.xml", "<project/>")
        .file("app/pom.xml", "<project/>")
        .javaIn(
            "core/src/main/java",
            "package shop;\npublic interface Archive { String load(String id); }",
            """
            package shop;
            import jakarta.enterprise.context.ApplicationScoped;
            @ApplicationScoped
            public class S3Archive implements Archive {
              private final S3Client kept = S3Client.create();
              public String load(String id) {
                return S3Client.create().toString();
              }
            }
            """)
        .javaIn(
            "app/src/main/java",
            """
            package shop;
            import jakarta.inject.Inject;
            public class Handler implements RequestHandler<String, String> {
              @Inject Archive store;
              @Override
              public String handleRequest(String id, Context context) {
                return store.load(id);
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new S3Archive",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Archive.load");
  }

  @Test
  void classThatIsOnlyMadeByNewIsNotFilled() {
    project.java(InjectedStore.implementation("S3Store", "@ApplicationScoped"));
    project.java(
        """
        package shop;
        import jakarta.inject.Inject;
        public class Orders {
          @Inject Store store;
        }
        """,
        """
        package shop;
        public class Handler implements RequestHandler<String, String> {
          private final Orders orders = new Orders();
          @Override
          public String handleRequest(String id, Context context) {
            return orders.toString();
          }
        }
        """);

    assertThat(project.clients()).isEmpty();
  }
}
