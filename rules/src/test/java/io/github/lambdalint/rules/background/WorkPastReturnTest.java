package io.github.lambdalint.rules.background;

import io.github.lambdalint.engine.JavaProject;
import io.github.lambdalint.engine.Linter;
import io.github.lambdalint.testing.FixtureRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkPastReturnTest {

  private static final String HANDLER =
      """
      import com.amazonaws.services.lambda.runtime.Context;
      import com.amazonaws.services.lambda.runtime.RequestHandler;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;

      public class Handler implements RequestHandler<List<String>, String> {

        private final ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public String handleRequest(List<String> event, Context context) {
          try {
            handle(event);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return "ok";
        }

        private void work(String text) {
          System.out.println(text);
        }

      %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void threadThatIsJoinedIsAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Thread thread = new Thread(() -> work("a"));
          thread.start();
          thread.join();
        }
        """);
  }

  @Test
  void threadsJoinedFromAListAreAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Thread> threads = new ArrayList<>();
          for (String text : event) {
            Thread thread = new Thread(() -> work(text));
            threads.add(thread);
            thread.start();
          }
          for (Thread thread : threads) {
            thread.join();
          }
        }
        """);
  }

  @Test
  void threadThatIsOnlyStartedIsNot() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          new Thread(() -> work("a")).start(); // finding: `start` starts
        }
        """);
  }

  @Test
  void futuresCollectedByAStreamAndJoinedOneByOneAreAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<CompletableFuture<Void>> all =
              event.stream()
                  .map(text -> CompletableFuture.runAsync(() -> work(text)))
                  .collect(Collectors.toList());
          all.forEach(CompletableFuture::join);
        }
        """);
  }

  @Test
  void futuresCollectedAndForgottenAreNot() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Future<?>> all = new ArrayList<>();
          for (String text : event) {
            all.add(pool.submit(() -> work(text))); // finding: `submit` starts
          }
        }
        """);
  }

  @Test
  void futureReturnedToACallerThatWaitsIsAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          start(event).get();
        }

        private Future<?> start(List<String> event) {
          return pool.submit(() -> work("a"));
        }
        """);
  }

  @Test
  void futureReturnedToACallerThatDropsItIsNot() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          start(event);
        }

        private Future<?> start(List<String> event) {
          return pool.submit(() -> work("a")); // finding: `submit` starts
        }
        """);
  }

  @Test
  void futureGivenToAMethodThatWaitsIsAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          CompletableFuture<Void> future = CompletableFuture.runAsync(() -> work("a"));
          await(future);
        }

        private static void await(CompletableFuture<Void> any) {
          any.join();
        }
        """);
  }

  @Test
  void callbackAloneWaitsForNothing() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          CompletableFuture.runAsync(() -> work("a")) // finding: `runAsync` starts
              .whenComplete((nothing, error) -> work("done"));
        }
        """);
  }

  @Test
  void executorOfTheInvocationThatTerminatesAwaitsItsTasks() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          ExecutorService own = Executors.newFixedThreadPool(2);
          event.forEach(text -> own.execute(() -> work(text)));
          own.shutdown();
          own.awaitTermination(1, TimeUnit.MINUTES);
        }
        """);
  }

  @Test
  void invokeAllWaits() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Callable<Void>> tasks = new ArrayList<>();
          pool.invokeAll(tasks);
        }
        """);
  }

  @Test
  void methodOfAVariableThatIsPassedOnIsFollowed() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Starter starter = new Starter();
          event.forEach(starter::start);
        }

        static class Starter {
          void start(String text) {
            new Thread(() -> System.out.println(text)).start(); // finding: `start` starts
          }
        }
        """);
  }

  @Test
  void futureOfAMethodReferenceIsAwaitedWithTheStream() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Stream<Runnable> tasks = event.stream().map(text -> () -> work(text));
          for (Future<?> future : tasks.map(pool::submit).toList()) {
            future.get();
          }
        }
        """);
  }

  @Test
  void futureOfAMethodReferenceIsLostWithTheStream() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Stream<Runnable> tasks = event.stream().map(text -> () -> work(text));
          tasks.map(pool::submit).toList(); // finding: `submit` starts
        }
        """);
  }

  @Test
  void futureThatALambdaReturnsIsNotWhatTheMethodReturns() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          start().get();
        }

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
  void methodWithVariableArityCanBeReferenced() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Runnable log = Handler::log;
          log.run();
          new Thread(() -> work("a")).start(); // finding: `start` starts
        }

        static void log(String... parts) {
          System.out.println(List.of(parts));
        }
        """);
  }

  @Test
  void clauseOfAWaitIsNotReachedByWhatStartsTheWork() throws IOException {
    check(
        """
        private void handle(List<String> event) {
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
        }
        """);
  }

  @Test
  void clauseOfAWaitAroundStartAndJoinLosesNoThread() throws IOException {
    check(
        """
        private void handle(List<String> event) {
          try {
            List<Thread> threads = new ArrayList<>();
            for (String text : event) {
              Thread thread = new Thread(() -> work(text));
              threads.add(thread);
              thread.start();
            }
            for (Thread thread : threads) {
              thread.join();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        """);
  }

  @Test
  void clauseOfAnotherWaitLeavesTheWork() throws IOException {
    check(
        """
        private void handle(List<String> event) {
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
        }
        """);
  }

  @Test
  void executorThatIsAskedUntilItTerminatesIsAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) {
          ExecutorService own = Executors.newFixedThreadPool(2);
          for (String text : event) {
            own.execute(() -> work(text));
          }
          own.execute(() -> work("a"));
          own.shutdown();
          while (!own.isTerminated()) {}
        }
        """);
  }

  @Test
  void executorThatIsOnlyShutDownIsNot() throws IOException {
    check(
        """
        private void handle(List<String> event) {
          ExecutorService own = Executors.newFixedThreadPool(2);
          for (String text : event) {
            own.execute(() -> work(text)); // finding: nothing waits for the work that `execute` starts
          }
          own.shutdown();
        }
        """);
  }

  @Test
  void threadsStartedFromAListAreAwaitedFromIt() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Thread> threads = new ArrayList<>();
          for (String text : event) {
            threads.add(new Thread(() -> work(text)));
          }
          for (Thread thread : threads) {
            thread.start();
          }
          for (Thread thread : threads) {
            thread.join();
          }
        }
        """);
  }

  @Test
  void threadsStartedFromAnArrayAreAwaitedFromIt() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Thread[] threads = new Thread[2];
          for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> work("a"));
            threads[i].start();
          }
          for (int i = 0; i < threads.length; i++) {
            threads[i].join();
          }
        }
        """);
  }

  @Test
  void threadsThatAListReturnsAreAwaitedFromIt() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Thread> threads = event.stream().map(text -> new Thread(() -> work(text))).toList();
          for (int i = 0; i < threads.size(); i++) {
            threads.get(i).start();
          }
          for (Thread thread : threads) {
            thread.join();
          }
        }
        """);
  }

  @Test
  void threadsStartedByReferenceAreAwaitedFromTheirList() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Thread> threads = event.stream().map(text -> new Thread(() -> work(text))).toList();
          threads.forEach(Thread::start);
          for (Thread thread : threads) {
            thread.join();
          }
        }
        """);
  }

  @Test
  void tasksForkedFromAListAreAwaitedFromIt() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<RecursiveAction> tasks = new ArrayList<>();
          for (RecursiveAction task : tasks) {
            task.fork();
          }
          for (RecursiveAction task : tasks) {
            task.join();
          }
        }
        """);
  }

  @Test
  void threadsStartedFromAListAndForgottenAreNotAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          List<Thread> threads = new ArrayList<>();
          for (String text : event) {
            threads.add(new Thread(() -> work(text)));
          }
          for (Thread thread : threads) {
            thread.start(); // finding: nothing waits for the work that `start` starts
          }
          threads.get(0).start(); // finding: nothing waits for the work that `start` starts
          Thread[] array = new Thread[] {new Thread(() -> work("a"))};
          array[0].start(); // finding: nothing waits for the work that `start` starts
        }
        """);
  }

  @Test
  void executorMadeOnTheSpotIsNotAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Executors.newCachedThreadPool().execute(() -> work("a")); // finding: `execute` starts
          ForkJoinPool.commonPool().execute(() -> work("b")); // finding: `execute` starts
        }
        """);
  }

  @Test
  void executorThatAnObjectReturnsMayBeAwaitedThroughIt() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Pools pools = new Pools(Executors.newFixedThreadPool(2));
          pools.pool().execute(() -> work("a"));
          pools.pool().awaitTermination(1, TimeUnit.MINUTES);
          ExecutorService same = pools.same();
          same.execute(() -> work("b"));
        }

        record Pools(ExecutorService pool) {
          ExecutorService same() {
            return pool;
          }
        }
        """);
  }

  @Test
  void executorThatAMethodMakesIsNotAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          ExecutorService own = own();
          own.execute(() -> work("a")); // finding: nothing waits for the work that `execute` starts
        }

        private static ExecutorService own() {
          ExecutorService made = Executors.newFixedThreadPool(2);
          return made;
        }
        """);
  }

  @Test
  void executorThatIsGivenAwaitsTheTask() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          ExecutorService own = Executors.newFixedThreadPool(2);
          CompletableFuture.runAsync(() -> work("a"), own);
          CompletableFuture.supplyAsync(() -> "b", own);
          own.shutdown();
          own.awaitTermination(1, TimeUnit.MINUTES);
        }
        """);
  }

  @Test
  void executorThatIsGivenAndOnlyShutDownDoesNot() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          ExecutorService own = Executors.newFixedThreadPool(2);
          CompletableFuture.runAsync(() -> work("a"), own); // finding: nothing waits for the work that `runAsync` starts
          own.shutdown();
        }
        """);
  }

  @Test
  void processIsAwaitedByItsFutureOrTheEndOfItsOutput() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Process process = new ProcessBuilder("a").start();
          process.onExit().get();
          Process other = new ProcessBuilder("b").start();
          byte[] output = other.getInputStream().readAllBytes();
          Process third = Runtime.getRuntime().exec("c");
          new Scanner(third.getInputStream()).forEachRemaining(this::work);
        }
        """);
  }

  @Test
  void processThatIsOnlyAskedIsNotAwaited() throws IOException {
    check(
        """
        private void handle(List<String> event) throws Exception {
          Process process = new ProcessBuilder("a").start(); // finding: nothing waits for the work that `start` starts
          System.out.println(process.pid() + " " + process.info());
          process.onExit().thenRun(() -> work("b"));
        }
        """);
  }

  private void check(String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new WorkPastReturn());
  }
}
