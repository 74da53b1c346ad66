package depot.reports;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import depot.common.Archive;
import depot.common.ItemReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class ReportHandler implements RequestHandler<ScheduledEvent, String> {

  private final ItemReader reader = new ItemReader();

  @Override
  public String handleRequest(ScheduledEvent event, Context context) {
    try {
      Path report = Files.createTempFile("report", ".csv");
      Files.writeString(report, "pieces;" + reader.pieces("12 x A-471"));
      new Archive().keep(Files.readString(report));
      return report.toString();
    } catch (IOException e) {
      context.getLogger().log("no report: " + e);
      return null;
    }
  }
}
