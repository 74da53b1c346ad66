package io.github.lambdalint.invocation;

import static io.github.lambdalint.invocation.Declared.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.source.TypeName;
import org.junit.jupiter.api.Test;

class EventFormTest {

  private final KnowledgeBase knowledge = KnowledgeBase.load();

  @Test
  void classOfTheSourceFits() {
    assertThat(fits("sqs-standard", library("SQSEvent"))).isTrue();
    assertThat(fits("kinesis", library("KinesisTimeWindowEvent"))).isTrue();
  }

  @Test
  void classOfAnotherSourceDoesNotFit() {
    assertThat(fits("sqs-standard", library("SNSEvent"))).isFalse();
    assertThat(fits("eventbridge-rule", library("S3Event"))).isFalse();
    assertThat(fits("lex-v2", library("LexEvent"))).isFalse();
  }

  @Test
  void ownClassesMayFit() {
    assertThat(fits("sqs-standard", "shop.Order")).isTrue();
    assertThat(fits("pipes-target", "shop.Orders")).isTrue();
  }

  @Test
  void nameWithoutPackageMayFit() {
    assertThat(fits("sqs-standard", "SNSEvent")).isTrue();
  }

  @Test
  void objectIsNoScalarAndNoList() {
    assertThat(fits("s3", "java.lang.String")).isFalse();
    assertThat(fits("s3", "java.util.List")).isFalse();
    assertThat(fits("s3", "java.util.Map")).isTrue();
    assertThat(fits("s3", "java.lang.Object")).isTrue();
  }

  @Test
  void pipesSendLists() {
    assertThat(fits("pipes-target", "java.util.List")).isTrue();
    assertThat(fits("pipes-target", "shop.Order[]")).isTrue();
    assertThat(fits("pipes-target", "java.util.Map")).isFalse();
    assertThat(fits("pipes-target", library("SQSEvent"))).isFalse();
  }

  @Test
  void callersMaySendAnything() {
    assertThat(fits("direct-invoke", library("SQSEvent"))).isTrue();
    assertThat(fits("stepfunctions-task", "java.lang.String")).isTrue();
  }

  @Test
  void payloadFormatDecidesOverHttpEvents() {
    String first = library("APIGatewayProxyRequestEvent");
    String second = library("APIGatewayV2HTTPEvent");

    assertThat(fits(source("apigw-http", ""), first)).isFalse();
    assertThat(fits(source("apigw-http", ""), second)).isTrue();
    assertThat(fits(source("apigw-http", "PayloadFormatVersion: '1.0'"), first)).isTrue();
    assertThat(fits(source("apigw-http", "PayloadFormatVersion: '1.0'"), second)).isFalse();
    assertThat(fits(source("apigw-http", "PayloadFormatVersion: unknown"), first)).isTrue();
    assertThat(fits(source("apigw-http", "PayloadFormatVersion: unknown"), second)).isTrue();
  }

  @Test
  void inputReplacesTheEventOfASchedule() {
    assertThat(fits(source("eventbridge-schedule", ""), library("SQSEvent"))).isFalse();
    assertThat(fits(source("eventbridge-schedule", "Input: '{}'"), library("SQSEvent"))).isTrue();
  }

  private static String library(String name) {
    return "com.amazonaws.services.lambda.runtime.events." + name;
  }

  private boolean fits(String kind, String type) {
    return fits(source(kind, ""), type);
  }

  private boolean fits(EventSource source, String type) {
    EventSourceKind kind = knowledge.kind(source.kind()).orElseThrow();
    return kind.eventOf(source).fits(TypeName.of(type));
  }
}
