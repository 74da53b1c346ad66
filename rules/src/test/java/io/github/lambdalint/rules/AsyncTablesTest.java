package io.github.lambdalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsyncTablesTest {

  private static final CallTable STARTERS =
      CallTable.load(AsyncTablesTest.class, "async-starters.txt");
  private static final CallTable AWAITERS = CallTable.load(AsyncTablesTest.class, "awaiters.txt");
  private static final CallTable EXECUTORS = CallTable.load(AsyncTablesTest.class, "executors.txt");

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.ExecutorService, submit, both",
    "java.util.concurrent.ThreadPoolExecutor, execute, receiver",
    "java.util.concurrent.CompletableFuture, supplyAsync, result-or-executor",
    "java.lang.Thread, start, receiver",
    "java.util.Timer, scheduleAtFixedRate, receiver",
    "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient, putItem, result",
    "com.amazonaws.services.lambda.AWSLambdaAsync, invokeAsync, result",
    "io.lettuce.core.api.async.RedisAsyncCommands, incr, result",
    "shop.OrdersGrpc.OrdersFutureStub, place, result",
  })
  void startersTellOnWhatToWait(String owner, String method, String handle) {
    assertThat(fact(STARTERS, owner, method, "handle")).isEqualTo(handle);
  }

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient, queryPaginator",
    "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient, builder",
    "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient, close",
    "software.amazon.awssdk.services.dynamodb.DynamoDbClient, putItem",
    "software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable, query",
    "java.util.concurrent.ExecutorService, invokeAll",
    "reactor.core.publisher.Flux, map",
    "shop.OrdersGrpc.OrdersFutureStub, withDeadlineAfter",
  })
  void callsThatStartNothing(String owner, String method) {
    assertThat(STARTERS.match(CallShape.method(List.of(owner), method))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.CompletableFuture, join, awaits, receiver",
    "java.util.concurrent.ScheduledFuture, cancel, awaits, receiver",
    "java.lang.Thread, interrupt, awaits, receiver",
    "java.util.concurrent.Future, get, awaits, receiver",
    "java.util.concurrent.ExecutorService, invokeAll, awaits, arguments",
    "java.util.concurrent.CountDownLatch, await, awaits, signal",
    "java.util.concurrent.CompletableFuture, allOf, combines, arguments",
    "java.util.concurrent.CompletableFuture, thenCombineAsync, combines, both",
    "java.util.concurrent.CompletableFuture, thenAcceptBoth, combines, both",
    "java.util.concurrent.CompletionStage, thenAcceptAsync, combines, receiver",
    "software.amazon.awssdk.transfer.s3.model.FileUpload, completionFuture, combines, receiver",
    "reactor.core.publisher.Mono, blockOptional, awaits, receiver",
  })
  void awaitersTellForWhatTheyWait(String owner, String method, String key, String value) {
    assertThat(fact(AWAITERS, owner, method, key)).isEqualTo(value);
  }

  @Test
  void waitingForOneOfManyIsNotWaiting() {
    String future = "java.util.concurrent.CompletableFuture";

    assertThat(AWAITERS.match(CallShape.method(List.of(future), "anyOf"))).isEmpty();
    assertThat(AWAITERS.match(CallShape.method(List.of(future), "getNow"))).isEmpty();
  }

  @Test
  void threadsOfVirtualExecutorEndByThemselves() {
    String executors = "java.util.concurrent.Executors";

    assertThat(fact(EXECUTORS, executors, "newVirtualThreadPerTaskExecutor", "threads"))
        .isEqualTo("virtual");
    assertThat(fact(EXECUTORS, executors, "newFixedThreadPool", "does")).isEqualTo("create");
  }

  private static String fact(CallTable table, String owner, String method, String key) {
    return table
        .match(CallShape.method(List.of(owner), method))
        .flatMap(match -> match.fact(key))
        .orElse("none found");
  }
}
