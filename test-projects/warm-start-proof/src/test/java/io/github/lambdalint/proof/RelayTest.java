package io.github.lambdalint.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private ServerSocket server;
  private Relay relay;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    relay = new Relay(server.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    relay.close();
    server.close();
  }

  @Test
  void passesOnWhatIsSentAndCountsConnections() throws IOException {
    for (int i = 1; i <= 2; i++) {
      try (Socket client = connect();
          Socket accepted = server.accept()) {
        client.getOutputStream().write('?');
        assertThat(accepted.getInputStream().read()).isEqualTo('?');
        accepted.getOutputStream().write('!');
        assertThat(client.getInputStream().read()).isEqualTo('!');
      }
      assertThat(relay.connections()).isEqualTo(i);
    }
  }

  @Test
  void aCutEndsConnectionsAndLetsNewOnesIn() throws IOException {
    try (Socket client = connect();
        Socket accepted = server.accept()) {
      client.getOutputStream().write('?');
      assertThat(accepted.getInputStream().read()).isEqualTo('?');
      relay.cut();
      assertThat(accepted.getInputStream().read()).isEqualTo(-1);
    }
    try (Socket client = connect();
        Socket accepted = server.accept()) {
      client.getOutputStream().write('?');
      assertThat(accepted.getInputStream().read()).isEqualTo('?');
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), relay.port());
  }
}
