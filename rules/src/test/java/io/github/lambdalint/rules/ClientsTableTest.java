package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTableTest {

  private static final CallTable CLIENTS = CallTable.load(ClientsTableTest.class, "clients.txt");
  private static final String SDK = "software.amazon.awssdk.";

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk.services.s3.S3Client, create, S3Client",
    "software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient, create, DynamoDbStreamsClient",
    "software.amazon.awssdk.services.s3.S3ClientBuilder, build, S3Client",
    "software.amazon.awssdk.services.s3.presigner.S3Presigner, create, S3Presigner",
    "com.amazonaws.services.s3.AmazonS3ClientBuilder, defaultClient, AmazonS3",
    "com.amazonaws.services.sqs.AmazonSQSAsyncClientBuilder, defaultClient, AmazonSQSAsync",
    "java.net.http.HttpClient, newHttpClient, HttpClient",
    "redis.clients.jedis.RedisClient, create, RedisClient",
    "com.google.inject.Guice, createInjector, Injector",
    "com.shop.DaggerShopComponent, create, DaggerShopComponent",
  })
  void callsThatMakeClients(String owner, String method, String label) {
    assertThat(CLIENTS.match(CallShape.method(List.of(owner), method)).map(Match::label))
        .contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.services.dynamodbv2.AmazonDynamoDBClient, AmazonDynamoDBClient",
    "redis.clients.jedis.JedisPool, JedisPool",
    "org.eclipse.paho.mqttv5.client.MqttAsyncClient, MqttAsyncClient",
    "co.elastic.clients.transport.rest5_client.Rest5ClientTransport, Rest5ClientTransport",
    "org.apache.kafka.clients.producer.KafkaProducer, KafkaProducer",
    "org.springframework.context.annotation.AnnotationConfigApplicationContext, ApplicationContext",
  })
  void constructorsOfClients(String type, String label) {
    assertThat(CLIENTS.match(CallShape.constructor(List.of(type))).map(Match::label))
        .contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk.services.sqs.SqsAsyncClient, builder, build, SqsAsyncClient",
    "software.amazon.awssdk.services.s3.S3AsyncClient, crtBuilder, build, S3AsyncClient",
    "com.amazonaws.services.s3.AmazonS3ClientBuilder, standard, build, AmazonS3",
    "okhttp3.OkHttpClient.Builder, <init>, build, OkHttpClient",
    "com.azure.cosmos.CosmosClientBuilder, <init>, buildAsyncClient, CosmosClient",
    "com.google.cloud.storage.StorageOptions, getDefaultInstance, getService, Storage",
    "io.grpc.netty.NettyChannelBuilder, forAddress, build, ManagedChannel",
    "software.amazon.awssdk.http.apache5.Apache5HttpClient, builder, build, Apache5HttpClient",
    "redis.clients.jedis.RedisClusterClient, builder, build, RedisClusterClient",
    "co.elastic.clients.transport.rest5_client.low_level.Rest5Client, builder, build, Rest5Client",
    "com.anthropic.client.okhttp.AnthropicOkHttpClient, builder, build, AnthropicOkHttpClient",
  })
  void chainsThatMakeClients(String owner, String first, String last, String label) {
    CallShape root = CallShape.method(List.of(owner), first);

    assertThat(CLIENTS.match(root.chainEnding(List.of(), last)).map(Match::label)).contains(label);
  }

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk.services.s3.S3Client, builder",
    "software.amazon.awssdk.services.s3.S3Client, putObject",
    "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient, create",
    "okhttp3.OkHttpClient, newBuilder",
    "com.zaxxer.hikari.HikariDataSource, getConnection",
    "com.shop.S3Client, create",
  })
  void callsThatMakeNone(String owner, String method) {
    assertThat(CLIENTS.match(CallShape.method(List.of(owner), method))).isEmpty();
  }

  @Test
  void requestIsNoClient() {
    CallShape builder =
        CallShape.method(List.of(SDK + "services.s3.model.GetObjectRequest"), "builder");

    assertThat(CLIENTS.match(builder.chainEnding(List.of(), "build"))).isEmpty();
  }

  @Test
  void mutatedWebClientSharesTheConnectionsOfTheFirst() {
    String webClient = "org.springframework.web.reactive.function.client.WebClient";
    List<String> builder = List.of(webClient + ".Builder");

    assertThat(
            CLIENTS.match(
                CallShape.method(List.of(webClient), "mutate").chainEnding(builder, "build")))
        .isEmpty();
    assertThat(CLIENTS.match(CallShape.method(builder, "build")).map(Match::label))
        .contains("WebClient");
  }

  @Test
  void enhancedClientWrapsAnother() {
    CallShape builder =
        CallShape.method(List.of(SDK + "enhanced.dynamodb.DynamoDbEnhancedClient"), "builder");

    assertThat(CLIENTS.match(builder.chainEnding(List.of(), "build")).orElseThrow().fact("wraps"))
        .contains("client");
  }
}
