package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;

import io.github.lambdalint.rule.Finding;
import java.util.Arrays;

/** Tells how to silence a finding, with the text to copy. */
final class Silencing {

  private static final String REASON = "your reason";

  private Silencing() {}

  static Html of(Finding finding) {
    String rule = finding.rule().id();
    String file = finding.at().span().file().toString();
    if (file.endsWith(".java")) {
      return way(
          "On the line before, or with `@SuppressWarnings` at the method, field or class:",
          "// lambda-lint:ignore %s -- %s".formatted(rule, REASON),
          "@SuppressWarnings(\"%s\")".formatted(rule));
    }
    return file.endsWith(".json")
        ? way(
            "In the resource; a CDK stack adds it with `addMetadata`:",
            "\"Metadata\": {\"lambda-lint\": {\"ignore\": [\"%s\"], \"reason\": \"%s\"}}"
                .formatted(rule, REASON))
        : way("On the line before:", "# lambda-lint:ignore %s -- %s".formatted(rule, REASON));
  }

  private static Html way(String where, String... texts) {
    return element("div")
        .containing(element("p").containing(prose(where)))
        .containing(
            Arrays.stream(texts)
                .map(text -> element("code").classed("copy").containing(Html.name(text)))
                .toList());
  }
}
