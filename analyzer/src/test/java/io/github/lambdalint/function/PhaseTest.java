package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds in which phase and how often code runs that no condition guards. */
class PhaseTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @Test
  void handlerMethodRunsPerInvocation() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          return S3Client.create().toString();
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void fieldInitialisersAndConstructorRunInInit() {
    project.handler(
        """
        private static final S3Client SHARED = S3Client.create();
        private final S3Client own = S3Client.create();
        private final S3Client made;
        static { S3Client.create(); }
        { S3Client.create(); }
        public Handler() {
          made = S3Client.create();
        }
        public String handleRequest(Map<String, String> event, Context context) {
          return "";
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via static initialiser of Handler",
            "INIT ONCE_PER_ENVIRONMENT via new Handler");
    assertThat(project.calls("S3Client.create")).hasSize(5);
  }

  @Test
  void constructorsThatCallEachOtherRunInInit() {
    project.handler(
        """
        private final S3Client client;
        public Handler() {
          this(Clients.make());
        }
        Handler(S3Client client) {
          this.client = client;
        }
        public String handleRequest(Map<String, String> event, Context context) {
          return client.toString();
        }
        """);
    project.java("class Clients { static S3Client make() { return S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly("INIT ONCE_PER_ENVIRONMENT via new Handler > Clients.make");
  }

  @Test
  void constructorThatNobodyCallsDoesNotRun() {
    project.handler(
        """
        public Handler() {}
        Handler(Region region) {
          S3Client.create();
        }
        public String handleRequest(Map<String, String> event, Context context) {
          return "";
        }
        """);

    assertThat(project.clients()).isEmpty();
  }

  @Test
  void objectMadePerInvocationRunsItsInitialisersPerInvocation() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return new Store("a").toString();
            }
            """)
        .java(
            """
            class Store {
              private final S3Client own = S3Client.create();
              Store(String name) {
                S3Client.create();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > new Store");
    assertThat(project.calls("S3Client.create")).hasSize(2);
  }

  @Test
  void staticInitialiserRunsOnceWhereItIsFirstTouched() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.S3.toString() + Clients.S3;
            }
            """)
        .java("class Clients { static final S3Client S3 = S3Client.create(); }");

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest"
                + " > static initialiser of Clients");
  }

  @Test
  void staticInitialiserTouchedInInitDoesNotRunAgain() {
    project
        .handler(
            """
            private final S3Client client = Clients.s3();
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.s3().toString();
            }
            """)
        .java(
            """
            class Clients {
              private static final S3Client S3 = S3Client.create();
              static S3Client s3() {
                return S3;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > static initialiser of Clients");
  }

  @Test
  void methodReferenceTouchesTheStaticInitialiser() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return event.keySet().stream().map(Clients::name).findFirst().get();
            }
            """)
        .java(
            """
            class Clients {
              static final S3Client S3 = S3Client.create();
              static String name(String key) {
                return key;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest"
                + " > static initialiser of Clients");
  }

  @Test
  void enumSingletonIsMadeOnce() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.INSTANCE.s3().toString();
            }
            """)
        .java(
            """
            enum Clients {
              INSTANCE;
              private final S3Client s3;
              Clients() {
                s3 = S3Client.create();
              }
              S3Client s3() {
                return s3;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest"
                + " > static initialiser of Clients > new Clients");
  }

  @Test
  void holderIdiomIsMadeOnce() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.get().toString();
            }
            """)
        .java(
            """
            class Clients {
              private static class Holder {
                static final S3Client S3 = S3Client.create();
              }
              static S3Client get() {
                return Holder.S3;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Clients.get"
                + " > static initialiser of Holder");
  }

  @Test
  void loopRunsPerItem() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          for (String key : event.keySet()) {
            S3Client.create();
          }
          for (S3Client client = S3Client.create(); ; ) {
            break;
          }
          return "";
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_ITEM via Handler.handleRequest",
            "INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void loopThatMayGoOnRepeatsWhatALaterExitWouldEnd() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          for (String key : event.keySet()) {
            S3Client goesOn = S3Client.create();
            if (goesOn.serviceName().equals(key)) {
              continue;
            }
            return key;
          }
          for (String key : event.keySet()) {
            for (String value : event.values()) {
              S3Client ofEachKey = S3Client.create();
              if (value.equals(key)) {
                break;
              }
              return value;
            }
          }
          return "";
        }
        """);

    assertThat(project.clients()).containsExactly("INVOKE PER_ITEM via Handler.handleRequest");
  }

  @Test
  void exitThatOnlyAFailureKeepsAwayEndsTheLoop() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          for (String key : event.keySet()) {
            if (key.isEmpty()) {
              continue;
            }
            S3Client triedAgain = S3Client.create();
            try {
              triedAgain.listBuckets();
            } catch (RuntimeException e) {
              continue;
            }
            for (String value : event.values()) {
              if (value.isEmpty()) {
                continue;
              }
              break;
            }
            return key;
          }
          all:
          for (String key : event.keySet()) {
            for (String value : event.values()) {
              S3Client ofOneKey = S3Client.create();
              if (value.equals(key)) {
                continue all;
              }
              break;
            }
            break;
          }
          return "";
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest",
            "INVOKE PER_ITEM via Handler.handleRequest");
  }

  @Test
  void loopInInitStillRunsOnce() {
    project.handler(
        """
        public Handler() {
          for (int i = 0; i < 3; i++) {
            S3Client.create();
          }
        }
        public String handleRequest(Map<String, String> event, Context context) {
          return "";
        }
        """);

    assertThat(project.clients()).containsExactly("INIT ONCE_PER_ENVIRONMENT via new Handler");
  }

  @Test
  void fieldThatIsSetOnEveryInvocationIsMadeOnEveryInvocation() {
    project.handler(
        """
        private S3Client client;
        public String handleRequest(Map<String, String> event, Context context) {
          client = S3Client.create();
          return client.toString();
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void codeThatBothPhasesReachRunsInBoth() {
    project
        .handler(
            """
            private final S3Client client = Clients.make();
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.make().toString();
            }
            """)
        .java("class Clients { static S3Client make() { return S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler > Clients.make",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Clients.make");
  }

  @Test
  void shortestWayIsKept() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              Service.run();
              return Clients.make().toString();
            }
            """)
        .java(
            "class Service { static void run() { Clients.make(); } }",
            "class Clients { static S3Client make() { return S3Client.create(); } }");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Clients.make");
  }

  @Test
  void mainMethodAndUnusedCodeDoNotRun() {
    project.handler(
        """
        public static void main(String[] args) {
          S3Client.create();
        }
        private void unused() {
          S3Client.create();
        }
        public String handleRequest(Map<String, String> event, Context context) {
          return "";
        }
        """);

    assertThat(project.clients()).isEmpty();
  }

  @Test
  void recursionAndCyclesEnd() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              var text = down(3, () -> "x");
              new Node(new Node(null)).visit();
              return Ping.ping(text);
            }
            private String down(int depth, Supplier<String> next) {
              return depth == 0 ? next.get() : down(depth - 1, () -> next.get() + down(0, next));
            }
            """)
        .java(
            """
            class Ping {
              static String ping(String text) {
                return Pong.pong(text);
              }
            }
            """,
            """
            class Pong {
              static String pong(String text) {
                S3Client.create();
                return Ping.ping(text);
              }
            }
            """,
            """
            class Node extends Node2 {
              private final Node next;
              Node(Node next) {
                this.next = next;
              }
              void visit() {
                next.visit();
                new Node(this).visit();
              }
            }
            """,
            "class Node2 extends Node {}");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest > Ping.ping > Pong.pong");
    assertThat(project.notes()).isEmpty();
  }

  @Test
  void elementsOfSeveralTypesRepeatWithTheLoopAround() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              List<Step> steps = List.of(new Store(), new Queue());
              for (String key : event.keySet()) {
                for (Step step : steps) {
                  step.run(key);
                }
              }
              return "";
            }
            """)
        .java(
            "interface Step { void run(String key); }",
            "class Store implements Step { public void run(String key) { S3Client.create(); } }",
            "class Queue implements Step { public void run(String key) {} }");

    assertThat(project.clients())
        .containsExactly("INVOKE PER_ITEM via Handler.handleRequest > Store.run");
  }
}
