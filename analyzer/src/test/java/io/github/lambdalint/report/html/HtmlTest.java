package io.github.lambdalint.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @Test
  void textsCannotBecomeMarkup() {
    assertThat(written(Html.element("p", "<b>\"Tom\" & 'Ann'</b>")))
        .isEqualTo("<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;</p>");
  }

  @Test
  void valuesCannotEndTheirAttribute() {
    assertThat(written(Html.element("p").with("title", "\"><script>")))
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\"></p>");
  }

  @Test
  void codeInProseIsBetweenBackticks() {
    assertThat(written(Html.prose("`a<b>` is built, `c")))
        .isEqualTo("<code>a&lt;b&gt;</code> is built, `c");
  }

  @Test
  void charactersThatTurnTextAroundAreReplaced() {
    assertThat(written(Html.text("a\u202eb\u0000c\td"))).isEqualTo("a\ufffdb\ufffdc\td");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//host", "#a b", "file:///x"})
  void linksLeadOnlyToThePageAndToDocuments(String target) {
    Element link = Html.element("a");
    assertThatIllegalArgumentException().isThrownBy(() -> link.with("href", target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "src"})
  void attributesThatRunOrLoadAreRefused(String attribute) {
    Element element = Html.element("p");
    assertThatIllegalArgumentException().isThrownBy(() -> element.with(attribute, "x"));
  }

  @Test
  void emptyElementsHaveNoEnd() {
    assertThat(written(Html.element("input").with("checked"))).isEqualTo("<input checked>");
  }

  static String written(Html html) {
    StringBuilder out = new StringBuilder();
    html.writeTo(out);
    return out.toString();
  }
}
