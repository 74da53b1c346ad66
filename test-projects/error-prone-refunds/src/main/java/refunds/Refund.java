package refunds;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class Refund implements RequestHandler<SQSEvent, Void> {

  @Override
  public Void handleRequest(SQSEvent event, Context context) {
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      Bank bank = new Bank();
      bank.payBack(message.getMessageId(), message.getBody());
      keep(message.getBody());
    }
    return null;
  }

  private static void keep(String receipt) {
    try {
      Files.writeString(Path.of("receipt.txt"), receipt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
