package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class TellCustomer implements RequestHandler<SNSEvent, Void> {

  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final Mail mail = new Mail();

  @Override
  public Void handleRequest(SNSEvent event, Context context) {
    for (SNSEvent.SNSRecord record : event.getRecords()) {
      String order = record.getSNS().getMessage();
      executor.submit(() -> mail.send(order));
    }
    return null;
  }
}
