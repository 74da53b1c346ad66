package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;

public class ShipOrders implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final Carrier carrier = new Carrier();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : event.getRecords()) {
      try {
        carrier.pickUp(message.getBody());
      } catch (RuntimeException e) {
        context.getLogger().log("no carrier for " + message.getMessageId() + ": " + e);
      }
    }
    return new SQSBatchResponse(failures);
  }
}
