package io.github.lambdalint.rules.background;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which threads outlive the invocation that starts them. */
class ThreadsPastReturnTest {

  @TempDir private Path folder;

  @Test
  void threadThatIsJoinedIsAwaited() {
    check(
        """
        Thread thread = new Thread(() -> work("a"));
        thread.start();
        thread.join();
        """);
  }

  @Test
  void threadsJoinedFromAListAreAwaited() {
    check(
        """
        List<Thread> threads = new ArrayList<>();
        for (String text : event) {
          Thread thread = new Thread(() -> work(text));
          threads.add(thread);
          thread.start();
        }
        for (Thread thread : threads) {
          thread.join();
        }
        """);
  }

  @Test
  void threadThatIsOnlyStartedIsNot() {
    check(
        """
        new Thread(() -> work("a")).start(); // finding: `start` starts
        """);
  }

  @Test
  void methodOfAVariableThatIsPassedOnIsFollowed() {
    check(
        """
        Starter starter = new Starter();
        event.forEach(starter::start);
        """,
        """
        static class Starter {
          void start(String text) {
            new Thread(() -> System.out.println(text)).start(); // finding: `start` starts
          }
        }
        """);
  }

  @Test
  void methodWithVariableArityCanBeReferenced() {
    check(
        """
        Runnable log = Handler::log;
        log.run();
        new Thread(() -> work("a")).start(); // finding: `start` starts
        """,
        """
        static void log(String... parts) {
          System.out.println(List.of(parts));
        }
        """);
  }

  @Test
  void clauseOfAWaitAroundStartAndJoinLosesNoThread() {
    check(
        """
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
        """);
  }

  @Test
  void threadsStartedFromAListAreAwaitedFromIt() {
    check(
        """
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
        """);
  }

  @Test
  void threadsStartedFromAnArrayAreAwaitedFromIt() {
    check(
        """
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
          threads[i] = new Thread(() -> work("a"));
          threads[i].start();
        }
        for (int i = 0; i < threads.length; i++) {
          threads[i].join();
        }
        """);
  }

  @Test
  void threadsThatAListReturnsAreAwaitedFromIt() {
    check(
        """
        List<Thread> threads = event.stream().map(text -> new Thread(() -> work(text))).toList();
        for (int i = 0; i < threads.size(); i++) {
          threads.get(i).start();
        }
        for (Thread thread : threads) {
          thread.join();
        }
        """);
  }

  @Test
  void threadsStartedByReferenceAreAwaitedFromTheirList() {
    check(
        """
        List<Thread> threads = event.stream().map(text -> new Thread(() -> work(text))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
          thread.join();
        }
        """);
  }

  @Test
  void tasksForkedFromAListAreAwaitedFromIt() {
    check(
        """
        List<RecursiveAction> tasks = new ArrayList<>();
        for (RecursiveAction task : tasks) {
          task.fork();
        }
        for (RecursiveAction task : tasks) {
          task.join();
        }
        """);
  }

  @Test
  void threadsStartedFromAListAndForgottenAreNotAwaited() {
    check(
        """
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
        """);
  }

  private void check(String body) {
    check(body, "");
  }

  private void check(String body, String members) {
    Work.check(folder, body, members);
  }
}
