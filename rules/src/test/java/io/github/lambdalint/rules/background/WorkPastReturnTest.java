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
          own.submit(() -> work("a")); // finding: (warning) the work that `submit` starts goes on
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

  private void check(String members) throws IOException {
    Files.writeString(folder.resolve("Handler.java"), HANDLER.formatted(members.indent(2)));
    new FixtureRunner(new Linter(new JavaProject())).check(folder, new WorkPastReturn());
  }
}
