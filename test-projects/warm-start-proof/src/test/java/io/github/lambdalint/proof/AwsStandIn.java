package io.github.lambdalint.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers, over plain HTTP, the calls of AWS that examples make. */
final class AwsStandIn implements AutoCloseable {

  private static final String TARGET = "X-Amz-Target";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Is longer than what a reader takes at once, so that a body half read stays so. */
  private static final byte[] OBJECT =
      "one line of an object\n".repeat(4000).getBytes(StandardCharsets.UTF_8);

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger fetches = new AtomicInteger();
  private final Unfinished unfinished;
  private volatile String secret = "";

  AwsStandIn(Unfinished unfinished) throws IOException {
    this.unfinished = unfinished;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Makes {@code secret} the one that is handed out from now on. */
  void rotate(String secret) {
    this.secret = secret;
  }

  /** Returns how often a secret, parameter or queue URL was asked for. */
  int fetches() {
    return fetches.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = exchange.getRequestHeaders().getFirst(TARGET);
      byte[] reply = target == null ? object(exchange) : reply(target, body);
      unfinished.hold(exchange.getRequestURI() + body);
      exchange.sendResponseHeaders(200, reply.length == 0 ? -1 : reply.length);
      exchange.getResponseBody().write(reply);
    }
  }

  private static byte[] object(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") ? OBJECT : new byte[0];
  }

  private byte[] reply(String target, String body) throws IOException {
    String operation = target.substring(target.lastIndexOf('.') + 1);
    if (operation.startsWith("Get")) {
      fetches.incrementAndGet();
    }
    String reply =
        switch (operation) {
          case "GetSecretValue" -> "{\"SecretString\": \"%s\"}".formatted(secret);
          case "GetQueueUrl" -> "{\"QueueUrl\": \"http://127.0.0.1:%d/orders\"}".formatted(port());
          case "SendMessage" -> "{\"MD5OfMessageBody\": \"%s\"}".formatted(digest(body));
          case "ListTables" -> "{\"TableNames\": []}";
          default -> "{}";
        };
    return reply.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns what the client compares with its own digest of the message. */
  private static String digest(String body) throws IOException {
    return Digests.md5(JSON.readTree(body).get("MessageBody").asText());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
