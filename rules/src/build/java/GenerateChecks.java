import io.github.lambdalint.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a check for Error Prone for each rule that has a page below the first argument into the
 * folder that is the second, and the list in which Error Prone finds them into the third.
 */
final class GenerateChecks {

  private static final String PACKAGE = "io.github.lambdalint.rules.errorprone";
  private static final String SERVICE =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private GenerateChecks() {}

  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path checks = Path.of(arguments[1]);
    Path classes = Path.of(arguments[2]);
    List<String> names = new ArrayList<>();
    for (RulePage page : pages(sources)) {
      String name = PACKAGE + '.' + page.id();
      write(checks.resolve(name.replace('.', '/') + ".java"), check(page));
      names.add(name + '\n');
    }
    write(classes.resolve(SERVICE), String.join("", names));
  }

  private static List<RulePage> pages(Path sources) throws IOException {
    List<RulePage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        pages.add(RulePage.read(sources, sources.relativize(file)));
      }
    }
    return pages;
  }

  private static String check(RulePage page) {
    return """
    package %s;

    import com.google.errorprone.BugPattern;

    /** Reports what the rule of this name finds. */
    @BugPattern(
        summary = "%s",
        severity = BugPattern.SeverityLevel.%s,
        linkType = BugPattern.LinkType.CUSTOM,
        link = "%s")
    public final class %s extends RuleChecker {

      private static final long serialVersionUID = 1;
    }
    """
        .formatted(
            PACKAGE,
            page.title().replace("\\", "\\\\").replace("\"", "\\\""),
            level(page),
            page.address(),
            page.id());
  }

  private static String level(RulePage page) {
    return switch (page.severity()) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO -> "SUGGESTION";
    };
  }

  /** Leaves a file alone that is as it should be, so that it need not be compiled again. */
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}
