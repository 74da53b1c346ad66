package shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

class Carrier {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  void pickUp(String order) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://carrier.example/pickups"))
            .timeout(Duration.ofSeconds(5))
            .POST(BodyPublishers.ofString(order))
            .build();
    try {
      HttpResponse<Void> response = HTTP.send(request, BodyHandlers.discarding());
      if (response.statusCode() != 201) {
        throw new IllegalStateException("carrier answered " + response.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
