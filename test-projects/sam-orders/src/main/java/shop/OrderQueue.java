package shop;

import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends orders; made for each request. */
class OrderQueue {

  private final SqsClient sqs = SqsClient.create();
  private final String url;

  OrderQueue(String url) {
    this.url = url;
  }

  void send(String order) {
    sqs.sendMessage(message -> message.queueUrl(url).messageBody(order));
  }
}
