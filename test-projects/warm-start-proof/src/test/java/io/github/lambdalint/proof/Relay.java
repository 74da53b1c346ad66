package io.github.lambdalint.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to a port of this machine, counts them, and cuts them when told to. */
final class Relay implements AutoCloseable {

  private final ServerSocket entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Opens a way to {@code target}. */
  Relay(int target) throws IOException {
    this.target = target;
    threads.execute(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** Returns the number of connections that were opened so far. */
  int connections() {
    return connections.get();
  }

  /** Ends all connections, as a server or firewall does that has not heard of them for long. */
  void cut() {
    sockets.forEach(Relay::close);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        connections.incrementAndGet();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        pass(client, server);
        pass(server, client);
      } catch (IOException e) {
        // Closed, or the client is gone already: there is nothing to pass on.
      }
    }
  }

  private void pass(Socket from, Socket to) throws IOException {
    from.setTcpNoDelay(true);
    sockets.add(from);
    threads.execute(
        () -> {
          try {
            from.getInputStream().transferTo(to.getOutputStream());
          } catch (IOException e) {
            // Cut, or ended by one side.
          }
          close(from);
          close(to);
          sockets.remove(from);
        });
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
    threads.shutdown();
  }
}
