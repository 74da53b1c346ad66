package io.github.lambdalint.report.html;

import io.github.lambdalint.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Is our own style sheet or script, the only text that a page holds as it is. */
record Asset(String element, String content) implements Html {

  /** Loads a resource beside this class. */
  static Asset load(String element, String resource) {
    try (InputStream file = Asset.class.getResourceAsStream(resource)) {
      return new Asset(element, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Names the content in a Content-Security-Policy, so that a browser runs nothing else. */
  String policySource() {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(element).append('>').append(content);
    out.append("</").append(element).append('>');
  }
}
