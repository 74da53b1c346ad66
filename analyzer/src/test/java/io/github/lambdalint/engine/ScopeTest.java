package io.github.lambdalint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  private static final Set<Path> MODULES =
      new LinkedHashSet<>(
          List.of(Path.of("/shop"), Path.of("/shop/orders"), Path.of("/shop/orders/api")));

  @ParameterizedTest
  @CsvSource({
    "/shop/template.yaml, /shop",
    "/shop/orders/src/main/java/Orders.java, /shop/orders",
    "/shop/orders/api/src/main/java/Api.java, /shop/orders/api",
    "/shop/orders-old/src/main/java/Orders.java, /shop",
    "/, /shop"
  })
  void aPathBelongsToOneModule(Path path, Path module) {
    assertThat(MODULES)
        .filteredOn(each -> new Scope(Optional.of(each), MODULES).contains(path))
        .containsExactly(module);
  }

  @Test
  void aPathBesideTheModulesBelongsToNone() {
    Path beside = Path.of("/warehouse/src/main/java/Stock.java");
    assertThat(MODULES)
        .filteredOn(each -> new Scope(Optional.of(each), MODULES).contains(beside))
        .isEmpty();
  }

  @Test
  void withoutAModuleEverythingIsAskedFor() {
    assertThat(new Scope(Optional.empty(), Set.of()).contains(Path.of("/shop/Orders.java")))
        .isTrue();
  }
}
