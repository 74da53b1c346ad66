package thumbnails;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

public class DrawThumbnails implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private static final S3Client S3 = S3Client.create();
  private static final String THUMBNAILS = System.getenv("THUMBNAILS");

  private final Brush brush = new Brush();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    List<BatchItemFailure> failures = new ArrayList<>();
    for (SQSMessage message : event.getRecords()) {
      try {
        draw(message.getBody());
      } catch (IOException | SdkException e) {
        context.getLogger().log(message.getMessageId() + ": " + e);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private void draw(String picture) throws IOException {
    Path file = Files.createTempFile("thumbnail", ".png");
    try {
      brush.draw(picture, file);
      S3.putObject(
          request -> request.bucket(THUMBNAILS).key(picture), RequestBody.fromFile(file));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
