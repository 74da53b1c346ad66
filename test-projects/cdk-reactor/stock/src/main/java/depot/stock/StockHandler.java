package depot.stock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import depot.common.Archive;
import depot.common.ItemReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

public class StockHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final ItemReader reader = new ItemReader();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      try {
        new Archive().keep("pieces: " + reader.pieces(message.getBody()));
      } catch (IllegalArgumentException | UncheckedIOException e) {
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
