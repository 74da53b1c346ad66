package io.github.lambdalint.source;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells users of a fault that the parser met: where it is and what stands there. */
final class SyntaxFault {

  private static final Pattern PARSER = Pattern.compile("Found\\s+(?<found><EOF>|\".*?\"),");
  private static final Pattern LEXER =
      Pattern.compile(
          "line (?<line>\\d+), column (?<column>\\d+)\\.\\s+Encountered: (?<found><EOF>|\".*?\") ");

  private SyntaxFault() {}

  /** Makes a note without the parser's list of all that it would have taken. */
  static Note note(Path file, Problem problem) {
    Matcher lexer = LEXER.matcher(problem.getMessage());
    Matcher parser = PARSER.matcher(problem.getMessage());
    if (lexer.find()) {
      int line = Integer.parseInt(lexer.group("line"));
      int column = Integer.parseInt(lexer.group("column"));
      return note(new Span(file, line, column, line, column), unexpected(lexer.group("found")));
    }
    Span at =
        problem
            .getLocation()
            .flatMap(SyntaxFault::found)
            .map(range -> Span.of(file, range))
            .orElseGet(() -> Span.ofLine(file, 1));
    return note(
        at,
        parser.find()
            ? unexpected(parser.group("found"))
            : problem.getMessage().lines().findFirst().orElse("unknown fault"));
  }

  private static Note note(Span at, String problem) {
    return new Note(at, "cannot be parsed, so nothing in it is checked: " + problem);
  }

  private static String unexpected(String found) {
    return found.equals("<EOF>")
        ? "the file ends too early"
        : "unexpected `" + found.substring(1, found.length() - 1) + "`";
  }

  /** Steps from the last token that fitted to the one that does not, if the file goes on. */
  private static Optional<Range> found(TokenRange fitting) {
    return Stream.iterate(
            fitting.getBegin().getNextToken().orElse(null),
            Objects::nonNull,
            token -> token.getNextToken().orElse(null))
        .filter(token -> !token.getCategory().isWhitespaceOrComment())
        .findFirst()
        .flatMap(JavaToken::getRange)
        .or(fitting.getBegin()::getRange);
  }
}
