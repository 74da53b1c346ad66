package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;

public class ShipOrders implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final String carrier = System.getenv("CARRIER");

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      try {
        ship(message.getBody());
      } catch (IllegalStateException e) {
        context.getLogger().log("not shipped: " + e);
      }
    }
    return new SQSBatchResponse(List.of());
  }

  private void ship(String order) {
    if (order.isBlank()) {
      throw new IllegalStateException(carrier.trim() + " takes no empty order");
    }
  }
}
