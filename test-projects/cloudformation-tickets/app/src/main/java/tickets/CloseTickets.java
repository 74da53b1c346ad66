package tickets;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

public class CloseTickets implements RequestHandler<ScheduledEvent, Integer> {

  @Override
  public Integer handleRequest(ScheduledEvent event, Context context) {
    try (Connection database = DriverManager.getConnection(System.getenv("DATABASE"));
        Statement update = database.createStatement()) {
      return update.executeUpdate("update ticket set open = false where due < now()");
    } catch (SQLException e) {
      e.printStackTrace();
      System.exit(1);
      return 0;
    }
  }
}
