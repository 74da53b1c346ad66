package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds which conditions keep code from running again, and which only look like it. */
class LazyInitializationTest {

  private static final String ONCE =
      "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Handler.client";

  private static final String REPEATED =
      "INVOKE PER_INVOCATION via Handler.handleRequest > Handler.client";

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (s3 == null) { s3 = S3Client.create(); } return s3;",
        "if (null == this.s3) { this.s3 = S3Client.create(); } return s3;",
        "if (s3 != null) { return s3; } s3 = S3Client.create(); return s3;",
        "if (s3 != null) return s3; else { s3 = S3Client.create(); } return s3;",
        "s3 = s3 == null ? S3Client.create() : s3; return s3;",
        "s3 = s3 != null ? s3 : S3Client.create(); return s3;",
        "return s3 != null ? s3 : (s3 = S3Client.create());",
        "if (Objects.isNull(s3)) { s3 = S3Client.create(); } return s3;",
        "if (s3 == null || event.isEmpty()) { s3 = S3Client.create(); } return s3;",
        "boolean isMissing = s3 == null; if (isMissing) { s3 = S3Client.create(); } return s3;",
        "S3Client local = s3; if (local == null) { local = S3Client.create(); "
            + "s3 = local; } return s3;",
        "while (s3 == null) { s3 = S3Client.create(); } return s3;",
        "if (s3 != null && s3.toString().isEmpty()) { s3 = S3Client.create(); } return s3;",
        "if (s3 != null) { } else { s3 = S3Client.create(); } return s3;",
        "s3 = Optional.ofNullable(s3).orElseGet(() -> S3Client.create()); return s3;",
        "s3 = Objects.requireNonNullElseGet(s3, S3Client::create); return s3;",
        "return Optional.ofNullable(s3).orElseGet(() -> { s3 = S3Client.create(); return s3; });",
        "if (s3 == null) { synchronized (this) { if (s3 == null) { "
            + "s3 = S3Client.create(); } } } return s3;",
      })
  void nullTestOfAFieldGuards(String body) {
    project.handlerWithClient(
        """
        private S3Client s3;
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(ONCE.replace("Handler.client", way(body)));
  }

  private static String way(String body) {
    boolean inLambda = body.contains("-> S3Client") || body.contains("-> { s3");
    return inLambda ? "Handler.client > lambda in Handler" : "Handler.client";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (event.isEmpty()) { s3 = S3Client.create(); } return s3;",
        "if (s3 == null) { return S3Client.create(); } return s3;",
        "if (s3 != null) { s3 = S3Client.create(); } return s3;",
        "if (!(null == this.s3) && isReady) { this.s3 = S3Client.create(); } return s3;",
        "if (s3 == null) { return null; } s3 = S3Client.create(); return s3;",
        "if (isReady) { s3 = S3Client.create(); isReady = true; } return s3;",
        "if (!isReady) { s3 = S3Client.create(); isReady = false; } return s3;",
        "if (s3 == null) { count++; } s3 = S3Client.create(); return s3;",
        "if (s3 != null) { s3.close(); } s3 = S3Client.create(); return s3;",
        "S3Client local = null; if (local == null) { local = S3Client.create(); } return local;",
        "if (s3 != null) throw new IllegalStateException(); s3 = S3Client.create(); "
            + "s3 = null; return s3;",
      })
  void conditionThatDoesNotKeepTheResultGuardsNothing(String body) {
    project.handlerWithClient(
        """
        private S3Client s3;
        private boolean isReady;
        private int count;
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(REPEATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (!isReady) { s3 = S3Client.create(); isReady = true; } return s3;",
        "if (isReady) { return s3; } s3 = S3Client.create(); isReady = true; return s3;",
        "if (!isReady()) { s3 = S3Client.create(); isReady = true; } return s3;",
        "if (System.currentTimeMillis() > expiry) { s3 = S3Client.create(); "
            + "expiry = expiry + 5; } return s3;",
        "if (isExpired()) { renew(); } return s3;",
        "if (!ready.get()) { s3 = S3Client.create(); ready.set(true); } return s3;",
        "if (ready.compareAndSet(false, true)) { s3 = S3Client.create(); } return s3;",
        "if (uses++ > 100) { s3 = S3Client.create(); uses = 0; } return s3;",
      })
  void flagCounterOrExpiryTimeGuards(String body) {
    project.handlerWithClient(
        """
        private S3Client s3;
        private boolean isReady;
        private final AtomicBoolean ready = new AtomicBoolean();
        private long expiry;
        private int uses;
        private boolean isReady() { return isReady; }
        private boolean isExpired() { return System.currentTimeMillis() > expiry; }
        private void renew() { s3 = S3Client.create(); expiry = expiry + 5; }
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients())
        .containsExactly(body.contains("renew") ? ONCE + " > Handler.renew" : ONCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (failures < 5) { try { return S3Client.create(); } "
            + "catch (RuntimeException e) { failures++; throw e; } } return null;",
        "if (!isBroken) { try { return S3Client.create(); } "
            + "catch (RuntimeException e) { isBroken = true; throw e; } } return null;",
        "if (served < LIMIT) { S3Client.create(); served++; } return null;",
        "if (LIMIT >= served) { S3Client.create(); ++served; } return null;",
        "if (served > LIMIT) { return null; } S3Client s3 = S3Client.create(); served++; return s3;",
      })
  void counterBelowALimitAndNoteOfAFailureGuardNothing(String body) {
    project.handlerWithClient(
        """
        private static final int LIMIT = 1000;
        private int failures;
        private int served;
        private boolean isBroken;
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(REPEATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (made == 0) { s3 = S3Client.create(); made++; } return s3;",
        "if (made < 1) { s3 = S3Client.create(); made++; } return s3;",
        "if (made > 0) { return s3; } s3 = S3Client.create(); made++; return s3;",
        "if (s3 == null || made < 9) { s3 = S3Client.create(); made++; } return s3;",
        "if (s3 == null) { try { event.clear(); } "
            + "catch (RuntimeException e) { s3 = S3Client.create(); } } return s3;",
      })
  void counterUsedAsAFlagAndClientMadeInACatchGuard(String body) {
    project.handlerWithClient(
        """
        private S3Client s3;
        private int made;
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(ONCE);
  }

  @Test
  void setOfSeenEventsGuardsNothing() {
    project.handler(
        """
        private static final Set<String> seen = new HashSet<>();
        public String handleRequest(Map<String, String> event, Context context) {
          if (!seen.contains(event.get("id"))) {
            seen.add(event.get("id"));
            S3Client.create();
          }
          if (seen.add(event.get("id"))) {
            S3Client.create();
          }
          return "";
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
    assertThat(project.calls("S3Client.create")).hasSize(2);
  }

  @Test
  void clientIsRebuiltOnlyAfterAFailingProbe() {
    project.handler(
        """
        private S3Client s3 = S3Client.create();
        public String handleRequest(Map<String, String> event, Context context) {
          try {
            s3.listBuckets();
          } catch (RuntimeException e) {
            s3 = S3Client.create();
          }
          if (!isAlive(s3)) {
            s3 = S3Client.create();
          }
          return "";
        }
        private static boolean isAlive(S3Client client) {
          return client.listBuckets() != null;
        }
        """);

    assertThat(project.clients())
        .containsExactly(
            "INIT ONCE_PER_ENVIRONMENT via new Handler",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest");
    assertThat(project.calls("S3Client.create")).hasSize(3);
  }

  @Test
  void catchThatKeepsNothingGuardsNothing() {
    project.handler(
        """
        public String handleRequest(Map<String, String> event, Context context) {
          try {
            return event.get("a");
          } catch (RuntimeException e) {
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void catchThatKeepsSomethingElseGuardsNothing() {
    project.handler(
        """
        private Exception last;
        public String handleRequest(Map<String, String> event, Context context) {
          try {
            return event.get("a");
          } catch (RuntimeException e) {
            last = e;
            return S3Client.create().toString();
          }
        }
        """);

    assertThat(project.clients())
        .containsExactly("INVOKE PER_INVOCATION via Handler.handleRequest");
  }

  @Test
  void getterAndSetterOfALastingObjectGuard() {
    project
        .handler(
            """
            private static final Registry REGISTRY = new Registry();
            public String handleRequest(Map<String, String> event, Context context) {
              if (REGISTRY.getClient() == null) {
                REGISTRY.setClient(S3Client.create());
              }
              if (Registry.shared == null) {
                Registry.fill();
              }
              return "";
            }
            """)
        .java(
            """
            class Registry {
              static S3Client shared;
              private S3Client client;
              S3Client getClient() {
                return client;
              }
              void setClient(S3Client client) {
                this.client = client;
              }
              static void fill() {
                shared = S3Client.create();
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Registry.fill");
  }

  @Test
  void lazyFieldOfAnObjectMadePerRequestGuardsNothing() {
    project
        .handler(
            """
            private static final Store SHARED = new Store();
            public String handleRequest(Map<String, String> event, Context context) {
              return SHARED.s3().toString() + new Store().s3();
            }
            """)
        .java(
            """
            class Store {
              private S3Client s3;
              S3Client s3() {
                if (s3 == null) {
                  s3 = S3Client.create();
                }
                return s3;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Store.s3",
            "INVOKE PER_INVOCATION via Handler.handleRequest > Store.s3");
  }

  @Test
  void lazySingletonGuardsWhatItsConstructorMakes() {
    project
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Store.get().s3().toString();
            }
            """)
        .java(
            """
            class Store {
              private static volatile Store instance;
              private final S3Client eager = S3Client.create();
              private S3Client lazy;
              static Store get() {
                Store result = instance;
                if (result == null) {
                  synchronized (Store.class) {
                    result = instance;
                    if (result == null) {
                      instance = result = new Store();
                    }
                  }
                }
                return result;
              }
              S3Client s3() {
                if (lazy == null) {
                  lazy = S3Client.create();
                }
                return lazy;
              }
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Store.s3",
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Store.get > new Store");
  }

  @Test
  void lazyFieldInAnInnerObjectOfTheHandlerIsTheHandlersOwn() {
    project.handler(
        """
        private S3Client s3;
        public String handleRequest(Map<String, String> event, Context context) {
          new Job().run();
          new Runnable() {
            @Override
            public void run() {
              if (s3 == null) {
                s3 = S3Client.create();
              }
            }
          }.run();
          return "";
        }
        private class Job {
          void run() {
            if (s3 == null) {
              s3 = S3Client.create();
            }
          }
        }
        """);

    assertThat(project.clients())
        .allMatch(run -> run.startsWith("INVOKE ONCE_PER_ENVIRONMENT"))
        .hasSize(2);
  }
}
