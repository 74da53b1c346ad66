package io.github.lambdalint.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Is a project of many plain classes and some handlers, each of which reaches a few of them.
 *
 * @param classes of 100 lines each
 */
record GeneratedProject(Path folder, int classes, int handlers) {

  private static final int REACHED = 20;

  private static final String CLASS =
      """
      package plain;

      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.stream.Collectors;

      /** Holds orders by customer. */
      public final class Plain%1$d {

        private final Map<String, List<String>> orders = new HashMap<>();
        private int changes;
      %2$s}
      """;
  private static final String METHODS =
      """

        /** Adds an order. */
        public int add%1$d(String customer, String order) {
          orders.computeIfAbsent(customer, key -> new ArrayList<>()).add(order);
          changes = changes + order.length() %% %2$d;
          return changes;
        }

        /** Lists the orders of customers whose names are long. */
        public List<String> list%1$d(int least) {
          return orders.entrySet().stream()
              .filter(entry -> entry.getKey().length() > least + %1$d)
              .flatMap(entry -> entry.getValue().stream())
              .map(order -> "order " + order + " of %1$d")
              .sorted()
              .collect(Collectors.toList());
        }
      """;
  private static final String HANDLER =
      """
      package handlers;

      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.lambda.runtime.events.SQSEvent;
      import software.amazon.awssdk.services.sqs.SqsClient;

      public class Handler%1$d implements RequestHandler<SQSEvent, Void> {

        @Override
        public Void handleRequest(SQSEvent event, Context context) {
          SqsClient sqs = SqsClient.create();
          for (SQSEvent.SQSMessage message : event.getRecords()) {
            String body = message.getBody();
      %2$s      sqs.sendMessage(request -> request.queueUrl("next").messageBody(body));
          }
          return null;
        }
      }
      """;
  private static final String FUNCTION =
      """
        Handler%1$d:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java21
            Handler: handlers.Handler%1$d::handleRequest
            MemorySize: 512
            Timeout: 30
            CodeUri: .
            Events:
              Queue:
                Type: SQS
                Properties:
                  Queue: !GetAtt Queue%1$d.Arn
        Queue%1$d:
          Type: AWS::SQS::Queue
      """;

  /** Writes all files and returns the number of lines of Java. */
  long write() throws IOException {
    long lines = 0;
    write("pom.xml", "<project/>");
    write(".git/HEAD", "");
    for (int i = 0; i < classes; i++) {
      lines +=
          write("src/main/java/plain/Plain%d.java".formatted(i), CLASS.formatted(i, methods()));
    }
    for (int i = 0; i < handlers; i++) {
      lines +=
          write(
              "src/main/java/handlers/Handler%d.java".formatted(i), HANDLER.formatted(i, calls(i)));
    }
    if (handlers > 0) {
      write("template.yaml", "Resources:\n" + each(handlers, i -> FUNCTION.formatted(i)));
    }
    return lines;
  }

  private static String methods() {
    return each(5, i -> METHODS.formatted(i, i + 7));
  }

  private static String calls(int handler) {
    return each(
        REACHED,
        i ->
            "      new plain.Plain%d().add%d(body, message.getMessageId());\n"
                .formatted(handler * REACHED + i, i % 5));
  }

  private static String each(int number, IntFunction<String> text) {
    return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
  }

  private long write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return text.lines().count();
  }
}
