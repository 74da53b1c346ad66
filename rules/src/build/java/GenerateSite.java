import io.github.lambdalint.report.html.RuleSite;
import io.github.lambdalint.rule.RulePage;
import io.github.lambdalint.rules.Family;
import io.github.lambdalint.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the pages of all rules as a site into the folder that is named; the build runs it. */
public final class GenerateSite {

  private GenerateSite() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, List<RulePage>> pages = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      pages.put(family.title(), family.pages());
    }
    RuleSite.write(pages, Path.of(arguments[0]));
  }
}
