package io.github.lambdalint.rules.background;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which tasks of executors outlive the invocation that gives them. */
class ExecutorsPastReturnTest {

  @TempDir private Path folder;

  @Test
  void executorOfTheInvocationThatTerminatesAwaitsItsTasks() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        event.forEach(text -> own.execute(() -> work(text)));
        own.shutdown();
        own.awaitTermination(1, TimeUnit.MINUTES);
        """);
  }

  @Test
  void invokeAllWaits() {
    check(
        """
        List<Callable<Void>> tasks = new ArrayList<>();
        pool.invokeAll(tasks);
        """);
  }

  @Test
  void clauseOfAWaitIsNotReachedByWhatStartsTheWork() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        try {
          for (String text : event) {
            own.submit(() -> work(text));
          }
          own.submit(() -> work("a"));
          own.submit(() -> work("b"));
          own.shutdown();
          own.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        """);
  }

  @Test
  void clauseOfAnotherWaitLeavesTheWork() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        own.submit(() -> work("a")); // finding: (warning) the work that `submit` starts goes on when another branch is taken
        Future<String> other = CompletableFuture.completedFuture("b");
        try {
          other.get();
          own.shutdown();
          own.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException e) {
          Thread.currentThread().interrupt();
        }
        """);
  }

  @Test
  void executorThatIsAskedUntilItTerminatesIsAwaited() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        for (String text : event) {
          own.execute(() -> work(text));
        }
        own.execute(() -> work("a"));
        own.shutdown();
        while (!own.isTerminated()) {}
        """);
  }

  @Test
  void executorThatIsOnlyShutDownIsNot() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        for (String text : event) {
          own.execute(() -> work(text)); // finding: nothing waits for the work that `execute` starts
        }
        own.shutdown();
        """);
  }

  @Test
  void executorMadeOnTheSpotIsNotAwaited() {
    check(
        """
        Executors.newCachedThreadPool().execute(() -> work("a")); // finding: `execute` starts
        ForkJoinPool.commonPool().execute(() -> work("b")); // finding: `execute` starts
        """);
  }

  @Test
  void executorThatAnObjectReturnsMayBeAwaitedThroughIt() {
    check(
        """
        Pools pools = new Pools(Executors.newFixedThreadPool(2));
        pools.pool().execute(() -> work("a"));
        pools.pool().awaitTermination(1, TimeUnit.MINUTES);
        ExecutorService same = pools.same();
        same.execute(() -> work("b"));
        """,
        """
        record Pools(ExecutorService pool) {
          ExecutorService same() {
            return pool;
          }
        }
        """);
  }

  @Test
  void executorThatAMethodMakesIsNotAwaited() {
    check(
        """
        ExecutorService own = own();
        own.execute(() -> work("a")); // finding: nothing waits for the work that `execute` starts
        """,
        """
        private static ExecutorService own() {
          ExecutorService made = Executors.newFixedThreadPool(2);
          return made;
        }
        """);
  }

  @Test
  void executorThatIsGivenAwaitsTheTask() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        CompletableFuture.runAsync(() -> work("a"), own);
        CompletableFuture.supplyAsync(() -> "b", own);
        own.shutdown();
        own.awaitTermination(1, TimeUnit.MINUTES);
        """);
  }

  @Test
  void executorThatIsGivenAndOnlyShutDownDoesNot() {
    check(
        """
        ExecutorService own = Executors.newFixedThreadPool(2);
        CompletableFuture.runAsync(() -> work("a"), own); // finding: nothing waits for the work that `runAsync` starts
        own.shutdown();
        """);
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    Work.check(folder, body, members);
  }
}
