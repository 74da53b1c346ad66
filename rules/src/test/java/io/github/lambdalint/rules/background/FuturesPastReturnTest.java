package io.github.lambdalint.rules.background;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which futures and processes outlive the invocation that starts them. */
class FuturesPastReturnTest {

  @TempDir private Path folder;

  @Test
  void futuresCollectedByAStreamAndJoinedOneByOneAreAwaited() {
    check(
        """
        List<CompletableFuture<Void>> all =
            event.stream()
                .map(text -> CompletableFuture.runAsync(() -> work(text)))
                .collect(Collectors.toList());
        all.forEach(CompletableFuture::join);
        """);
  }

  @Test
  void futuresCollectedAndForgottenAreNot() {
    check(
        """
        List<Future<?>> all = new ArrayList<>();
        for (String text : event) {
          all.add(pool.submit(() -> work(text))); // finding: `submit` starts
        }
        """);
  }

  @Test
  void futureReturnedToACallerThatWaitsIsAwaited() {
    check(
        """
        start(event).get();
        """,
        """
        private Future<?> start(List<String> event) {
          return pool.submit(() -> work("a"));
        }
        """);
  }

  @Test
  void futureReturnedToACallerThatDropsItIsNot() {
    check(
        """
        start(event);
        """,
        """
        private Future<?> start(List<String> event) {
          return pool.submit(() -> work("a")); // finding: `submit` starts
        }
        """);
  }

  @Test
  void futureGivenToAMethodThatWaitsIsAwaited() {
    check(
        """
        CompletableFuture<Void> future = CompletableFuture.runAsync(() -> work("a"));
        await(future);
        """,
        """
        private static void await(CompletableFuture<Void> any) {
          any.join();
        }
        """);
  }

  @Test
  void callbackAloneWaitsForNothing() {
    check(
        """
        CompletableFuture.runAsync(() -> work("a")) // finding: `runAsync` starts
            .whenComplete((nothing, error) -> work("done"));
        """);
  }

  @Test
  void futureOfAMethodReferenceIsAwaitedWithTheStream() {
    check(
        """
        Stream<Runnable> tasks = event.stream().map(text -> () -> work(text));
        for (Future<?> future : tasks.map(pool::submit).toList()) {
          future.get();
        }
        """);
  }

  @Test
  void futureOfAMethodReferenceIsLostWithTheStream() {
    check(
        """
        Stream<Runnable> tasks = event.stream().map(text -> () -> work(text));
        tasks.map(pool::submit).toList(); // finding: `submit` starts
        """);
  }

  @Test
  void futureThatALambdaReturnsIsNotWhatTheMethodReturns() {
    check(
        """
        start().get();
        """,
        """
        private Future<?> start() {
          Future<?> lost = pool.submit(() -> work("a")); // finding: `submit` starts
          Optional.of("b").map(text -> {
            return lost;
          });
          return CompletableFuture.completedFuture(null);
        }
        """);
  }

  @Test
  void processIsAwaitedByItsFutureOrTheEndOfItsOutput() {
    check(
        """
        Process process = new ProcessBuilder("a").start();
        process.onExit().get();
        Process other = new ProcessBuilder("b").start();
        byte[] output = other.getInputStream().readAllBytes();
        Process third = Runtime.getRuntime().exec("c");
        new Scanner(third.getInputStream()).forEachRemaining(this::work);
        """);
  }

  @Test
  void processThatIsOnlyAskedIsNotAwaited() {
    check(
        """
        Process process = new ProcessBuilder("a").start(); // finding: nothing waits for the work that `start` starts
        System.out.println(process.pid() + " " + process.info());
        process.onExit().thenRun(() -> work("b"));
        """);
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    Work.check(folder, body, members);
  }
}
