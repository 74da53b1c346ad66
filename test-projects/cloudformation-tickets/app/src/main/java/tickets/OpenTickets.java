package tickets;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Has no Lambda interface: only the template names it. */
public class OpenTickets {

  public void handle(S3Event event) throws SQLException {
    try (Connection database = DriverManager.getConnection(System.getenv("DATABASE"));
        PreparedStatement insert =
            database.prepareStatement("insert into ticket (file) values (?)")) {
      for (var record : event.getRecords()) {
        insert.setString(1, record.getS3().getObject().getUrlDecodedKey());
        insert.executeUpdate();
      }
    }
  }
}
