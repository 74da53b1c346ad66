package io.github.lambdalint.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Makes names for findings that stay the same when lines are moved or indented.
 *
 * <p>Equal findings of a file are numbered in their order, so no two have one name.
 */
final class Fingerprints {

  private static final int LENGTH = 16;

  private final SourceLines lines;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(SourceLines lines) {
    this.lines = lines;
  }

  /**
   * Returns GitHub's {@code primaryLocationLineHash} from rule and line, and ours from rule and
   * message, which also outlives a change of the line.
   */
  ObjectNode of(Finding finding) {
    Span span = finding.at().span();
    String line = lines.get(span.file(), span.line()).replaceAll("\\s+", "");
    return JsonNodeFactory.instance
        .objectNode()
        .put("primaryLocationLineHash", numbered(span, finding.rule().id() + '\n' + line))
        .put("lambdaLint/v1", numbered(span, finding.rule().id() + '\n' + finding.message()));
  }

  private String numbered(Span span, String text) {
    String hash = hash(text);
    return hash + ":" + seen.merge(span.file() + "\n" + hash, 1, Integer::sum);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
