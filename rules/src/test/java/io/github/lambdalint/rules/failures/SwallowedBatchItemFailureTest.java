package io.github.lambdalint.rules.failures;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwallowedBatchItemFailureTest {

  @TempDir private Path folder;

  @Test
  void replyOfAStreamThatIsAlwaysEmptyNamesNoFailure() throws IOException {
    check("new StreamsEventResponse(List.of()); // finding: always empty");
  }

  @Test
  void replyOfAStreamThatIsFilledNamesFailures() throws IOException {
    check("new StreamsEventResponse(failures(event));");
  }

  private void check(String reply) throws IOException {
    Files.writeString(
        folder.resolve("Handler.java"),
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
            .formatted(reply));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new SwallowedBatchItemFailure());
  }
}
