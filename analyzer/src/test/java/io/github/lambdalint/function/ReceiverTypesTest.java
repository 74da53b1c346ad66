package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds how the static type of a receiver is found, on which the called method depends. */
class ReceiverTypesTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void fluentBuilderOfTheSourcesIsFollowed() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Store.builder().name("a").build().load();
            }
            """)
        .java(
            """
            class Store {
              static Builder builder() {
                return new Builder();
              }
              String load() {
                return S3Client.create().toString();
              }
              static class Builder {
                Builder name(String name) {
                  return this;
                }
                Store build() {
                  return new Store();
                }
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Store.load");
  }

  @Test
  void staticallyImportedMethodIsReached() {
    project.java(
        "package shop;\nclass Clients { static S3Client make() { return S3Client.create(); } }",
        """
        package shop;
        import static shop.Clients.make;
        public class Handler implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return make().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Clients.make");
  }

  @Test
  void elementsOfCollectionsAndStreamsKeepTheirType() {
    project
        .handler(
            """
            private final List<Store> stores = List.of(new Store());
            public String handleRequest(Map<String, String> event, Context context) {
              for (Store store : stores) {
                store.load();
              }
              stores.forEach(store -> store.save());
              stores.stream().filter(store -> store.isFull()).map(Store::name).toList();
              Optional.of(new Store()).map(store -> store.find()).orElseThrow();
              return "";
            }
            """)
        .java(
            """
            class Store {
              void load() { S3Client.create(); }
              void save() { S3Client.create(); }
              boolean isFull() { return S3Client.create() == null; }
              String name() { return S3Client.create().toString(); }
              String find() { return S3Client.create().toString(); }
            }
            """);

    assertThat(project.clients())
        .containsExactlyInAnyOrder(
            "INVOKE PER_ITEM via Handler.handleRequest > Store.load",
            "INVOKE PER_ITEM via Handler.handleRequest > lambda in Handler > Store.save",
            "INVOKE PER_ITEM via Handler.handleRequest > lambda in Handler > Store.isFull",
            "INVOKE PER_ITEM via Handler.handleRequest > Store.name",
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler > Store.find");
  }

  @Test
  void genericRepositoryReachesTheMethodsOfItsTypeArgument() {
    project
        .handler(
            """
            private final Repository<Store> repository = new Repository<>(new Store());
            public String handleRequest(Map<String, String> event, Context context) {
              return repository.get().load();
            }
            """)
        .java(
            """
            class Repository<T> {
              private final T item;
              Repository(T item) {
                this.item = item;
              }
              T get() {
                return item;
              }
            }
            """,
            "class Store { String load() { return S3Client.create().toString(); } }");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Store.load");
  }

  @Test
  void staticallyImportedConstantIsNoType() {
    project
        .file(
            "src/main/java/shop/Handler.java",
            """
                package shop;
                import static shop.Stores.ORDERS;
                import com.amazonaws.services.lambda.runtime.*;
                public class Handler implements RequestHandler<String, String> {
                  public String handleRequest(String event, Context context) {
                    return ORDERS.save(event);
                  }
                }
                """)
        .java(
            """
                package shop;
                public class Stores {
                  static final Store ORDERS = new Store();
                }
                """,
            """
                package shop;
                class Store {
                  String save(String event) {
                    S3Client.create();
                    return event;
                  }
                }
                """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Store.save");
  }

  @Test
  void typeOfAnInheritedResultIsSoughtWhereItIsDeclared() {
    project
        .file(
            "src/main/java/shop/Handler.java",
            """
            package shop;
            import com.amazonaws.services.lambda.runtime.*;
            import java.util.Optional;
            public class Handler implements RequestHandler<String, String> {
              public String handleRequest(String event, Context context) {
                return Optional.of(new Shop()).map(Shop::store).get().save(event);
              }
            }
            """)
        .file(
            "src/main/java/shop/Shop.java",
            """
            package shop;
            public class Shop extends base.BaseShop {}
            """)
        .file(
            "src/main/java/base/BaseShop.java",
            """
            package base;
            public class BaseShop {
              public Store store() {
                return new Store();
              }
            }
            """)
        .java(
            """
            package base;
            public class Store {
              public String save(String event) {
                return S3Client.create().toString();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Store.save");
  }
}
