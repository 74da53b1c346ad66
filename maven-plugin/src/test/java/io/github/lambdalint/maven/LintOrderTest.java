package io.github.lambdalint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.Module;
import io.github.lambdalint.rules.Rules;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintOrderTest {

  private static final LintSettings SETTINGS =
      new LintSettings(
          false,
          List.of("src/**"),
          List.of("**/generated/**"),
          true,
          List.of("ShortVisibilityTimeout"),
          List.of("sarif"),
          new File("/shop/target/lambda-lint"),
          "warning");
  private static final BuildPart ORDERS =
      new BuildPart(
          "orders",
          new File("/shop"),
          new File("/shop/orders"),
          List.of(
              new BuildPart.Folders(
                  new File("/shop/orders"),
                  List.of(new File("/shop/orders/src/main/java")),
                  List.of(new File("/repository/sqs.jar")))));

  @Test
  void anOrderOutlivesItsClassLoader() {
    LintOrder order = new LintOrder(ORDERS, SETTINGS, 3, true, false);
    assertThat(LintOrder.of(order.toBytes())).isEqualTo(order);
  }

  @Test
  void aModuleAsksForItsOwnFunctions() {
    assertThat(new LintOrder(ORDERS, SETTINGS, 3, true, false).toRequest())
        .isEqualTo(
            new LintRequest(
                Path.of("/shop"),
                List.of(
                    new Module(
                        Path.of("/shop/orders"),
                        List.of(Path.of("/shop/orders/src/main/java")),
                        List.of(Path.of("/repository/sqs.jar")))),
                Optional.of(Path.of("/shop/orders")),
                List.of("src/**"),
                List.of("**/generated/**"),
                true,
                List.of(Rules.named("ShortVisibilityTimeout").orElseThrow())));
  }

  @Test
  void aFolderAsksForAllFunctions() {
    File folder = new File("/shop");
    BuildPart all = new BuildPart("shop", folder, folder, List.of());
    assertThat(new LintOrder(all, SETTINGS, 1, false, false).toRequest().scope()).isEmpty();
  }
}
