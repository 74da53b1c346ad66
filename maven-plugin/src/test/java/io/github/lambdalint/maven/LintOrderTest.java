package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Module;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.source.Dependencies;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LintOrderTest {

  private static final LintSettings SETTINGS =
      new LintSettings(
          false,
          List.of("src/**"),
          List.of("**/generated/**"),
          true,
          List.of("ShortVisibilityTimeout"),
          true,
          null,
          List.of("sarif"),
          new File("/shop/target/lambda-lint"),
          new File("/shop/lambda-lint-baseline.json"),
          null,
          "warning",
          0);
  private static final BuildPart ORDERS =
      new BuildPart(
          "orders",
          new File("/shop"),
          new File("/shop/orders"),
          List.of(
              new BuildPart.Folders(
                  new File("/shop/orders"), List.of(new File("/shop/orders/src/main/java")))));

  @Test
  void anOrderOutlivesItsClassLoader() {
    LintOrder order =
        new LintOrder(ORDERS, SETTINGS, LintOrder.Goal.REPORT, new File("/shop"), 3, true, false);
    assertThat(Bytes.read(Bytes.of(order), LintOrder.class)).isEqualTo(order);
  }

  @Test
  void aModuleAsksForItsOwnFunctions() {
    Supplier<Dependencies> classPath = () -> Dependencies.NONE;
    assertThat(
            new LintOrder(
                    ORDERS, SETTINGS, LintOrder.Goal.REPORT, new File("/shop"), 3, true, false)
                .toRequest(classPath))
        .isEqualTo(
            new LintRequest(
                Path.of("/shop"),
                List.of(
                    new Module(
                        Path.of("/shop/orders"), List.of(Path.of("/shop/orders/src/main/java")))),
                Optional.of(Path.of("/shop/orders")),
                classPath,
                List.of("src/**"),
                List.of("**/generated/**"),
                true,
                List.of(Rules.named("ShortVisibilityTimeout").orElseThrow()),
                Configuration.NONE));
  }

  @Test
  void aFolderAsksForAllFunctions() {
    File folder = new File("/shop");
    BuildPart all = new BuildPart("shop", folder, folder, List.of());
    LintOrder order =
        new LintOrder(all, SETTINGS, LintOrder.Goal.REPORT, new File("/shop"), 1, false, false);
    assertThat(order.toRequest(() -> Dependencies.NONE).scope()).isEmpty();
  }
}
