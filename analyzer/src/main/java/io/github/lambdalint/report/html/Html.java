package io.github.lambdalint.report.html;

import io.github.lambdalint.report.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Is a part of a page; what is text in it cannot become markup. */
interface Html {

  /** Is nothing. */
  Html NOTHING = out -> {};

  /** Is code between backticks. */
  Pattern CODE_IN_PROSE = Pattern.compile("`([^`]+)`");

  /** Is between two folders of a path, and before a line's number. */
  Pattern BREAK_IN_PATH = Pattern.compile("(?<=/)(?=.)|(?=:\\d+$)");

  /** Is between two words of a name. */
  Pattern BREAK_IN_NAME = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=[-_.])(?=.)");

  /** Appends the part to a document. */
  void writeTo(StringBuilder out);

  /** Makes an element without attributes. */
  static Element element(String name, Html... children) {
    return new Element(name, List.of(), List.of(children));
  }

  /** Makes an element without attributes that holds a text. */
  static Element element(String name, String text) {
    return element(name, text(text));
  }

  /** Makes a text. */
  static Html text(String text) {
    return out -> escape(text, out);
  }

  /** Makes one part of several. */
  static Html all(List<? extends Html> parts) {
    return out -> parts.forEach(part -> part.writeTo(out));
  }

  /** Makes a name that may be broken at humps and separators. */
  static Html name(String name) {
    return breakable(name, BREAK_IN_NAME);
  }

  /** Makes a path that may be broken between folders. */
  static Html path(String path) {
    return breakable(path, BREAK_IN_PATH);
  }

  private static Html breakable(String text, Pattern at) {
    List<Html> parts = new ArrayList<>();
    for (String part : at.split(text)) {
      parts.add(parts.isEmpty() ? NOTHING : element("wbr"));
      parts.add(text(part));
    }
    return all(parts);
  }

  /** Makes a text in which what stands between backticks is code. */
  static Html prose(String text) {
    List<Html> parts = new ArrayList<>();
    Matcher code = CODE_IN_PROSE.matcher(text);
    int end = 0;
    while (code.find()) {
      parts.add(text(text.substring(end, code.start())));
      parts.add(element("code", code.group(1)));
      end = code.end();
    }
    parts.add(text(text.substring(end)));
    return all(parts);
  }

  /** Escapes what could end a text or a quoted value; what nobody can see is replaced. */
  static void escape(String text, StringBuilder out) {
    Characters.readable(text)
        .chars()
        .forEach(
            each -> {
              switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) each);
              }
            });
  }
}
