package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.document.TemplateFiles;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notes apps in other languages than Java that deploy functions in Java. */
final class ForeignApps {

  private static final Pattern PROGRAM = Pattern.compile("\\.(?:ts|js|mjs|py|cs|go|kt)$");

  /** Is how all languages of the CDK name the runtime, apart from their cases of letters. */
  private static final Pattern JAVA_RUNTIME = Pattern.compile("Runtime[._]JAVA_\\d");

  private ForeignApps() {}

  /** Tells for each of them how it can be read, unless its templates are there. */
  static List<Note> among(TemplateFiles files) {
    Map<Path, Path> folders = Apps.folders(files);
    return files.candidates().stream()
        .filter(file -> PROGRAM.matcher(file.toString()).find())
        .flatMap(file -> settings(file, folders).filter(any -> isOfJava(files, file)).stream())
        .distinct()
        .map(ForeignApps::note)
        .toList();
  }

  private static Optional<Path> settings(Path file, Map<Path, Path> folders) {
    return Apps.folder(file, folders)
        .map(folders::get)
        .filter(told -> told.endsWith(Apps.SETTINGS));
  }

  private static boolean isOfJava(TemplateFiles files, Path program) {
    return files.lines(program).stream().anyMatch(line -> JAVA_RUNTIME.matcher(line).find());
  }

  private static Note note(Path settings) {
    return new Note(
        Span.ofLine(settings, 1),
        "the app that deploys Java functions is not written in Java: not read;"
            + " run `cdk synth` before, cdk.out is read");
  }
}
