package io.github.lambdalint.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rule.RulePage.CodeBlock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class PageCompilerTest {

  private final PageCompiler compiler = new PageCompiler(List.of());

  PageCompilerTest() throws IOException {}

  @Test
  void filesOfASnippetAreCompiledTogether() throws IOException {
    compiler.compile(List.of(java("class A extends B {}"), java("class B {}")));
  }

  @Test
  void codeThatIsNotJavaFails() {
    assertThatThrownBy(() -> compiler.compile(List.of(java("class A extends Missing {}"))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Missing");
  }

  @Test
  void snippetsWithoutJavaAreLeftOut() {
    assertThat(compiler.tests(RulePage.of(new LineRule()), "Example", "Instead"))
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("LineRule: line 9", "LineRule: line 38");
  }

  private static CodeBlock java(String code) {
    return new CodeBlock("java", Optional.empty(), 1, code);
  }
}
