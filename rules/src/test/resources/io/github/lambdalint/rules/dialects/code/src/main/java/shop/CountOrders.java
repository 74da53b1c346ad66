package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public class CountOrders implements RequestHandler<KinesisEvent, Void> {
  @Override
  public Void handleRequest(KinesisEvent event, Context context) {
    DynamoDbClient dynamo = DynamoDbClient.create();
    event.getRecords().forEach(record -> count(dynamo, record.getEventID()));
    return null;
  }

  private static void count(DynamoDbClient dynamo, String id) {
    dynamo.getItem(request -> request.tableName(id));
  }
}
