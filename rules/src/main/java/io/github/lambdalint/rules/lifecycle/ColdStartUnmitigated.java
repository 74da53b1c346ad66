package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Phase;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.invocation.InvocationModel;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.rules.Rules;
import io.github.lambdalint.rules.warmstart.Clients;
import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Flags functions with a long Init for which somebody waits, and which nothing spares it. */
public final class ColdStartUnmitigated implements Rule {

  private static final int MANY_CLIENTS = 3;
  private static final CallTable HEAVY = CallTable.load(Rules.class, "heavy-starts.txt");

  /** Matches the kinds of source behind which a person sits, by their ids. */
  private static final Pattern INTERACTIVE =
      Pattern.compile("(alb|alexa|apigw|appsync|cognito|connect|function-url|lex).*");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .filter(ColdStartUnmitigated::startsCold)
        .ifPresent(
            declaration ->
                function
                    .invocations(InvocationModel.SYNCHRONOUS)
                    .filter(it -> INTERACTIVE.matcher(it.kind().id()).matches())
                    .findFirst()
                    .ifPresent(waiting -> check(function, declaration, waiting, report)));
  }

  private static void check(
      LambdaFunction function, FunctionDeclaration declaration, Invocation waiting, Report report) {
    List<Call> heavy = made(function, call -> HEAVY.matches(call.shape()));
    List<Call> clients = made(function, call -> isClient(function, call));
    if (!heavy.isEmpty()) {
      String label = HEAVY.match(heavy.get(0).shape()).orElseThrow().label();
      report(function, declaration, waiting, heavy.get(0), label, report);
    } else if (clients.size() >= MANY_CLIENTS) {
      String label = isShared(declaration) ? "several clients" : clients.size() + " clients";
      report(function, declaration, waiting, clients.get(0), label, report);
    }
  }

  private static List<Call> made(LambdaFunction function, Predicate<Call> kind) {
    return function.calls(Phase.INIT).filter(kind).toList();
  }

  private static boolean isClient(LambdaFunction function, Call call) {
    return Clients.builtBy(call).filter(client -> !client.has("parts", "generated")).isPresent()
        && !Clients.isPart(function, call);
  }

  private static void report(
      LambdaFunction function,
      FunctionDeclaration declaration,
      Invocation waiting,
      Call made,
      String label,
      Report report) {
    if (isShared(declaration)) {
      report.add(
          Place.at(shared(declaration)).relatedTo("made here", made.span()),
          "somebody waits for each cold start, which makes %s",
          label);
    } else {
      report.add(
          declaration.relatedTo("made here", made.span()),
          "`%s` is invoked by %s, and each cold start makes %s",
          function.name(),
          waiting.describe(),
          label);
    }
  }

  /** Says whether other functions have the runtime from the same default or module. */
  private static boolean isShared(FunctionDeclaration declaration) {
    return !declaration.resource().calls().isEmpty()
        || !declaration.resource().extent().contains(declaration.runtime().origin());
  }

  /** Returns the place that stands for all functions, which would be told one by one otherwise. */
  private static Span shared(FunctionDeclaration declaration) {
    Span runtime = declaration.runtime().origin();
    return declaration.resource().extent().contains(runtime) ? declaration.span() : runtime;
  }

  private static boolean startsCold(FunctionDeclaration declaration) {
    Setting snapStart = declaration.property("SnapStart.ApplyOn");
    boolean hasSnapshot = !snapStart.isAbsent() && !snapStart.text().equals(Optional.of("None"));
    boolean isJvm = declaration.runtime().text().filter(it -> it.startsWith("java")).isPresent();
    return isJvm
        && !hasSnapshot
        && declaration.aliases().stream()
            .allMatch(alias -> alias.property("ProvisionedConcurrencyConfig").isAbsent());
  }
}
