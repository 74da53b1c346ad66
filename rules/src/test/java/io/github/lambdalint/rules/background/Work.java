package io.github.lambdalint.rules.background;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;

/** Checks handlers that start work for what goes on past their return. */
final class Work {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;

      public class Handler implements RequestHandler<List<String>, String> {

        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public String handleRequest(List<String> event, Context context) {
          try {
            handle(event);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return "ok";
        }

        private void work(String text) {
          System.out.println(text);
        }

        private void handle(List<String> event) throws Exception {
      %s
        }

      %s
      }
      """;

  private Work() {}

  /** Fails unless the work is found that is marked, in the handler's own code or its members. */
  static void check(Path folder, String body, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(body.indent(4), members.indent(2)))
        .check(new WorkPastReturn());
  }
}
