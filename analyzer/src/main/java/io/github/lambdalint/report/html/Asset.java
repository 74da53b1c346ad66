package io.github.lambdalint.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(element).append('>').append(content);
    out.append("</").append(element).append('>');
  }
}
