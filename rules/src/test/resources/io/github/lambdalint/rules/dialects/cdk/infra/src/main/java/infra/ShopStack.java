package infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.kinesis.Stream;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionProps;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.lambda.eventsources.KinesisEventSource;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscription;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

public class ShopStack extends Stack {
  public static void main(String[] arguments) {
    App app = new App();
    new ShopStack(app, "Shop");
    app.synth();
  }

  public ShopStack(Construct scope, String id) {
    super(scope, id);
    Queue failed = new Queue(this, "FailedOrders");
    Queue orders =
        Queue.Builder.create(this, "Orders")
            .visibilityTimeout(Duration.seconds(90))
            .deadLetterQueue(DeadLetterQueue.builder().queue(failed).maxReceiveCount(3).build())
            .build();
    Function ship =
        new Function(
            this,
            "ShipOrders",
            function("ShipOrders").environment(Map.of("SHIPPER", "parcel")).build());
    ship.addEventSource(SqsEventSource.Builder.create(orders).batchSize(5).build());

    Function tell =
        new Function(
            this,
            "TellCustomer",
            function("TellCustomer")
                .timeout(Duration.seconds(10))
                .retryAttempts(1)
                .onFailure(new SqsDestination(new Queue(this, "NotTold")))
                .build());
    new Topic(this, "Shipped").addSubscription(new LambdaSubscription(tell));

    Function count = new Function(this, "CountOrders", function("CountOrders").build());
    count.addEventSource(
        KinesisEventSource.Builder.create(new Stream(this, "Clicks"))
            .startingPosition(StartingPosition.LATEST)
            .retryAttempts(3)
            .bisectBatchOnError(true)
            .build());
  }

  private static FunctionProps.Builder function(String handler) {
    return FunctionProps.builder()
        .runtime(Runtime.JAVA_21)
        .handler("shop." + handler + "::handleRequest")
        .code(Code.fromAsset("../target/shop.jar"))
        .memorySize(512)
        .timeout(Duration.minutes(1));
  }
}
