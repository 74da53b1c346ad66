package io.github.lambdalint.testing;

import io.github.lambdalint.engine.LintRequest;
import io.github.lambdalint.engine.ProjectAnalysis;
import io.github.lambdalint.function.Handler;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes each line of code for a function of that name, and each {@code note} for a note. */
public final class LineFunctions implements ProjectAnalysis {

  @Override
  public Analysis analyse(LintRequest request) {
    List<LambdaFunction> functions = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(request.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int index = 0; index < lines.size(); index++) {
          String code = lines.get(index).replaceFirst("(//|#).*", "").strip();
          Span span = Span.ofLine(file, index + 1);
          if (code.equals("note")) {
            notes.add(new Note(span, code));
          } else if (!code.isEmpty()) {
            functions.add(function(code, span));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnownFunctions(functions, notes);
  }

  /** Makes a function of which no more is known than its handler. */
  public static LambdaFunction function(String name, Span span) {
    Handler handler =
        new Handler(
            name,
            "handle",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            span,
            span);
    return new LambdaFunction(
        name, Optional.of(handler), Optional.empty(), Optional.empty(), List.of());
  }
}
