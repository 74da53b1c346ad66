package refunds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Bank {

  private static final URI ADDRESS = URI.create("https://bank.example/refunds");
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Asks for the money; the bank knows a request that comes again by its key. */
  void payBack(String key, String refund) {
    HttpRequest request =
        HttpRequest.newBuilder(ADDRESS)
            .timeout(PATIENCE)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(refund))
            .build();
    try {
      HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("refused: " + response.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
