package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import java.util.List;

/** Puts contents into a document that needs no network and lets nothing run but our own script. */
final class Page {

  private static final Asset STYLE = Asset.load("style", "page.css");
  private static final Asset SCRIPT = Asset.load("script", "page.js");
  private static final String POLICY =
      "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
          .formatted(STYLE.policySource(), SCRIPT.policySource());

  private Page() {}

  /** Returns the text of the document. */
  static String of(String title, List<Html> contents) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    element("html")
        .with("lang", "en")
        .containing(head(title), element("body").containing(contents).containing(SCRIPT))
        .writeTo(out);
    return out.append('\n').toString();
  }

  private static Html head(String title) {
    return element("head")
        .containing(
            element("meta").with("charset", "utf-8"),
            // First of all that could load or run anything.
            element("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
            element("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"),
            element("meta").with("name", "color-scheme").with("content", "light dark"),
            element("meta").with("name", "referrer").with("content", "no-referrer"),
            element("title").containing(text(title)),
            STYLE);
  }
}
