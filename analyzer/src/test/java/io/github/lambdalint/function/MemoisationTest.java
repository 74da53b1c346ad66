package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds which holders, caches and suppliers keep what they make. */
class MemoisationTest {

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
        "if (holder.get() == null) { holder.set(S3Client.create()); } return holder.get();",
        "S3Client s3 = holder.get(); if (s3 == null) { s3 = S3Client.create(); "
            + "holder.set(s3); } return s3;",
        "return holder.updateAndGet(old -> old == null ? S3Client.create() : old);",
        "return holder.updateAndGet(old -> { if (old != null) { return old; "
            + "} return S3Client.create(); });",
        "if (optional.isEmpty()) { optional = Optional.of(S3Client.create()); "
            + "} return optional.get();",
        "return optional.orElseGet(() -> { S3Client s3 = S3Client.create(); "
            + "optional = Optional.of(s3); return s3; });",
        "if (clients.isEmpty()) { clients.add(S3Client.create()); } return clients.get(0);",
      })
  void holderObjectGuards(String body) {
    project.handlerWithClient(
        """
        private final AtomicReference<S3Client> holder = new AtomicReference<>();
        private static Optional<S3Client> optional = Optional.empty();
        private final List<S3Client> clients = new ArrayList<>();
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients())
        .containsExactly(body.contains("->") ? ONCE + " > lambda in Handler" : ONCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holder.compareAndSet(null, S3Client.create()); return holder.get();",
        "return holder.updateAndGet(old -> S3Client.create());",
        "return optional.orElseGet(() -> S3Client.create());",
        "return optional.orElseGet(S3Client::create);",
        "return optional.orElse(S3Client.create());",
        "holder.set(S3Client.create()); return holder.get();",
      })
  void holderObjectThatIsFilledAgainGuardsNothing(String body) {
    project.handlerWithClient(
        """
        private final AtomicReference<S3Client> holder = new AtomicReference<>();
        private static Optional<S3Client> optional = Optional.empty();
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients())
        .containsExactly(body.contains("->") ? REPEATED + " > lambda in Handler" : REPEATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return cache.computeIfAbsent(event.get(\"region\"), region -> S3Client.create());",
        "return cache.computeIfAbsent(event.get(\"region\"), this::build);",
        "return cache.compute(\"eu\", (region, old) -> old != null ? old : S3Client.create());",
        "S3Client s3 = cache.get(\"eu\"); if (s3 == null) { s3 = S3Client.create(); "
            + "cache.put(\"eu\", s3); } return s3;",
        "if (!cache.containsKey(\"eu\")) { cache.put(\"eu\", S3Client.create()); "
            + "} return cache.get(\"eu\");",
        "if (cache.containsKey(\"eu\")) { return cache.get(\"eu\"); "
            + "} S3Client s3 = S3Client.create(); cache.put(\"eu\", s3); return s3;",
      })
  void keyedCacheGuards(String body) {
    project.handlerWithClient(
        """
        private static final Map<String, S3Client> cache = new ConcurrentHashMap<>();
        private S3Client build(String region) { return S3Client.create(); }
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients())
        .containsExactly(
            body.contains("this::build")
                ? ONCE + " > Handler.build"
                : body.contains("->") ? ONCE + " > lambda in Handler" : ONCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Map<String, S3Client> cache = new HashMap<>(); "
            + "return cache.computeIfAbsent(\"eu\", key -> S3Client.create());",
        "return shared.compute(\"eu\", (key, old) -> S3Client.create());",
      })
  void keyedCacheThatForgetsGuardsNothing(String body) {
    project.handlerWithClient(
        """
        private static final Map<String, S3Client> shared = new HashMap<>();
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(REPEATED + " > lambda in Handler");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.benmanes.caffeine.cache.Cache",
        "com.google.common.cache.Cache",
      })
  void functionOfACacheRunsOnceForEachKey(String type) {
    project.handlerWithClient(
        """
        private static final %s<String, S3Client> CLIENTS = Caches.make();
        private S3Client client(Map<String, String> event) {
          return CLIENTS.get(event.get("region"), %s -> S3Client.create());
        }
        """
            .formatted(type, type.contains("caffeine") ? "region" : "()"));

    assertThat(project.clients()).containsExactly(ONCE + " > lambda in Handler");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache<String, S3Client> local = Caches.make(); "
            + "return local.get(\"eu\", region -> S3Client.create());",
        "return RETRIES.get(() -> S3Client.create());",
      })
  void functionOfAnotherGetterRunsEachTime(String body) {
    project.handlerWithClient(
        """
        private static final FailsafeExecutor<S3Client> RETRIES = Retries.make();
        private S3Client client(Map<String, String> event) { %s }
        """
            .formatted(body));

    assertThat(project.clients()).containsExactly(REPEATED + " > lambda in Handler");
  }

  @Test
  void memoisedSupplierOfALibraryRunsWhereItIsMade() {
    project
        .java(
            """
            import com.google.common.base.Suppliers;
            class Clients {
              static final Supplier<S3Client> S3 = Suppliers.memoize(() -> S3Client.create());
              static final Supplier<S3Client> REF = Suppliers.memoize(S3Client::create);
            }
            """)
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return Clients.S3.get().toString() + Clients.REF.get();
            }
            """);

    String initialiser =
        "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > static initialiser of Clients";
    assertThat(project.clients())
        .containsExactlyInAnyOrder(initialiser, initialiser + " > lambda in Clients");
  }

  @Test
  void supplierThatForgetsRunsAsOftenAsItIsAsked() {
    project.handler(
        """
        private static final Supplier<S3Client> S3 = () -> S3Client.create();
        private static final Supplier<S3Client> REF = S3Client::create;
        public String handleRequest(Map<String, String> event, Context context) {
          return S3.get().toString() + REF.get();
        }
        """);

    assertThat(project.clients())
        .containsExactlyInAnyOrder(
            "INVOKE PER_INVOCATION via Handler.handleRequest > lambda in Handler",
            "INVOKE PER_INVOCATION via Handler.handleRequest > static initialiser of Handler");
  }

  private static final String LAZY =
      """
      class Lazy<T> implements Supplier<T> {
        private final Supplier<T> source;
        private T value;
        Lazy(Supplier<T> source) {
          this.source = source;
        }
        static <T> Lazy<T> of(Supplier<T> source) {
          return new Lazy<>(source);
        }
        @Override
        public T get() {
          if (value == null) {
            value = source.get();
          }
          return value;
        }
      }
      """;

  @Test
  void ownMemoisedSupplierRunsOnce() {
    project
        .java(LAZY)
        .handler(
            """
            private static final Lazy<S3Client> S3 = new Lazy<>(() -> S3Client.create());
            private final Supplier<S3Client> other = Lazy.of(() -> S3Client.create());
            public String handleRequest(Map<String, String> event, Context context) {
              return S3.get().toString() + other.get();
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE ONCE_PER_ENVIRONMENT via Handler.handleRequest > Lazy.get > lambda in Handler");
  }

  @Test
  void ownMemoisedSupplierThatIsMadePerInvocationRepeats() {
    project
        .java(LAZY)
        .handler(
            """
            public String handleRequest(Map<String, String> event, Context context) {
              return new Lazy<>(() -> S3Client.create()).get().toString();
            }
            """);

    assertThat(project.clients())
        .containsExactly(
            "INVOKE PER_INVOCATION via Handler.handleRequest > Lazy.get > lambda in Handler");
  }
}
