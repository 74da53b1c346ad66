package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds which code a call reaches: through overriding, interfaces, overloads and generics. */
class DispatchTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
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
}
