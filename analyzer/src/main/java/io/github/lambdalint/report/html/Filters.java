package io.github.lambdalint.report.html;

import static io.github.lambdalint.report.html.Html.element;
import static io.github.lambdalint.report.html.Html.text;

import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.report.Levels;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lets a reader narrow the findings down; hidden until the script is there to do it. */
final class Filters {

  private Filters() {}

  static Html of(View view) {
    return element("form")
        .classed("filters")
        .with("id", "filters")
        .with("hidden")
        .with("aria-label", "Filter findings")
        .containing(
            levels(view),
            choice("rule", "Rule", "all rules", rules(view)),
            choice("function", "Function", "all functions", functions(view)),
            choice("model", "Invocation", "all models", models(view)),
            element("button", "Reset").with("type", "reset"),
            element("output").with("id", "shown").with("aria-live", "polite"));
  }

  /** Names a model in the page's data. */
  static String word(InvocationModel model) {
    return model.title().replace(' ', '-');
  }

  private static Html levels(View view) {
    List<Html> boxes = new ArrayList<>();
    for (Severity level : Levels.WORST_FIRST) {
      String word = Levels.word(level);
      long count =
          view.result().findings().stream().filter(each -> each.severity() == level).count();
      if (count > 0) {
        boxes.add(
            element("label")
                .containing(
                    element("input")
                        .with("type", "checkbox")
                        .with("name", "level")
                        .with("value", word)
                        .with("checked"),
                    text(" %s (%d)".formatted(word, count))));
      }
    }
    return element("fieldset")
        .containing(element("legend", "Level").classed("unseen"))
        .containing(boxes);
  }

  private static Element choice(
      String name, String title, String all, Map<String, String> options) {
    List<Html> choices = new ArrayList<>();
    choices.add(element("option", all).with("value", ""));
    options.forEach((value, label) -> choices.add(element("option", label).with("value", value)));
    return element("label")
        .containing(
            element("span", title), element("select").with("name", name).containing(choices));
  }

  private static Map<String, String> rules(View view) {
    return view.result().findings().stream()
        .map((Finding finding) -> finding.rule().id())
        .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                rule -> "%s (%d)".formatted(rule.getKey(), rule.getValue()),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Map<String, String> functions(View view) {
    Map<String, String> options = new LinkedHashMap<>();
    for (LambdaFunction function : view.result().functions()) {
      int count = view.of(function).size();
      if (count > 0) {
        options.put(view.id(function), "%s (%d)".formatted(view.label(function), count));
      }
    }
    return options;
  }

  private static Map<String, String> models(View view) {
    return view.result().functions().stream()
        .filter(function -> !view.of(function).isEmpty())
        .flatMap(function -> function.invocations().stream())
        .map(Invocation::model)
        .distinct()
        .sorted()
        .collect(
            Collectors.toMap(
                Filters::word, InvocationModel::title, (one, other) -> one, LinkedHashMap::new));
  }
}
