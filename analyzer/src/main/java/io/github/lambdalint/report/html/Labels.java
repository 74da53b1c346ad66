package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.prose;

import io.github.lambdalint.report.Levels;
import io.github.lambdalint.rule.Severity;

/** Makes the parts that look alike wherever a page tells of a rule. */
final class Labels {

  private Labels() {}

  /** Makes the badge of a level. */
  static Html level(Severity severity) {
    String word = Levels.word(severity);
    return element("span", word).classed("level " + word);
  }

  /** Makes a place in a file, which is broken between folders. */
  static Element place(String place) {
    return element("span").classed("place").containing(Html.path(place));
  }

  /** Makes the paragraph that tells how to mend a fault. */
  static Html remedy(String help) {
    return element("p").classed("remedy").containing(element("strong", "Remedy: "), prose(help));
  }
}
