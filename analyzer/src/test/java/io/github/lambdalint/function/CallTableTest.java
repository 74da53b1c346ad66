package io.github.lambdalint.function;

import static io.github.lambdalint.function.CallShape.constructor;
import static io.github.lambdalint.function.CallShape.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTableTest {

  private static final CallTable TABLE =
      CallTable.parse(
          "shop.txt",
          """
          # Of nobody
          a.First#get => first

          [Shop client 1.2]
          shop.**.*Client#get*
          shop.**.*Client#getAll => all
          ! shop.**.*Client#getClass
          shop.Pool#builder..build @kind=pool @parts=first,second
          shop.**.*Client#builder..build
          new shop.Pool
          **.Generated*#*
          """);

  @Test
  void matchKnowsLabelLineAndLibrary() {
    var match = TABLE.match(method(List.of("shop.a.OrderClient"), "getOrder")).orElseThrow();

    assertThat(match.label()).isEqualTo("OrderClient");
    assertThat(match.entry().library()).isEqualTo("Shop client 1.2");
    assertThat(match.entry().line()).isEqualTo(5);
    assertThat(match.fact("kind")).isEmpty();
  }

  @Test
  void linesAreFoundWhateverPartOfThemIsWrittenOut() {
    CallShape pool = method(List.of("shop.Pool"), "builder");
    CallShape client = method(List.of("shop.a.OrderClient"), "builder");

    assertThat(label(method(List.of("a.First"), "get"))).contains("first");
    assertThat(label(constructor(List.of("shop.Pool")))).contains("Pool");
    assertThat(label(pool.chainEnding(List.of("other.Builder"), "build"))).contains("Pool");
    assertThat(label(client.chainEnding(List.of(), "build"))).contains("OrderClient");
    assertThat(label(method(List.of("x.GeneratedA"), "run"))).contains("GeneratedA");
    assertThat(label(method(List.of("x.Other"), "run"))).isEmpty();
  }

  @Test
  void factsAreTheLines() {
    CallShape builder = method(List.of("shop.Pool"), "builder").chainEnding(List.of(), "build");
    var match = TABLE.match(builder).orElseThrow();

    assertThat(match.fact("kind")).contains("pool");
    assertThat(match.has("kind", "pool")).isTrue();
    assertThat(match.has("kind", "poo")).isFalse();
    assertThat(match.has("pool")).isFalse();
    assertThat(match.words("parts")).containsExactly("first", "second");
    assertThat(match.words("pool")).isEmpty();
    assertThat(TABLE.matches(builder, "kind", "pool")).isTrue();
    assertThat(TABLE.matches(builder.chainEnding(List.of(), "run"))).isFalse();
  }

  @Test
  void firstLineCounts() {
    assertThat(label(method(List.of("shop.OrderClient"), "getAll"))).contains("OrderClient");
  }

  @Test
  void exclusionWinsWhereverItStands() {
    assertThat(label(method(List.of("shop.OrderClient"), "getClass"))).isEmpty();
  }

  @Test
  void faultNamesFileAndLine() {
    assertThatThrownBy(() -> CallTable.parse("own.txt", "a.B#c\n\na.B c\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("own.txt:3: `a.B c` is no call pattern");
  }

  @Test
  void missingResourceIsRefused() {
    assertThatThrownBy(() -> CallTable.load(CallTableTest.class, "absent.txt"))
        .hasMessage("no resource absent.txt beside " + CallTableTest.class);
  }

  private static Optional<String> label(CallShape call) {
    return TABLE.match(call).map(CallTable.Match::label);
  }
}
