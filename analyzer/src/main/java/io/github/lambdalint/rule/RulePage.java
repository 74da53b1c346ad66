package io.github.lambdalint.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds what stands on a rule's page.
 *
 * @param id the rule's class name, which is also its suppression key and its id in every report
 * @param severity the level of its findings unless the rule says otherwise
 * @param help one imperative line on the remedy
 * @param showsAfterReturn whether the harm is done after the handler's return, not where the code
 *     runs
 * @param title the first heading
 * @param introduction the text between title and first section
 * @param body the page without its front matter, in Markdown
 * @param path of the page below the folder of its sources, with slashes
 */
public record RulePage(
    String id,
    Severity severity,
    String help,
    boolean showsAfterReturn,
    String title,
    String introduction,
    List<Section> sections,
    String body,
    String path) {

  private static final String PAGES =
      "https://github.com/lambdalint/lambda-lint/blob/main/rules/src/main/java/";

  /**
   * Holds what stands under one heading of the second level.
   *
   * @param line of the heading
   * @param text all lines below the heading, code blocks included
   * @param snippets code blocks; those with only blank lines between them are files of one snippet
   */
  public record Section(String heading, int line, String text, List<List<CodeBlock>> snippets) {}

  /**
   * Holds the code between two fences.
   *
   * @param language the first word after the opening fence, or an empty text
   * @param file the second word after it
   * @param line of the opening fence
   */
  public record CodeBlock(String language, Optional<String> file, int line, String code) {}

  /**
   * Reads the page of {@code rule}, the resource {@code Name.md} beside its class {@code Name}.
   *
   * @throws IllegalArgumentException when there is no such page, or it breaks the form of a page
   */
  public static RulePage of(Rule rule) {
    Class<?> type = rule.getClass();
    String file = type.getSimpleName() + ".md";
    try (InputStream page = type.getResourceAsStream(file)) {
      if (page == null) {
        throw new IllegalArgumentException(
            type.getName() + ": expected its page, the resource " + file + " beside the class");
      }
      return new RulePageParser(
              type.getSimpleName(),
              type.getPackageName().replace('.', '/') + '/' + file,
              new String(page.readAllBytes(), StandardCharsets.UTF_8))
          .parse();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Reads the page of a rule from a folder of sources.
   *
   * @param path of the page below {@code sources}
   * @throws IllegalArgumentException when the page breaks the form of a page
   */
  public static RulePage read(Path sources, Path path) throws IOException {
    String file = path.getFileName().toString();
    return new RulePageParser(
            file.substring(0, file.lastIndexOf('.')),
            path.toString().replace('\\', '/'),
            Files.readString(sources.resolve(path)))
        .parse();
  }

  /**
   * Reads the page of the rule {@code id} from its text.
   *
   * @throws IllegalArgumentException naming file, line and what was expected, when the page breaks
   *     the form of a page
   */
  public static RulePage parse(String id, String text) {
    return new RulePageParser(id, id + ".md", text).parse();
  }

  /** Returns where the page can be read in the web. */
  public String address() {
    return PAGES + path;
  }

  /** Returns the section under {@code heading}. */
  public Optional<Section> section(String heading) {
    return sections.stream().filter(section -> section.heading().equals(heading)).findFirst();
  }
}
