package io.github.lambdalint.rules;

import io.github.lambdalint.configuration.Configuration;
import io.github.lambdalint.configuration.Vocabulary;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.background.BackgroundThreadInInit;
import io.github.lambdalint.rules.background.CpuStarvedParallelism;
import io.github.lambdalint.rules.background.ExecutorPerInvocation;
import io.github.lambdalint.rules.background.WorkPastReturn;
import io.github.lambdalint.rules.connections.ClosedSharedClient;
import io.github.lambdalint.rules.connections.ConnectionInSnapshot;
import io.github.lambdalint.rules.connections.ConnectionLeak;
import io.github.lambdalint.rules.connections.StaleConnection;
import io.github.lambdalint.rules.contracts.DeprecatedRuntime;
import io.github.lambdalint.rules.contracts.EventTypeMismatch;
import io.github.lambdalint.rules.contracts.HandlerNotFound;
import io.github.lambdalint.rules.contracts.MissingPermission;
import io.github.lambdalint.rules.contracts.RecursiveTrigger;
import io.github.lambdalint.rules.contracts.ReservedVariable;
import io.github.lambdalint.rules.contracts.ResponseTypeMismatch;
import io.github.lambdalint.rules.contracts.SynchronousInvocation;
import io.github.lambdalint.rules.contracts.SynchronousMetricPublish;
import io.github.lambdalint.rules.contracts.UndeclaredVariable;
import io.github.lambdalint.rules.contracts.UndecodedObjectKey;
import io.github.lambdalint.rules.contracts.UnregisteredIdempotency;
import io.github.lambdalint.rules.contracts.UnsupportedEdgeFunction;
import io.github.lambdalint.rules.failures.DeliveryOnlyDeadLetterQueue;
import io.github.lambdalint.rules.failures.DiscardedReturnValue;
import io.github.lambdalint.rules.failures.FifoOrderBroken;
import io.github.lambdalint.rules.failures.IgnoredBatchResponse;
import io.github.lambdalint.rules.failures.InMemoryDeduplication;
import io.github.lambdalint.rules.failures.IneffectiveDeadLetterQueue;
import io.github.lambdalint.rules.failures.IneffectiveInvokeConfig;
import io.github.lambdalint.rules.failures.LostAsyncEvent;
import io.github.lambdalint.rules.failures.LowReceiveCount;
import io.github.lambdalint.rules.failures.MissingBatchResponse;
import io.github.lambdalint.rules.failures.MissingRedrivePolicy;
import io.github.lambdalint.rules.failures.NonIdempotentRetry;
import io.github.lambdalint.rules.failures.PoisonPill;
import io.github.lambdalint.rules.failures.RetryNeverComes;
import io.github.lambdalint.rules.failures.RetryUnstableKey;
import io.github.lambdalint.rules.failures.SilentStreamDiscard;
import io.github.lambdalint.rules.failures.SwallowedBatchItemFailure;
import io.github.lambdalint.rules.failures.SwallowedFailure;
import io.github.lambdalint.rules.failures.UncheckedBatchResult;
import io.github.lambdalint.rules.failures.UnsupportedFailureTarget;
import io.github.lambdalint.rules.failures.WholeBatchRetry;
import io.github.lambdalint.rules.failures.WrongBatchItemIdentifier;
import io.github.lambdalint.rules.lifecycle.ColdStartUnmitigated;
import io.github.lambdalint.rules.lifecycle.CredentialsInSnapshot;
import io.github.lambdalint.rules.lifecycle.ExitInHandler;
import io.github.lambdalint.rules.lifecycle.ShutdownHookNeverRuns;
import io.github.lambdalint.rules.lifecycle.SnapStartConflict;
import io.github.lambdalint.rules.lifecycle.SnapStartInert;
import io.github.lambdalint.rules.lifecycle.UniqueValueInSnapshot;
import io.github.lambdalint.rules.limits.BatchBeyondTimeout;
import io.github.lambdalint.rules.limits.ConcurrencyConflict;
import io.github.lambdalint.rules.limits.DefaultTimeout;
import io.github.lambdalint.rules.limits.MissingTimeout;
import io.github.lambdalint.rules.limits.ShortVisibilityTimeout;
import io.github.lambdalint.rules.limits.TimeoutBeyondCaller;
import io.github.lambdalint.rules.limits.TimeoutBeyondFunction;
import io.github.lambdalint.rules.state.GrowingCollection;
import io.github.lambdalint.rules.state.RequestStateInField;
import io.github.lambdalint.rules.state.ThreadContextLeak;
import io.github.lambdalint.rules.state.UnsynchronizedState;
import io.github.lambdalint.rules.tmp.DeleteOnExit;
import io.github.lambdalint.rules.tmp.FixedTmpName;
import io.github.lambdalint.rules.tmp.StaleTmpRead;
import io.github.lambdalint.rules.tmp.TmpFileLeft;
import io.github.lambdalint.rules.tmp.UncheckedTmpSpace;
import io.github.lambdalint.rules.tmp.WriteOutsideTmp;
import io.github.lambdalint.rules.upkeep.SuppressionWithoutReason;
import io.github.lambdalint.rules.upkeep.UnusedSuppression;
import io.github.lambdalint.rules.warmstart.ClientPerInvocation;
import io.github.lambdalint.rules.warmstart.ConfigurationCachedForever;
import io.github.lambdalint.rules.warmstart.ConfigurationFetchPerInvocation;
import io.github.lambdalint.rules.warmstart.ConnectionPerInvocation;
import io.github.lambdalint.rules.warmstart.ExpensiveObjectPerInvocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists the rules. */
public final class Rules {

  /** Holds every rule, sorted by name. */
  public static final List<Rule> ALL =
      List.of(
          new BackgroundThreadInInit(),
          new BatchBeyondTimeout(),
          new ClientPerInvocation(),
          new ClosedSharedClient(),
          new ColdStartUnmitigated(),
          new ConcurrencyConflict(),
          new ConfigurationCachedForever(),
          new ConfigurationFetchPerInvocation(),
          new ConnectionInSnapshot(),
          new ConnectionLeak(),
          new ConnectionPerInvocation(),
          new CpuStarvedParallelism(),
          new CredentialsInSnapshot(),
          new DefaultTimeout(),
          new DeleteOnExit(),
          new DeliveryOnlyDeadLetterQueue(),
          new DeprecatedRuntime(),
          new DiscardedReturnValue(),
          new EventTypeMismatch(),
          new ExecutorPerInvocation(),
          new ExitInHandler(),
          new ExpensiveObjectPerInvocation(),
          new FifoOrderBroken(),
          new FixedTmpName(),
          new GrowingCollection(),
          new HandlerNotFound(),
          new IgnoredBatchResponse(),
          new InMemoryDeduplication(),
          new IneffectiveDeadLetterQueue(),
          new IneffectiveInvokeConfig(),
          new LostAsyncEvent(),
          new LowReceiveCount(),
          new MissingBatchResponse(),
          new MissingPermission(),
          new MissingRedrivePolicy(),
          new MissingTimeout(),
          new NonIdempotentRetry(),
          new PoisonPill(),
          new RecursiveTrigger(),
          new RequestStateInField(),
          new ReservedVariable(),
          new ResponseTypeMismatch(),
          new RetryNeverComes(),
          new RetryUnstableKey(),
          new ShortVisibilityTimeout(),
          new ShutdownHookNeverRuns(),
          new SilentStreamDiscard(),
          new SnapStartConflict(),
          new SnapStartInert(),
          new StaleConnection(),
          new StaleTmpRead(),
          new SuppressionWithoutReason(),
          new SwallowedBatchItemFailure(),
          new SwallowedFailure(),
          new SynchronousInvocation(),
          new SynchronousMetricPublish(),
          new ThreadContextLeak(),
          new TimeoutBeyondCaller(),
          new TimeoutBeyondFunction(),
          new TmpFileLeft(),
          new UncheckedBatchResult(),
          new UncheckedTmpSpace(),
          new UndeclaredVariable(),
          new UndecodedObjectKey(),
          new UniqueValueInSnapshot(),
          new UnregisteredIdempotency(),
          new UnsupportedEdgeFunction(),
          new UnsupportedFailureTarget(),
          new UnsynchronizedState(),
          new UnusedSuppression(),
          new WholeBatchRetry(),
          new WorkPastReturn(),
          new WriteOutsideTmp(),
          new WrongBatchItemIdentifier());

  /** Names the rules that run only when somebody asks for them. */
  private static final Set<String> ON_REQUEST = Set.of("SuppressionWithoutReason");

  /** Holds the tables that a project may add lines to, by the key for that. */
  private static final Map<String, String> TABLES =
      Map.of(
          "awaits", "awaiters.txt",
          "clients", "clients.txt",
          "connections", "connections.txt",
          "costly", "expensive.txt",
          "effects", "side-effects.txt",
          "exits", "exits.txt",
          "fetches", "secrets.txt",
          "idempotency", "idempotency.txt",
          "starts", "async-starters.txt");

  private Rules() {}

  /** Lists the names of all rules, sorted. */
  public static List<String> names() {
    return ALL.stream().map(Rules::name).toList();
  }

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName();
  }

  /** Says whether a rule runs unless somebody asks for it. */
  public static boolean isOnByDefault(String name) {
    return !ON_REQUEST.contains(name);
  }

  /** Tells what a configuration may name. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(names(), TABLES, table -> CallTable.load(Rules.class, table));
  }

  /** Lists the rules that a project wants. */
  public static List<Rule> wantedBy(Configuration configuration) {
    return ALL.stream()
        .filter(rule -> configuration.wants(name(rule), isOnByDefault(name(rule))))
        .toList();
  }

  /** Returns the rule called {@code name}. */
  public static Optional<Rule> named(String name) {
    return ALL.stream().filter(rule -> name(rule).equals(name)).findFirst();
  }
}
