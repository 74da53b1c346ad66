package io.github.lambdalint.projects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Is a page on which mouse and keyboard are used, through the DevTools protocol of Chromium. */
final class Tab implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process browser;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int calls;

  private Tab(Process browser) throws IOException, InterruptedException {
    this.browser = browser;
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://%s/json/list".formatted(address(browser.errorReader())));
    HttpRequest request = HttpRequest.newBuilder(list).build();
    String page =
        JSON.readTree(client.send(request, BodyHandlers.ofString()).body())
            .path(0)
            .path("webSocketDebuggerUrl")
            .asText();
    this.socket =
        client.newWebSocketBuilder().buildAsync(URI.create(page), new Messages(messages)).join();
  }

  /** Opens {@code page} in a browser of its own. */
  static Tab open(Browser browser, Path page) throws IOException, InterruptedException {
    Tab tab = new Tab(browser.start("--remote-debugging-port=0", "about:blank"));
    ObjectNode permissions = JSON.createObjectNode();
    permissions.putArray("permissions").add("clipboardReadWrite").add("clipboardSanitizedWrite");
    tab.call("Browser.grantPermissions", permissions);
    tab.call("Emulation.setFocusEmulationEnabled", JSON.createObjectNode().put("enabled", true));
    tab.call("Page.enable", JSON.createObjectNode());
    tab.call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
    tab.await(message -> message.path("method").asText().equals("Page.loadEventFired"));
    return tab;
  }

  private static String address(BufferedReader log) throws IOException {
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        return listening.group(1);
      }
    }
    throw new IllegalStateException("the browser does not listen");
  }

  /** Returns the value of a script, which may be promised. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Clicks in the middle of the first element that {@code selector} selects. */
  void click(String selector) {
    JsonNode middle =
        evaluate(
            """
            (() => {
              const element = document.querySelector(%s);
              element.scrollIntoView({block: "center"});
              const box = element.getBoundingClientRect();
              return {x: box.x + box.width / 2, y: box.y + box.height / 2};
            })()
            """
                .formatted(quoted(selector)));
    for (String type : new String[] {"mousePressed", "mouseReleased"}) {
      ObjectNode event = JSON.createObjectNode().put("type", type).put("button", "left");
      event.put("clickCount", 1).setAll((ObjectNode) middle);
      call("Input.dispatchMouseEvent", event);
    }
  }

  /** Chooses in the list called {@code name}. */
  void choose(String name, String value) {
    evaluate(
        """
        (() => {
          const list = document.querySelector("select[name=%s]");
          list.value = %s;
          list.dispatchEvent(new Event("input", {bubbles: true}));
        })()
        """
            .formatted(name, quoted(value)));
  }

  void pressTab() {
    press("Tab", 9, "");
  }

  void pressEnter() {
    press("Enter", 13, "\r");
  }

  private void press(String key, int code, String text) {
    ObjectNode event = JSON.createObjectNode().put("key", key).put("windowsVirtualKeyCode", code);
    call("Input.dispatchKeyEvent", event.deepCopy().put("type", "keyDown").put("text", text));
    call("Input.dispatchKeyEvent", event.put("type", "keyUp"));
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = ++calls;
    ObjectNode call = JSON.createObjectNode().put("id", id).put("method", method);
    socket.sendText(call.set("params", parameters).toString(), true).join();
    JsonNode answer = await(message -> message.path("id").asInt() == id);
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private JsonNode await(Predicate<JsonNode> wanted) {
    try {
      JsonNode message;
      do {
        message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new IllegalStateException("the browser does not answer");
        }
      } while (!wanted.test(message));
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  /** Waits for the end, since the browser writes into its profile until then. */
  @Override
  public void close() {
    call("Browser.close", JSON.createObjectNode());
    socket.abort();
    browser.onExit().join();
  }

  /** Puts messages together that come in parts. */
  private static final class Messages implements WebSocket.Listener {

    private final BlockingQueue<JsonNode> messages;
    private final StringBuilder parts = new StringBuilder();

    Messages(BlockingQueue<JsonNode> messages) {
      this.messages = messages;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      parts.append(part);
      if (isLast) {
        try {
          messages.add(JSON.readTree(parts.toString()));
        } catch (JsonProcessingException e) {
          throw new IllegalStateException(e);
        }
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
