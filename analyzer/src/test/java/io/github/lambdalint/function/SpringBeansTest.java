package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when and how often Spring makes its beans. */
class SpringBeansTest {

  private static final String CONFIGURATION =
      """
      package shop;
      import org.springframework.context.annotation.*;
      @Configuration
      public class ShopConfiguration {
        @Bean
        public S3Client s3() {
          return S3Client.create();
        }
        @Bean
        public Store store() {
          return new S3Store(s3());
        }
      }
      """;

  private static final String FUNCTION =
      """
      package shop;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.stereotype.Component;
      @Component
      public class LoadOrder implements Function<String, String> {
        %s
        @Override
        public String apply(String id) {
          return store.load(id);
        }
      }
      """;

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = InjectedStore.projectIn(folder);
  }

  private static String spring(String fields, String context) {
    return """
    package shop;
    import org.springframework.context.ApplicationContext;
    import org.springframework.context.annotation.AnnotationConfigApplicationContext;
    public class Handler implements RequestHandler<String, String> {
      %s
      @Override
      public String handleRequest(String id, Context context) {
        return %s.getBean(Store.class).load(id);
      }
    }
    """
        .formatted(fields, context);
  }

  @Test
  void springContextThatIsBuiltOnceMakesItsBeansInInit() {
    project.java(
        CONFIGURATION,
        InjectedStore.WITH_GIVEN_CLIENT,
        spring(
            """
            private static final ApplicationContext CONTEXT =
                  new AnnotationConfigApplicationContext(ShopConfiguration.class);
            """,
            "CONTEXT"));

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of Handler > ShopConfiguration.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > ShopConfiguration.store >"
                + " ShopConfiguration.s3");
  }

  @Test
  void springContextPerInvocationMakesItsBeansPerInvocation() {
    project.java(
        CONFIGURATION,
        InjectedStore.WITH_GIVEN_CLIENT,
        spring("", "new AnnotationConfigApplicationContext(ShopConfiguration.class)"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > ShopConfiguration.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void springFillsConstructorsAndFieldsWithTheImplementationThatIsAComponent() {
    project
        .java(InjectedStore.implementation("S3Store", "@Repository"))
        .java(
            "package shop;\nclass Unused implements Store { public String load(String id) {"
                + " return S3Client.create().toString(); } }");
    project.template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");
    project.java(
        FUNCTION.formatted(
            "private final Store store; LoadOrder(Store store) { this.store = store; }"));
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new S3Store",
            "INVOKE PER_INVOCATION via LoadOrder.apply > S3Store.load");

    project.java(FUNCTION.formatted("@Autowired private Store store;"));
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new S3Store",
            "INVOKE PER_INVOCATION via LoadOrder.apply > S3Store.load");
  }

  @Test
  void constructorOfLombokIsFilledLikeAWrittenOne() {
    project
        .java(InjectedStore.implementation("S3Store", "@Service"))
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".")
        .java(FUNCTION.formatted("private final Store store;"));

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new S3Store",
            "INVOKE PER_INVOCATION via LoadOrder.apply > S3Store.load");
  }

  @Test
  void prototypeOfSpringIsMadeForEachRequest() {
    project
        .java(InjectedStore.implementation("S3Store", "@Component @Scope(\"prototype\")"))
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".")
        .java(
            """
            package shop;
            import org.springframework.beans.factory.ObjectProvider;
            import org.springframework.stereotype.Component;
            @Component
            public class LoadOrder implements Function<String, String> {
              private final ObjectProvider<Store> stores;
              LoadOrder(ObjectProvider<Store> stores) {
                this.stores = stores;
              }
              @Override
              public String apply(String id) {
                return stores.getObject().load(id);
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via LoadOrder.apply > new S3Store",
            "INVOKE PER_INVOCATION via LoadOrder.apply > S3Store.load");
  }

  @Test
  void beanNamesTellBeansOfOneTypeApart() {
    project
        .java(
            """
            package shop;
            import org.springframework.context.annotation.*;
            @Configuration
            public class Clients {
              @Bean
              public S3Client orders() {
                return S3Client.create();
              }
              @Bean
              public S3Client reports() {
                return S3Client.create();
              }
              @Bean
              public Function<String, String> load(S3Client reports) {
                return id -> reports.toString();
              }
            }
            """)
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");

    assertThat(project.clients())
        .containsExactly("INIT ONCE_PER_ENVIRONMENT via Clients.load > Clients.reports");
  }

  @Test
  void primaryBeanIsTakenOfSeveralAndAListTakesAll() {
    project.java(InjectedStore.implementation("First", "@Component"));
    project.java(InjectedStore.implementation("Second", "@Component @Primary"));
    project.template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".");
    project.java(
        FUNCTION.formatted("private final Store store; LoadOrder(Store it) { store = it; }"));
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new Second",
            "INVOKE PER_INVOCATION via LoadOrder.apply > Second.load");

    project.java(
        """
        package shop;
        import org.springframework.stereotype.Component;
        @Component
        public class LoadOrder implements Function<String, String> {
          private final List<Store> stores;
          LoadOrder(List<Store> stores) {
            this.stores = stores;
          }
          @Override
          public String apply(String id) {
            for (Store store : stores) {
              store.load(id);
            }
            return id;
          }
        }
        """);
    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new First",
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new Second",
            "INVOKE PER_INVOCATION via LoadOrder.apply > First.load",
            "INVOKE PER_INVOCATION via LoadOrder.apply > Second.load");
  }
}
