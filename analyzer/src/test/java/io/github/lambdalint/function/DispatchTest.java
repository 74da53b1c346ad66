package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds which code a call reaches: through overriding, interfaces, overloads and generics. */
class DispatchTest {

  @TempDir Path folder;
  private SampleProject project;

  @BeforeEach
  void begin() {
    project = SampleProject.in(folder);
  }

  @Test
  void callThroughAnInterfaceReachesTheClassThatIsInstantiated() {
    project
        .handler(
            """
            private final Store store = new S3Store();
            public String handleRequest(Map<String, String> event, Context context) {
              return store.load();
            }
            """)
        .java(
            "interface Store { String load(); }",
            """
            class S3Store implements Store {
              public String load() {
                return S3Client.create().toString();
              }
            }
            """,
            """
            class OtherStore implements Store {
              public String load() {
                return S3Client.create().toString();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void callReachesTheExactTypeOfItsReceiverThoughOthersAreInstantiated() {
    project
        .handler(
            """
            private static final Store UNUSED = new OtherStore();
            public String handleRequest(Map<String, String> event, Context context) {
              Store store = new S3Store();
              return store.load();
            }
            """)
        .java(
            "interface Store { String load(); }",
            "class S3Store implements Store { public String load() { return \"\"; } }",
            """
            class OtherStore implements Store {
              public String load() {
                return S3Client.create().toString();
              }
            }
            """);

    assertThat(project.clients()).isEmpty();
  }

  @Test
  void callReachesOtherTypesWhenALibraryMayReturnThem() {
    project
        .handler(
            """
            private static final Store OTHER = new OtherStore();
            public String handleRequest(Map<String, String> event, Context context) {
              Store open = event.isEmpty() ? new S3Store() : Library.find(Store.class);
              Store closed = null;
              closed = new S3Store();
              return open.load() + closed.save();
            }
            """)
        .java(
            "interface Store { String load(); String save(); }",
            """
            class S3Store implements Store {
              public String load() { return ""; }
              public String save() { return ""; }
            }
            """,
            """
            class OtherStore implements Store {
              public String load() { return S3Client.create().toString(); }
              public String save() { return S3Client.create().toString(); }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > OtherStore.load");
  }

  @Test
  void receiverFromAFactoryOrACollectionReachesWhatWasInstantiated() {
    project
        .handler(
            """
            private final Map<String, Store> stores = new HashMap<>();
            public Handler() {
              stores.put("s3", new S3Store());
            }
            public String handleRequest(Map<String, String> event, Context context) {
              Stores.of(event).load();
              return stores.get("s3").load();
            }
            """)
        .java(
            "interface Store { String load(); }",
            """
            class Stores {
              static Store of(Map<String, String> event) {
                return event.isEmpty() ? new S3Store() : new S3Store();
              }
            }
            """,
            """
            class S3Store implements Store {
              public String load() {
                return S3Client.create().toString();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > S3Store.load");
  }

  @Test
  void defaultMethodOfAnInterfaceIsReached() {
    project
        .java("interface Loads { default S3Client load() { return S3Client.create(); } }")
        .java(
            """
            public class Handler implements RequestHandler<String, String>, Loads {
              public String handleRequest(String event, Context context) {
                return load().toString();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Loads.load");
  }

  @Test
  void templateMethodOfAnOwnBaseClassReachesTheOverridingMethods() {
    project.java(
        """
        abstract class Base<E, R> implements RequestHandler<E, R> {
          private S3Client client;
          protected Base() {
            init();
          }
          public final R handleRequest(E event, Context context) {
            return handle(event);
          }
          protected void init() {}
          protected abstract R handle(E event);
        }
        """,
        """
        abstract class Middle<E> extends Base<E, String> {
          @Override
          protected String handle(E event) {
            return process(event) + S3Client.create();
          }
          abstract String process(E event);
        }
        """,
        """
        public class Handler extends Middle<SQSEvent> {
          private S3Client client;
          @Override
          protected void init() {
            client = S3Client.create();
          }
          @Override
          String process(SQSEvent event) {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Base > Handler.init",
            "INVOKE PER_INVOCATION via Base.handleRequest > Middle.handle",
            "INVOKE PER_INVOCATION via Base.handleRequest > Middle.handle > Handler.process");
    assertThat(project.handlers())
        .containsExactly("Handler: Handler::handleRequest(SQSEvent) -> String");
  }

  @Test
  void superCallReachesTheOverriddenMethod() {
    project.java(
        """
        abstract class Base implements RequestHandler<String, String> {
          public String handleRequest(String event, Context context) {
            return S3Client.create().toString();
          }
        }
        """,
        """
        public class Handler extends Base {
          @Override
          public String handleRequest(String event, Context context) {
            return super.handleRequest(event, context);
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Base.handleRequest");
  }

  @Test
  void overloadsAreToldApartByTheTypesOfTheirArguments() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              Loads.load("a");
              Loads.load(context);
              Loads.all("a", "b");
              return new Store("a").toString();
            }
            """)
        .java(
            """
            class Loads {
              static void load(String key) {}
              static void load(Integer key) { S3Client.create(); }
              static void load(Context context) { S3Client.create(); }
              static void all(String... keys) { S3Client.create(); }
            }
            """,
            """
            class Store {
              Store(String name) {}
              Store(Integer size) { S3Client.create(); }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > Loads.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Loads.all");
    assertThat(project.calls("S3Client.create")).hasSize(2);
  }

  @Test
  void constructorOfVariableArityIsReached() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return new Store("a", "b").toString();
            }
            """)
        .java("class Store { Store(String... names) { S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > new Store");
  }

  @Test
  void onlyTheSuperConstructorThatIsCalledRuns() {
    project.java(
        """
        abstract class Base implements RequestHandler<String, String> {
          Base() {
            S3Client.create();
          }
          Base(String name) {}
        }
        """,
        """
        public class Handler extends Base {
          public Handler() {
            super("a");
          }
          public String handleRequest(String event, Context context) {
            return new Base("b") {
              public String handleRequest(String event, Context context) {
                return "";
              }
            }.toString();
          }
        }
        """);

    assertThat(project.clients()).isEmpty();
  }

  @Test
  void anonymousClassRunsTheConstructorOfItsSuperclass() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return new Store("a") {
                @Override
                void load() {
                  S3Client.create();
                }
              }.toString();
            }
            """)
        .java(
            """
            abstract class Store {
              Store(String name) {
                load();
              }
              abstract void load();
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > new Store > Store.load");
  }

  @Test
  void bodyOfAnEnumConstantIsReached() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Action.valueOf(event.get("action")).run() + Action.STOP.run();
            }
            """)
        .java(
            """
            enum Action {
              LOAD {
                @Override
                String run() {
                  return S3Client.create().toString();
                }
              },
              STOP {
                @Override
                String run() {
                  return "";
                }
              };
              abstract String run();
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > LOAD.run");
  }

  @Test
  void localClassAndRecordAreReached() {
    project.handler(
        """
        private S3Client s3;
        public String handleRequest(Map<String, String> event, Context context) {
          class Loader {
            String load() {
              if (s3 == null) {
                s3 = S3Client.create();
              }
              return s3.toString();
            }
          }
          record Key(String name) {
            Key {
              S3Client.create();
            }
          }
          return new Loader().load() + new Key("a").name();
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Loader.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > new Key");
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
