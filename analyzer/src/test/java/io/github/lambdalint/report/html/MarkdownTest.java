package io.github.lambdalint.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void showsAllThatRulePagesHold() {
    String page =
        """
        A client
        is `built<T>`.

        ## Example

        ```java Handler.java
        // * <no> list

        ## no heading
        ```
        * one
          goes on
        * [AWS `x`](https://docs.aws.amazon.com/x?a=1&b=2)
        """;
    assertThat(HtmlTest.written(Markdown.of(page, "h4")))
        .isEqualTo(
            "<p>A client is <code>built&lt;T&gt;</code>.</p><h4>Example</h4>"
                + "<pre class=\"example\" tabindex=\"0\"><code>// * &lt;no&gt; list\n\n"
                + "## no heading\n</code></pre>"
                + "<ul><li>one goes on</li>"
                + "<li><a href=\"https://docs.aws.amazon.com/x?a=1&amp;b=2\">AWS <code>x</code></a></li></ul>");
  }

  @Test
  void linksToOtherThanDocumentsStayText() {
    assertThat(HtmlTest.written(Markdown.inline("[x](javascript:alert(1))")))
        .isEqualTo("[x](javascript:alert(1))");
  }

  @Test
  void aBlockOfCodeThatIsNotClosedEndsWithThePage() {
    assertThat(HtmlTest.written(Markdown.of("```\na", "h4")))
        .isEqualTo("<pre class=\"example\" tabindex=\"0\"><code>a\n</code></pre>");
  }
}
