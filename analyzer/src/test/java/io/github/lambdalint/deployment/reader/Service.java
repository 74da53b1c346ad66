package io.github.lambdalint.deployment.reader;

import java.nio.file.Path;

/** Writes projects of the Serverless Framework in the folder {@code service}. */
final class Service {

  private Service() {}

  /** Makes a service of one function with one event in line 8. */
  static Project withEvent(Path root, String event) {
    return of(
        root,
        """
        provider: {name: aws, runtime: java17}
        functions:
          orders:
            handler: a.B::c
            events:
              # One event.
              - %s
        resources:
          Resources:
            Queue: {Type: AWS::SQS::Queue}
            Topic: {Type: AWS::SNS::Topic}
            Table: {Type: AWS::DynamoDB::Table}
            Stream: {Type: AWS::Kinesis::Stream}
        """
            .formatted(event));
  }

  /** Makes a service of two functions, the second of which has more settings. */
  static Project function(Path root, String settings) {
    return of(
        root,
        """
        provider: {name: aws, runtime: java17}
        functions:
          billing: {handler: a.Billing}
          orders:
            handler: a.B::c
        """
            + settings.indent(4));
  }

  /** Makes a service of the text that follows its name. */
  static Project of(Path root, String text) {
    return new Project(root).with("service/serverless.yml", "service: shop\n" + text);
  }
}
