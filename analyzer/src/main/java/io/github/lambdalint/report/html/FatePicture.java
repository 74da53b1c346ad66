package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.End;
import io.github.lambdalint.report.ConsoleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws where the events of a function come from, and where those end that it fails to handle. */
final class FatePicture {

  private static final int SOURCE_WIDTH = 190;
  private static final int FUNCTION_X = 360;
  private static final int FUNCTION_WIDTH = 160;
  private static final int END_X = 630;
  private static final int END_WIDTH = 189;
  private static final int WIDTH = END_X + END_WIDTH + 1;
  private static final int BOX = 62;
  private static final int ROW = 84;
  private static final int PADDING = 12;

  private final List<Html> shapes = new ArrayList<>();

  private FatePicture() {}

  /** Draws the picture of {@code function}, with the same in words for those who cannot see it. */
  static Html of(LambdaFunction function, String id) {
    List<FateRow> rows = FateRow.of(function);
    FatePicture picture = new FatePicture();
    int height = picture.draw(function, rows);
    String words =
        rows.isEmpty()
            ? ConsoleReport.noSource(function)
            : rows.stream().map(FateRow::describe).collect(Collectors.joining(" "));
    return element("div")
        .classed("picture")
        .with("tabindex", 0)
        .with("role", "group")
        .with("aria-label", "Event flow of " + function.name())
        .containing(
            element("svg")
                .with("viewBox", "0 0 %d %d".formatted(WIDTH, height))
                .with("role", "img")
                .with("aria-labelledby", id + "-flow " + id + "-fate")
                .containing(
                    element(
                            "title",
                            "Where the events of " + function.name() + " come from and end")
                        .with("id", id + "-flow"),
                    element("desc", words).with("id", id + "-fate"))
                .containing(picture.shapes));
  }

  /** Returns the height. */
  private int draw(LambdaFunction function, List<FateRow> rows) {
    int y = 1;
    for (FateRow row : rows) {
      draw(row, y);
      y += height(row);
    }
    int height = rows.isEmpty() ? BOX : y - (ROW - BOX) - 1;
    if (rows.isEmpty()) {
      shapes.add(Svg.box("box open", 1, 1, SOURCE_WIDTH, BOX));
      shapes.add(
          Svg.text(
              "soft",
              PADDING,
              1 + BOX / 2 + 4,
              Wrapping.lines(ConsoleReport.noSource(function), 27, 2)));
    }
    shapes.add(Svg.box("box function", FUNCTION_X, 1, FUNCTION_WIDTH, height));
    List<String> name = Wrapping.lines(function.name(), 17, 3);
    int top = 1 + height / 2 + 5 - (name.size() - 1) * Svg.LINE / 2;
    shapes.add(Svg.text("name middle", FUNCTION_X + FUNCTION_WIDTH / 2, top, name));
    return height + 2;
  }

  private static int height(FateRow row) {
    return Math.max(1, row.fate().ends().size()) * ROW;
  }

  private void draw(FateRow row, int y) {
    int middle = y + (height(row) - ROW) / 2 + BOX / 2;
    drawSource(row, middle - BOX / 2);
    drawAttempts(row, middle);
    int top = y;
    for (End end : row.fate().ends()) {
      drawEnd(row, end, top);
      top += ROW;
    }
  }

  private void drawSource(FateRow row, int y) {
    shapes.add(
        element("g")
            .containing(
                element("title", row.title() + " " + row.names()),
                Svg.box("box source", 1, y, SOURCE_WIDTH, BOX),
                Svg.text("kind", PADDING, y + 20, List.of(Wrapping.cut(row.title(), 23))),
                Svg.text("name", PADDING, y + 37, List.of(Wrapping.cut(row.names(), 22))),
                Svg.text("soft", PADDING, y + 53, List.of(row.model()))));
  }

  /** Draws the way there, and the way back of an event that is tried again. */
  private void drawAttempts(FateRow row, int middle) {
    int from = 1 + SOURCE_WIDTH + 4;
    int to = FUNCTION_X - 4;
    int center = (from + to) / 2;
    boolean isBlocked = row.blocked().isPresent();
    int forth = row.repeats() ? middle - 5 : middle;
    shapes.add(
        Svg.text("label middle", center, forth - 8, List.of(Wrapping.cut(row.attempts(), 25))));
    shapes.add(Svg.arrow("", from, to, forth));
    if (row.repeats()) {
      String waits = row.blocked().or(row::waits).orElse("again");
      shapes.add(Svg.arrow(isBlocked ? "again bad" : "again", to, from, middle + 8));
      shapes.add(
          Svg.text(
              isBlocked ? "label middle bad" : "label middle",
              center,
              middle + 25,
              Wrapping.lines(waits, 25, 2)));
    }
  }

  private void drawEnd(FateRow row, End end, int y) {
    String look = look(end);
    int middle = y + BOX / 2;
    int from = FUNCTION_X + FUNCTION_WIDTH + 4;
    List<String> name = Wrapping.lines(name(end), 25, 2);
    int top = middle + 1 - (name.size() - 1) * Svg.LINE / 2;
    shapes.add(
        Svg.text(
            "label middle",
            (from + END_X - 4) / 2,
            middle - 8,
            List.of(row.repeats() ? "all failed" : "failed")));
    shapes.add(Svg.arrow(look, from, END_X - 4, middle));
    shapes.add(
        element("g")
            .containing(
                element("title", end.describe()),
                Svg.box("box end " + look, END_X, y, END_WIDTH, BOX),
                Svg.text("outcome " + look, END_X + PADDING, top, name),
                Svg.text(
                    "soft",
                    END_X + PADDING,
                    top + name.size() * Svg.LINE,
                    List.of(explanation(end)))));
  }

  private static String look(End end) {
    if (end instanceof End.Lost || end instanceof End.MappingDisabled) {
      return "bad";
    }
    return end instanceof End.DeadLetterQueue || end instanceof End.FailureDestination
        ? "kept"
        : "open";
  }

  private static String name(End end) {
    if (end instanceof End.Lost || end instanceof End.MappingDisabled) {
      return "lost";
    }
    return end instanceof End.Unknown ? "not known" : end.describe().replace("`", "");
  }

  private static String explanation(End end) {
    if (end instanceof End.Lost) {
      return "nothing keeps the event";
    }
    if (end instanceof End.MappingDisabled) {
      return "and the mapping is disabled";
    }
    if (end instanceof End.Unknown) {
      return "the template does not tell";
    }
    return end instanceof End.Caller ? "" : end.kind();
  }
}
