package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.document.MalformedDocumentException;
import io.github.lambdalint.deployment.terraform.hcl.HclReader;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Stands in for the module of the registry that most deploy functions with. */
final class RegistryModule {

  private static final String FILE = "terraform-aws-lambda.tf";

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?s).*terraform-aws-modules/(lambda/aws|terraform-aws-lambda(\\.git)?)/?(\\?.*)?");

  private static final String TEXT = read();

  private RegistryModule() {}

  private static String read() {
    try (InputStream in = RegistryModule.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isSource(String source) {
    return SOURCE.matcher(source).matches();
  }

  /**
   * Makes a configuration whose places are all those of its call, since its files are not there.
   */
  static Configuration configuration(Path folder, Span call) {
    try {
      return Configuration.standIn(folder, HclReader.readAt(call, TEXT));
    } catch (MalformedDocumentException e) {
      throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
    }
  }
}
