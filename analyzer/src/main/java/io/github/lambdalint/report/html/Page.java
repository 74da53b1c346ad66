package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import java.util.List;

/** Puts contents into a document that needs no network and lets nothing run but our own script. */
final class Page {

  private static final Asset STYLE = Asset.load("style", "page.css");
  private static final String POLICY =
      "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'";

  private Page() {}

  /**
   * Returns the text of the document.
   *
   * @param script the only one that may run
   */
  static String of(String title, List<Html> contents, Asset script) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    element("html")
        .with("lang", "en")
        .containing(head(title, script), element("body").containing(contents).containing(script))
        .writeTo(out);
    return out.append('\n').toString();
  }

  private static Html head(String title, Asset script) {
    return element("head")
        .containing(
            element("meta").with("charset", "utf-8"),
            // First of all that could load or run anything.
            element("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY.formatted(STYLE.policySource(), script.policySource())),
            element("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            element("meta").with("name", "color-scheme").with("content", "light dark"),
            element("meta").with("name", "referrer").with("content", "no-referrer"),
            element("title").containing(text(title)),
            STYLE);
  }
}
