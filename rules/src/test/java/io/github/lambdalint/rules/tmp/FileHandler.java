package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;

/** Checks handlers that work with files. */
final class FileHandler {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.io.*;
      import java.nio.file.*;
      import java.nio.file.attribute.*;
      import java.util.*;
      import java.util.stream.*;
      import org.apache.commons.io.FileUtils;

      public class Handler implements RequestHandler<String, String> {

        private static final String FOLDER = "/tmp/reports";

        @Override
        public String handleRequest(String event, Context context) {
          try {
            handle(event);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return "ok";
        }

        private void handle(String event) throws IOException {
      %s
        }

      %s
      }
      """;

  private FileHandler() {}

  /** Fails unless a rule finds what is marked in the handler's own code or its members. */
  static void check(Path folder, Rule rule, String body, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(body.indent(4), members.indent(2)))
        .check(rule);
  }
}
