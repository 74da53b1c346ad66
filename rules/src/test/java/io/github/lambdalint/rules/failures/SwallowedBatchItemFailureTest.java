package io.github.lambdalint.rules.failures;

import io.github.lambdalint.rules.HandlerProject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwallowedBatchItemFailureTest {

  @TempDir private Path folder;

  @Test
  void replyOfAStreamThatIsAlwaysEmptyNamesNoFailure() {
    check("new StreamsEventResponse(List.of()); // finding: always empty");
  }

  @Test
  void replyOfAStreamThatIsFilledNamesFailures() {
    check("new StreamsEventResponse(failures(event));");
  }

  private void check(String reply) {
    HandlerProject.in(folder)
        .handler(
            """
        import com.amazonaws.services.lambda.runtime.Context;
        import com.amazonaws.services.lambda.runtime.RequestHandler;
        import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
        import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
        import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
        import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
        import java.util.List;

        public class Handler implements RequestHandler<KinesisEvent, StreamsEventResponse> {

          @Override
          public StreamsEventResponse handleRequest(KinesisEvent event, Context context) {
            for (KinesisEventRecord each : event.getRecords()) {
              try {
                ship(each);
              } catch (RuntimeException e) { // finding: counts as done
                e.printStackTrace();
              }
            }
            return %s
          }

          private void ship(KinesisEventRecord order) {
            throw new IllegalStateException("no stock for " + order);
          }

          private List<BatchItemFailure> failures(KinesisEvent event) {
            return List.of(new BatchItemFailure(event.getRecords().get(0).getEventID()));
          }
        }
        """
                .formatted(reply))
        .check(new SwallowedBatchItemFailure());
  }
}
