package io.github.lambdalint.engine;

import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Sha256;
import io.github.lambdalint.source.Span;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names findings so that a name outlives moved, indented and reformatted code, other words in a
 * message, and other numbers in it.
 *
 * <p>A name is made of the rule and of what the message quotes. In Java files functions do not
 * count, since the code that several share is told of with the name of one. Equal names of a file
 * are numbered in the order in which they are asked for.
 */
public final class FindingNames {

  private static final int LENGTH = 16;
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

  private final Map<String, Integer> seen = new HashMap<>();

  /** Returns the name of a finding, which is unique in its file. */
  public String of(Finding finding) {
    return numbered(finding.at().span(), finding.rule().id() + '\n' + quotes(finding));
  }

  /** Returns a name made of {@code text}, which is unique in the file of {@code place}. */
  public String numbered(Span place, String text) {
    String hash = hash(text);
    return hash + ":" + seen.merge(place.file() + "\n" + hash, 1, Integer::sum);
  }

  private static String quotes(Finding finding) {
    boolean isShared = finding.at().span().file().toString().endsWith(".java");
    return QUOTED
        .matcher(isShared ? withoutFunction(finding) : finding.message())
        .results()
        .map(quote -> quote.group(1))
        .filter(quote -> !isShared || !finding.functions().contains(quote))
        .collect(Collectors.joining("\n"));
  }

  /** Leaves out which function is invoked by what, as in "`Ship` is invoked by …: …". */
  private static String withoutFunction(Finding finding) {
    String message = finding.message();
    int colon = message.indexOf(": ");
    boolean isAboutFunction =
        finding.functions().stream().anyMatch(name -> message.startsWith("`" + name + "` "));
    return isAboutFunction && colon > 0 ? message.substring(colon) : message;
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.of(text)).substring(0, LENGTH);
  }
}
