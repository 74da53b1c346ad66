package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;

public class PrintInvoice implements RequestHandler<SNSEvent, Void> {

  @Override
  public Void handleRequest(SNSEvent event, Context context) {
    event.getRecords().forEach(record -> System.out.println(record.getSNS().getMessage()));
    return null;
  }
}
