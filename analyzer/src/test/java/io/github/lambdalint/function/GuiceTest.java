package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when and how often Guice makes what it hands out. */
class GuiceTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = InjectedStore.projectIn(folder);
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
        .java(guice("", "Guice.createInjector(new ShopModule()).getInstance(Store.class)"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > ShopModule.store > ShopModule.s3",
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
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
        InjectedStore.WITH_GIVEN_CLIENT,
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
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
}
