package io.github.lambdalint.testing;

import io.github.lambdalint.rule.RulePage.CodeBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the code blocks of a snippet as the files of a small project.
 *
 * <p>A Java block goes to {@code src/main/java} and the folder of its package, under the name after
 * the fence or that of its first type. Other blocks go to the root, under the name after the fence
 * or the usual one of their language.
 */
final class SnippetFiles {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[\\w-]+ )*(?:class|interface|record|enum|@interface) (\\w+)");
  private static final Map<String, String> NAMES =
      Map.of(
          "yaml", "template.yaml",
          "json", "template.json",
          "hcl", "main.tf",
          "java", "Example.java");

  private SnippetFiles() {}

  static void write(Path folder, Iterable<CodeBlock> snippet) throws IOException {
    for (CodeBlock block : snippet) {
      Path file = folder.resolve(path(block));
      Files.createDirectories(file.getParent());
      // Two blocks of one name would hide each other: writing refuses an existing file.
      Files.writeString(file, block.code(), StandardOpenOption.CREATE_NEW);
    }
  }

  private static String path(CodeBlock block) {
    boolean isJava = block.language().equals("java");
    String name = block.file().orElseGet(() -> isJava ? typeName(block) : defaultName(block));
    return isJava && !name.contains("/") ? "src/main/java/" + packageFolder(block) + name : name;
  }

  private static String typeName(CodeBlock block) {
    Matcher type = TYPE.matcher(block.code());
    return type.find() ? type.group(1) + ".java" : defaultName(block);
  }

  private static String packageFolder(CodeBlock block) {
    Matcher declaration = PACKAGE.matcher(block.code());
    return declaration.find() ? declaration.group(1).replace('.', '/') + "/" : "";
  }

  private static String defaultName(CodeBlock block) {
    if (!NAMES.containsKey(block.language())) {
      throw new IllegalArgumentException(
          "line %d: expected a block in one of %s or with a file name, found `%s`"
              .formatted(block.line(), new TreeSet<>(NAMES.keySet()), block.language()));
    }
    return NAMES.get(block.language());
  }
}
