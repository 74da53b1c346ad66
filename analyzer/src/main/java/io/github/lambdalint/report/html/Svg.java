package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;

import java.util.ArrayList;
import java.util.List;

/** Makes shapes of pictures; colours and strokes are left to the style sheet. */
final class Svg {

  static final int LINE = 16;
  private static final int HEAD = 6;

  private Svg() {}

  static Element box(String classes, int x, int y, int width, int height) {
    return element("rect")
        .classed(classes)
        .with("x", x)
        .with("y", y)
        .with("width", width)
        .with("height", height)
        .with("rx", 6);
  }

  /** Writes lines of text; {@code y} is the base of the first. */
  static Html text(String classes, int x, int y, List<String> lines) {
    List<Html> texts = new ArrayList<>();
    for (String line : lines) {
      texts.add(
          element("text", line).classed(classes).with("x", x).with("y", y + texts.size() * LINE));
    }
    return Html.all(texts);
  }

  /** Draws an arrow between two points of one height, in the direction that they have. */
  static Html arrow(String classes, int from, int to, int y) {
    int back = to > from ? -HEAD : HEAD;
    return Html.all(
        List.of(
            element("path")
                .classed("arrow " + classes)
                .with("d", "M%d %dH%d".formatted(from, y, to + back)),
            element("path")
                .classed("head " + classes)
                .with("d", "M%d %dl%d -5v10z".formatted(to, y, 2 * back))));
  }
}
