package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;

public class TellCustomer implements RequestHandler<SNSEvent, Void> {
  @Override
  public Void handleRequest(SNSEvent event, Context context) {
    try {
      event.getRecords().forEach(record -> tell(record.getSNS().getMessage()));
    } catch (IllegalStateException e) {
      context.getLogger().log("not told: " + e);
    }
    return null;
  }

  private static void tell(String order) {
    if (order.isBlank()) {
      throw new IllegalStateException("nobody to tell");
    }
  }
}
