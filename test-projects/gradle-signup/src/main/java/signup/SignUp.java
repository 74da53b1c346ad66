package signup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

public class SignUp implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try (DynamoDbClient accounts = DynamoDbClient.builder().build()) {
      accounts.putItem(
          request ->
              request
                  .tableName("Accounts")
                  .item(Map.of("mail", AttributeValue.fromS(event.getBody())))
                  .conditionExpression("attribute_not_exists(mail)"));
    }
    return APIGatewayV2HTTPResponse.builder().withStatusCode(201).build();
  }
}
