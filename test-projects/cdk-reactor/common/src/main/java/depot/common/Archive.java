package depot.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Keeps texts on a server of the depot. */
public class Archive {

  private static final URI SERVER = URI.create("https://archive.example/texts");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** Sends a text and waits until it is kept. */
  public void keep(String text) {
    HttpRequest request =
        HttpRequest.newBuilder(SERVER)
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofString(text))
            .build();
    try {
      http.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
