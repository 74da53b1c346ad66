package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds when functions and objects run that are handed to other code. */
class CallbackTest {

  /** Keeps the object that it is given. */
  private static final String SERVICE =
      """
      class Service {
        private Store store;
        void setStore(Store store) {
          this.store = store;
        }
        Store store() {
          return store;
        }
      }
      """;

  /** Makes its client once. */
  private static final String STORE =
      """
      class Store {
        private S3Client client;
        S3Client client() {
          if (client == null) {
            client = S3Client.create();
          }
          return client;
        }
      }
      """;

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void taskOfAnExecutorRunsWhereItIsSubmitted() {
    project.handler(
        """
        private final ExecutorService pool = Executors.newFixedThreadPool(2);
        public Handler() {
          pool.submit(() -> S3Client.create());
        }
        public String handleRequest(Map<String, String> event, Context context) {
          pool.submit(this::load);
          CompletableFuture.supplyAsync(S3Client::create, pool).join();
          new Thread(() -> S3Client.create()).start();
          return "";
        }
        private void load() {
          S3Client.create();
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > lambda in Handler",
            "INVOKE PER_INVOCATION via Handler.handleRequest",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Handler.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler");
  }

  @Test
  void orCombinesPredicatesAndAsksForAMissingOptional() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          Predicate<String> known = event::containsKey;
          Predicate<String> never = known.or(key -> S3Client.create() == null);
          Optional<String> name = Optional.ofNullable(event.get("name"));
          return name.or(() -> Optional.of(S3Client.create().toString())).get();
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler");
    assertThat(project.calls("S3Client.create")).hasSize(1);
  }

  @Test
  void callbackObjectOfTheSourcesIsCalled() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context)
                throws Exception {
              Executors.newCachedThreadPool().submit(new Task()).get();
              return "";
            }
            """)
        .java(
            """
            class Task implements Callable<S3Client> {
              @Override
              public S3Client call() {
                return S3Client.create();
              }
              @Override
              public String toString() {
                return S3Client.create().toString();
              }
              void other() {
                S3Client.create();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Task.call");
  }

  @Test
  void threadSubclassRunsWhenItIsStarted() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              new Worker().start();
              return "";
            }
            """)
        .java("class Worker extends Thread { @Override public void run() { S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Worker.run");
  }

  @Test
  void functionForTheOnlyValueRunsOnce() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          Optional.of("one").flatMap(key -> Optional.of(S3Client.create()));
          Optional.of("two").map(key -> S3Client.create());
          reactor.core.publisher.Mono.just("three").flatMap(this::load);
          event.keySet().stream().flatMap(this::many).peek(this::look).toList();
          return "";
        }
        private Stream<S3Client> many(String key) {
          return Stream.of(S3Client.create());
        }
        private void look(S3Client client) {
          S3Client.create();
        }
        private reactor.core.publisher.Mono<S3Client> load(String key) {
          return reactor.core.publisher.Mono.just(S3Client.create());
        }
        """);

    assertThat(project.clients())
        .containsExactlyInAnyOrder(
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Handler.load",
            "INVOKE PER_ITEM via Handler.handleRequest > Handler.many",
            "INVOKE PER_ITEM via Handler.handleRequest > Handler.look");
  }

  @Test
  void functionForEachElementRunsPerItem() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          event.keySet().forEach(key -> S3Client.create());
          event.keySet().stream().map(key -> S3Client.create()).toList();
          event.keySet().parallelStream().map(this::load).collect(Collectors.toList());
          IntStream.range(0, 9).mapToObj(i -> S3Client.create()).toList();
          Optional.of("a").map(key -> S3Client.create());
          return "";
        }
        private S3Client load(String key) {
          return S3Client.create();
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_ITEM via Handler.handleRequest > lambda in Handler",
            "INVOKE PER_ITEM via Handler.handleRequest > Handler.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler");
    assertThat(project.calls("S3Client.create")).hasSize(5);
  }

  @Test
  void functionGivenToOwnCodeRunsWhereThatCallsIt() {
    project
        .handler(
            """
            private final Registry registry = new Registry(() -> S3Client.create());
            public String handleRequest(Map<String, String> event, Context context) {
              Retry.run(() -> S3Client.create());
              return registry.client().toString();
            }
            """)
        .java(
            """
            class Retry {
              static <T> T run(Supplier<T> work) {
                for (int i = 0; i < 3; i++) {
                  T result = work.get();
                  if (result != null) {
                    return result;
                  }
                }
                return null;
              }
            }
            """,
            """
            class Registry {
              private final Supplier<S3Client> factory;
              Registry(Supplier<S3Client> factory) {
                this.factory = factory;
              }
              S3Client client() {
                return factory.get();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_ITEM via Handler.handleRequest > Retry.run > lambda in Handler",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Registry.client"
                + " > lambda in Handler");
  }

  @Test
  void lambdaAsAnOwnFunctionalInterfaceIsReached() {
    project
        .handler(
            """
            private static final Map<String, Action> ACTIONS = Map.of("load", Handler::load);
            private final Action other = input -> S3Client.create().toString();
            public String handleRequest(Map<String, String> event, Context context) {
              return ACTIONS.get("load").run("a") + other.run("b");
            }
            private static String load(String input) {
              return S3Client.create().toString();
            }
            """)
        .java("interface Action { String run(String input); }");

    assertThat(project.clients())
        .containsExactlyInAnyOrder(
            "INVOKE PER_INVOCATION via Handler.handleRequest > Handler.load",
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler");
  }

  @Test
  void factoryReachedOnlyFromConstructorsRunsInInit() {
    project
        .handler(
            """
            private final Service service = new Service(Clients::s3);
            public String handleRequest(Map<String, String> event, Context context) {
              return service.run();
            }
            """)
        .java(
            "class Clients { static S3Client s3() { return S3Client.create(); } }",
            """
            class Service {
              private final S3Client s3;
              Service(Supplier<S3Client> factory) {
                s3 = factory.get();
              }
              String run() {
                return s3.toString();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INIT ONCE_PER_ENVIRONMENT via new Handler > new Service > Clients.s3");
  }

  @Test
  void setterInjectionKeepsTheObjectOfInit() {
    project
        .handler(
            """
            private final Service service = new Service();
            public Handler() {
              service.setStore(new Store());
            }
            public String handleRequest(Map<String, String> event, Context context) {
              return service.store().client().toString();
            }
            """)
        .java(SERVICE, STORE);

    assertThat(project.clients())
        .containsExactly("INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Store.client");
  }

  @Test
  void setterInjectionOnEveryInvocationReplacesTheObject() {
    project
        .handler(
            """
            private final Service service = new Service();
            public String handleRequest(Map<String, String> event, Context context) {
              service.setStore(new Store());
              return service.store().client().toString();
            }
            """)
        .java(SERVICE, STORE);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Store.client");
  }

  @Test
  void shutdownHookAndComparatorAreNotMistakenForWork() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          List<String> keys = new ArrayList<>(event.keySet());
          keys.sort((a, b) -> a.compareTo(b));
          return keys.toString();
        }
        """);

    assertThat(project.clients()).isEmpty();
  }
}
