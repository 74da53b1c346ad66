package io.github.lambdalint.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Is an element with its attributes, whose names are those of the writer and never of a project.
 */
record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {

  private static final Set<String> EMPTY = Set.of("meta", "input", "wbr");

  /** Leads to a place of the page, a page beside it, or the documents that rule pages name. */
  private static final Pattern TARGET =
      Pattern.compile("#[\\w-]+|\\w+\\.html|https://[^\\s\"'<>]+");

  /** Is what an attribute says. */
  record Attribute(String name, String value) {}

  /**
   * Copies this element with one more attribute.
   *
   * @throws IllegalArgumentException for an attribute that could run code or leave the page unasked
   */
  Element with(String attribute, String value) {
    if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("src")) {
      throw new IllegalArgumentException("attribute " + attribute);
    }
    if (attribute.equals("href") && !TARGET.matcher(value).matches()) {
      throw new IllegalArgumentException("target of a link: " + value);
    }
    List<Attribute> more = new ArrayList<>(attributes);
    more.add(new Attribute(attribute, value));
    return new Element(name, List.copyOf(more), children);
  }

  Element with(String attribute, int value) {
    return with(attribute, String.valueOf(value));
  }

  /** Copies this element with an attribute that needs no value. */
  Element with(String attribute) {
    return with(attribute, "");
  }

  Element classed(String classes) {
    return with("class", classes);
  }

  /** Copies this element with further children. */
  Element containing(List<? extends Html> more) {
    return new Element(
        name, attributes, Stream.<Html>concat(children.stream(), more.stream()).toList());
  }

  Element containing(Html... more) {
    return containing(List.of(more));
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    for (Attribute each : attributes) {
      out.append(' ').append(each.name());
      if (!each.value().isEmpty()) {
        out.append("=\"");
        Html.escape(each.value(), out);
        out.append('"');
      }
    }
    out.append('>');
    if (!EMPTY.contains(name)) {
      children.forEach(child -> child.writeTo(out));
      out.append("</").append(name).append('>');
    }
  }
}
