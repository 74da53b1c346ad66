package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when and how often containers make what they hand out, and what a call on it reaches. */
class InjectionTest {

  private static final String STORE =
      "package shop;\npublic interface Store { String load(String id); }";

  @TempDir Path folder;
  private SampleProject project;

  @BeforeEach
  void begin() {
    project = SampleProject.in(folder).file("pom.xml", "<project/>").java(STORE);
  }

  /** Adds an implementation of {@code Store} that makes a client when made and one in each call. */
  private SampleProject store(String name, String annotations) {
    return project.java(
        """
        package shop;
        import com.google.inject.Singleton;
        import jakarta.enterprise.context.*;
        import jakarta.inject.*;
        import org.springframework.context.annotation.*;
        import org.springframework.stereotype.*;
        %s
        public class %s implements Store {
          private final S3Client kept = S3Client.create();
          @Override
          public String load(String id) {
            return S3Client.create().toString();
          }
        }
        """
            .formatted(annotations, name));
  }

  private SampleProject module(String methods) {
    return project.java(
        """
        package shop;
        import dagger.*;
        import jakarta.inject.*;
        @Module
        public class ShopModule {
        %s
        }
        """
            .formatted(methods));
  }

  private SampleProject component(String methods) {
    return project.java(
        """
        package shop;
        import dagger.Component;
        import jakarta.inject.Singleton;
        @Singleton
        @Component(modules = ShopModule.class)
        public interface ShopComponent {
          %s
        }
        """
            .formatted(methods));
  }

  @Test
  void daggerFillsAHandlerThatAsksForIt() {
    module(
        """
          @Provides @Singleton static S3Client s3() {
            return S3Client.create();
          }
          @Provides @Singleton static Store store(S3Client s3) {
            return new S3Store(s3);
          }
        """);
    component("void inject(Handler handler);");
    project.java(
        """
        package shop;
        import jakarta.inject.Inject;
        public class Handler implements RequestHandler<String, String> {
          @Inject Store store;
          public Handler() {
            DaggerShopComponent.create().inject(this);
          }
          @Override
          public String handleRequest(String id, Context context) {
            return store.load(id);
          }
        }
        """,
        """
        package shop;
        public class S3Store implements Store {
          S3Store(S3Client s3) {}
          @Override
          public String load(String id) {
            return S3Client.create().toString();
          }
        }
        """,
        """
        package shop;
        public class OtherStore implements Store {
          @Override
          public String load(String id) {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > ShopModule.store > ShopModule.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  private static String dagger(String field, String scope) {
    return """
    package shop;
    public class Handler implements RequestHandler<String, String> {
      %s
      @Override
      public String handleRequest(String id, Context context) {
        return %s.store().load(id);
      }
    }
    """
        .formatted(field, scope);
  }

  @Test
  void methodOfALastingDaggerComponentMakesASingletonOnce() {
    component("Store store();");
    module("  @Binds @Singleton abstract Store store(S3Store store);");
    store("S3Store", "")
        .java(
            dagger(
                "private static final ShopComponent SHOP = DaggerShopComponent.create();", "SHOP"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void methodOfALastingDaggerComponentMakesWhatHasNoScopeAnew() {
    component("Store store();");
    module("  @Binds abstract Store store(S3Store store);");
    store("S3Store", "")
        .java(
            dagger(
                "private static final ShopComponent SHOP = DaggerShopComponent.create();", "SHOP"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void daggerComponentPerInvocationMakesItsSingletonsPerInvocation() {
    component("Store store();");
    module("  @Binds @Singleton abstract Store store(S3Store store);");
    store("S3Store", "").java(dagger("", "DaggerShopComponent.builder().build()"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  private static String guice(String fields, String call) {
    return """
    package shop;
    import com.google.inject.*;
    public class Handler implements RequestHandler<String, String> {
      %s
      @Override
      public String handleRequest(String id, Context context) {
        return %s.load(id);
      }
    }
    """
        .formatted(fields, call);
  }

  private SampleProject guiceModule(String members) {
    return project.java(
        """
        package shop;
        import com.google.inject.*;
        import com.google.inject.name.*;
        public class ShopModule extends AbstractModule {
        %s
        }
        """
            .formatted(members));
  }

  @Test
  void guiceInStaticInitialiserMakesItsObjectsInInit() {
    guiceModule(
        """
          @Override
          protected void configure() {
            bind(Store.class).to(S3Store.class);
          }
        """);
    store("S3Store", "")
        .java("package shop;\npublic class OtherStore extends S3Store {}")
        .java(
            guice(
                """
                private static final Injector INJECTOR = Guice.createInjector(new ShopModule());
                  private final Store store = INJECTOR.getInstance(Store.class);
                """,
                "store"));

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void guicePerInvocationMakesAllPerInvocation() {
    guiceModule(
        """
          @Provides @Singleton Store store(S3Client s3) {
            return new S3Store();
          }
          @Provides @Singleton S3Client s3() {
            return S3Client.create();
          }
        """);
    store("S3Store", "")
        .java(guice("", "Guice.createInjector(new ShopModule()).getInstance(Store.class)"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > ShopModule.store > ShopModule.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > ShopModule.store > new S3Store");
  }

  @Test
  void lastingInjectorMakesWhatHasNoScopeAnewAndSingletonsOnce() {
    guiceModule(
        """
          @Override
          protected void configure() {
            bind(Store.class).annotatedWith(Names.named("x")).toInstance(new S3Store());
          }
        """);
    store("S3Store", "")
        .java(
            "package shop;\npublic class Passing { final S3Client s3 = S3Client.create(); }",
            """
            package shop;
            import com.google.inject.Singleton;
            @Singleton
            public class Lasting {
              final S3Client s3 = S3Client.create();
            }
            """,
            """
            package shop;
            import com.google.inject.*;
            public class Handler implements RequestHandler<String, String> {
              private static final Injector INJECTOR = Guice.createInjector(new ShopModule());
              @Override
              public String handleRequest(String id, Context context) {
                INJECTOR.getInstance(Passing.class);
                INJECTOR.getInstance(Lasting.class);
                return INJECTOR.getInstance(Store.class).load(id);
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of Handler > ShopModule.configure"
                + " > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > new Passing",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > new Lasting",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
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

  private static final String S3_STORE =
      """
      package shop;
      public class S3Store implements Store {
        private final S3Client s3;
        public S3Store(S3Client s3) {
          this.s3 = s3;
        }
        @Override
        public String load(String id) {
          return s3.toString() + S3Client.create();
        }
      }
      """;

  @Test
  void springContextThatIsBuiltOnceMakesItsBeansInInit() {
    project.java(
        CONFIGURATION,
        S3_STORE,
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
        S3_STORE,
        spring("", "new AnnotationConfigApplicationContext(ShopConfiguration.class)"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > ShopConfiguration.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

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

  @Test
  void springFillsConstructorsAndFieldsWithTheImplementationThatIsAComponent() {
    store("S3Store", "@Repository")
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
    store("S3Store", "@Service")
        .template("org.springframework.cloud.function.adapter.aws.FunctionInvoker", ".")
        .java(FUNCTION.formatted("private final Store store;"));

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new LoadOrder > new S3Store",
            "INVOKE PER_INVOCATION via LoadOrder.apply > S3Store.load");
  }

  @Test
  void prototypeOfSpringIsMadeForEachRequest() {
    store("S3Store", "@Component @Scope(\"prototype\")")
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
    store("S3Store", "@ApplicationScoped");
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
    store("S3Store", "@RequestScoped");
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
    store("S3Store", "@Dependent");
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
        S3_STORE,
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
  void bindingsOfGuiceGiveClassesProvidersAndNamedObjects() {
    guiceModule(
        """
          @Override
          protected void configure() {
            bind(Store.class).toProvider(StoreProvider.class).in(Singleton.class);
            bind(Orders.class).asEagerSingleton();
          }
          @Provides @Singleton @Named("orders") S3Client orders() {
            return S3Client.create();
          }
          @Provides @Singleton @Named("reports") S3Client reports() {
            return S3Client.create();
          }
        """);
    project.java(
        """
        package shop;
        import com.google.inject.Provider;
        public class StoreProvider implements Provider<Store> {
          @Override
          public Store get() {
            return new S3Store(S3Client.create());
          }
        }
        """,
        S3_STORE,
        """
        package shop;
        import com.google.inject.Inject;
        import com.google.inject.name.Named;
        public class Orders {
          private Store store;
          @Inject
          Orders(@Named("reports") S3Client s3) {}
          @Inject
          void setStore(Store store) {
            this.store = store;
          }
          String load(String id) {
            return store.load(id);
          }
        }
        """,
        """
        package shop;
        import com.google.inject.*;
        public class Handler implements RequestHandler<String, String> {
          private static final Injector INJECTOR = Guice.createInjector(new ShopModule());
          @Override
          public String handleRequest(String id, Context context) {
            return INJECTOR.getInstance(Orders.class).load(id);
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > new Orders >"
                + " ShopModule.reports",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > new Orders >"
                + " StoreProvider.get",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Orders.load > S3Store.load");
  }

  @Test
  void injectorThatFillsTheHandlerPerInvocationMakesAllPerInvocation() {
    store("S3Store", "")
        .java(
            """
            package shop;
            import com.google.inject.*;
            public class Handler implements RequestHandler<String, String> {
              @Inject private Store store;
              @Override
              public String handleRequest(String id, Context context) {
                Guice.createInjector().injectMembers(this);
                return store.load(id);
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void primaryBeanIsTakenOfSeveralAndAListTakesAll() {
    store("First", "@Component");
    store("Second", "@Component @Primary");
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
            "INVOKE PER_ITEM via LoadOrder.apply > First.load",
            "INVOKE PER_ITEM via LoadOrder.apply > Second.load");
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
    store("S3Store", "@ApplicationScoped");
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
