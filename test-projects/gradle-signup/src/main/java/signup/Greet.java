package signup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;

public class Greet implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
      try {
        greet(record.getDynamodb().getKeys().get("mail").getS());
      } catch (RuntimeException e) {
        context.getLogger().log("not greeted: " + e);
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private static void greet(String mail) {
    if (mail.isBlank()) {
      throw new IllegalArgumentException("nobody to greet");
    }
    System.out.println("Welcome, " + mail);
  }
}
