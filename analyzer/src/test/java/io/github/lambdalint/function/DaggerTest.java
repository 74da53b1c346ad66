package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when and how often Dagger makes what it hands out. */
class DaggerTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = InjectedStore.projectIn(folder);
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
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
    project
        .java(InjectedStore.implementation("S3Store", ""))
        .java(dagger("", "DaggerShopComponent.builder().build()"));

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > new S3Store",
            "INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }
}
