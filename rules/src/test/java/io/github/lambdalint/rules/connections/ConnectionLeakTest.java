package io.github.lambdalint.rules.connections;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionLeakTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import com.amazonaws.services.s3.AmazonS3;
      import com.amazonaws.services.s3.model.GetObjectRequest;
      import com.amazonaws.services.s3.model.S3Object;
      import com.fasterxml.jackson.databind.ObjectMapper;
      import com.jcraft.jsch.JSch;
      import com.jcraft.jsch.Session;
      import java.io.BufferedReader;
      import java.io.File;
      import java.io.FileInputStream;
      import java.io.InputStream;
      import java.io.InputStreamReader;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.sql.Connection;
      import java.sql.DriverManager;
      import java.sql.PreparedStatement;
      import java.sql.ResultSet;
      import java.sql.SQLException;
      import lombok.Cleanup;
      import okhttp3.OkHttpClient;
      import okhttp3.Request;
      import okhttp3.Response;
      import okhttp3.ResponseBody;
      import org.apache.http.client.methods.CloseableHttpResponse;
      import org.apache.http.client.methods.HttpGet;
      import org.apache.http.impl.client.CloseableHttpClient;
      import org.apache.http.util.EntityUtils;
      import org.apache.sshd.client.SshClient;

      public class Handler implements RequestHandler<String, String> {

        private static AmazonS3 s3;
        private static CloseableHttpClient apache;
        private static OkHttpClient ok;
        private static SshClient ssh;
        private static Connection shared;

        @Override
        public String handleRequest(String event, Context context) {
          try {
            handle(event);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return "ok";
        }

        private void handle(String event) throws Exception {
      %s
        }

      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void connectionClosedInFinallyUnlessItIsMissingIsClosed() {
    check(
        """
        Connection connection = null;
        try {
          connection = DriverManager.getConnection(event);
          connection.createStatement().execute(event);
        } finally {
          if (connection != null) {
            connection.close();
          }
        }
        """);
  }

  @Test
  void connectionOfTheCallerIsClosedByTheCaller() {
    check(
        """
        try (Connection connection = open(event)) {
          connection.createStatement().execute(event);
        }
        """,
        """
        private static Connection open(String url) throws SQLException {
          return DriverManager.getConnection(url);
        }
        """);
  }

  @Test
  void connectionThatIsClosedAfterItsStatementIsClosed() {
    check(
        """
        Connection connection = DriverManager.getConnection(event);
        PreparedStatement statement = null;
        try {
          statement = connection.prepareStatement("select 1");
          statement.execute();
        } finally {
          statement.close();
          connection.close();
        }
        """);
  }

  @Test
  void statementOfAConnectionThatIsClosedIsClosedWithIt() {
    check(
        """
        try (Connection connection = DriverManager.getConnection(event)) {
          PreparedStatement statement = connection.prepareStatement("select 1");
          ResultSet rows = statement.executeQuery();
          rows.next();
        }
        """);
  }

  @Test
  void statementOfALastingConnectionStaysOpen() {
    check(
        """
        PreparedStatement statement = shared.prepareStatement("select 1"); // finding: `Statement` opened here is never
        statement.execute();
        """);
  }

  @Test
  void contentOfAnObjectClosesIt() {
    check(
        """
        S3Object object = s3.getObject("bucket", event);
        try (InputStream content = object.getObjectContent()) {
          content.readAllBytes();
        }
        """);
  }

  @Test
  void objectThatIsStoredInAFileHoldsNoConnection() {
    check(
        """
        s3.getObject(new GetObjectRequest("bucket", event), new File("/tmp/" + event));
        """);
  }

  @Test
  void readerThatIsClosedClosesItsStream() {
    check(
        """
        FileInputStream in = new FileInputStream(event);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in))) {
          reader.readLine();
        }
        """);
  }

  @Test
  void streamThatAMapperReadsIsClosedByIt() {
    check(
        """
        new ObjectMapper().readTree(Files.newInputStream(Path.of(event)));
        """);
  }

  @Test
  void streamInABuilderOfTheProjectIsItsMatter() {
    check(
        """
        new Source(Files.newInputStream(Path.of(event))).read();
        """,
        """
        record Source(InputStream in) {
          void read() {}
        }
        """);
  }

  @Test
  void entityThatIsConsumedClosesTheResponse() {
    check(
        """
        CloseableHttpResponse response = apache.execute(new HttpGet(event));
        EntityUtils.toString(response.getEntity());
        """);
  }

  @Test
  void responseThatIsOnlyAskedForItsStatusStaysOpen() {
    check(
        """
        CloseableHttpResponse response = apache.execute(new HttpGet(event)); // finding: `CloseableHttpResponse` opened here is never
        response.getStatusLine();
        """);
  }

  @Test
  void bodyThatIsReadAsAStringIsClosed() {
    check(
        """
        Response response = ok.newCall(new Request.Builder().url(event).build()).execute();
        ResponseBody body = response.body();
        body.string();
        """);
  }

  @Test
  void sessionIsOpenWhenItIsThereNotWhenItIsAskedFor() {
    check(
        """
        try (var session = ssh.connect(event, "host", 22).verify().getSession()) {
          session.auth().verify();
        }
        """);
  }

  @Test
  void sessionThatConnectsItselfIsDisconnectedItself() {
    check(
        """
        Session session = new JSch().getSession("user", "host", 22);
        session.connect(); // finding: the SSH session opened here stays open when an exception comes first
        session.sendIgnore();
        session.disconnect();
        """);
  }

  @Test
  void variableThatLombokCleansUpIsClosed() {
    check(
        """
        @Cleanup InputStream in = Files.newInputStream(Path.of(event));
        in.readAllBytes();
        """);
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    HandlerProject.in(folder)
        .handler(HANDLER.formatted(body.indent(4), members.indent(2)))
        .check(new ConnectionLeak());
  }
}
