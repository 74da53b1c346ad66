package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when and how often CDI makes its beans. */
class CdiTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = InjectedStore.projectIn(folder);
  }

  private SampleProject quarkus(String members) {
    return project.java(
        """
        package shop;
        import jakarta.annotation.PostConstruct;
        import jakarta.enterprise.inject.Instance;
        import jakarta.inject.*;
        @Named("orders")
        public class Handler implements RequestHandler<String, String> {
          %s
        }
        """
            .formatted(members));
  }

  @Test
  void applicationScopedBeanLivesAsLongAsTheEnvironment() {
    project.java(InjectedStore.implementation("S3Store", "@ApplicationScoped"));
    quarkus(
        """
          @Inject Store store;
          @PostConstruct
          void start() {
            S3Client.create();
          }
          @Override
          public String handleRequest(String id, Context context) {
            return store.load(id);
          }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new S3Store",
            "INIT ONCE_PER_ENVIRONMENT via new Handler > Handler.start",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void requestScopedBeanIsMadeForEachEvent() {
    project.java(InjectedStore.implementation("S3Store", "@RequestScoped"));
    quarkus(
        """
          private final Store store;
          @Inject
          Handler(Store store) {
            this.store = store;
          }
          @Override
          public String handleRequest(String id, Context context) {
            return store.load(id);
          }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void producerOfCdiRunsOnceForTheHandlerThatItIsInjectedInto() {
    project.java(
        """
        package shop;
        import jakarta.enterprise.inject.Produces;
        import jakarta.inject.Named;
        public class Producers {
          @Produces
          @Named("orders")
          S3Client orders() {
            return S3Client.create();
          }
          @Produces
          @Named("reports")
          S3Client reports() {
            return S3Client.create();
          }
        }
        """);
    quarkus(
        """
          @Inject @Named("reports") S3Client s3;
          @Override
          public String handleRequest(String id, Context context) {
            return s3.toString();
          }
        """);

    assertThat(project.clients())
        .containsExactly("INIT ONCE_PER_ENVIRONMENT via new Handler > Producers.reports");
  }

  @Test
  void instanceOfCdiMakesADependentBeanAnew() {
    project.java(InjectedStore.implementation("S3Store", "@Dependent"));
    quarkus(
        """
          @Inject Instance<Store> stores;
          @Override
          public String handleRequest(String id, Context context) {
            return stores.get().load(id);
          }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void beansThatNeedEachOtherEnd() {
    project.java(
        """
        package shop;
        import jakarta.inject.*;
        @Singleton
        public class First {
          @Inject Second second;
          private final S3Client s3 = S3Client.create();
        }
        """,
        """
        package shop;
        import jakarta.inject.*;
        @Singleton
        public class Second {
          private final S3Client s3 = S3Client.create();
          @Inject
          Second(First first) {}
        }
        """);
    quarkus(
        """
          @Inject First first;
          @Override
          public String handleRequest(String id, Context context) {
            return "";
          }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new First",
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new First > new Second");
  }

  @Test
  void producersThatShareWhatTheyNeedAreFollowedOnce() {
    StringBuilder producers = new StringBuilder();
    for (int i = 1; i < 40; i++) {
      producers.append(
          "  @Produces Part%1$d part%1$d(Part%2$d a, Part%2$d b, Part%2$d c) { return null; }%n"
              .formatted(i, i - 1));
    }
    for (int i = 0; i < 40; i++) {
      project.java("package shop;\npublic interface Part%d {}".formatted(i));
    }
    project.java(
        """
        package shop;
        import jakarta.enterprise.inject.Produces;
        public class Producers {
          @Produces
          Part0 part0() {
            return new Part0() {
              private final S3Client s3 = S3Client.create();
            };
          }
        %s}
        """
            .formatted(producers));
    quarkus(
        """
          @Inject Part3 part;
          @Inject Part39 last;
          @Override
          public String handleRequest(String id, Context context) {
            return part.toString();
          }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > Producers.part3 > Producers.part2 >"
                + " Producers.part1 > Producers.part0 > new Part0");
  }
}
