package io.github.lambdalint.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds which constructors and initialisers an object of each kind of class runs. */
class ConstructorsTest {

  private SampleProject project;

  @BeforeEach
  void begin(@TempDir Path folder) {
    project = SampleProject.in(folder);
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
}
