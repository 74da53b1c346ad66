package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags functions that write to what invokes them. */
public final class RecursiveTrigger implements Rule {

  private static final Set<String> TESTS =
      Set.of("startsWith", "endsWith", "contains", "matches", "equals", "equalsIgnoreCase");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .filter(declaration -> !allowsLoops(declaration) && !testsItsEvents(function))
        .ifPresent(
            declaration ->
                function
                    .invocations()
                    .forEach(
                        source ->
                            source
                                .source()
                                .origin()
                                .ifPresent(
                                    origin ->
                                        check(function, declaration, source, origin, report))));
  }

  private static boolean allowsLoops(FunctionDeclaration declaration) {
    return declaration.property("RecursiveLoop").text().filter("Allow"::equals).isPresent();
  }

  /** Leaves functions alone that may tell their own writes from others. */
  private static boolean testsItsEvents(LambdaFunction function) {
    return function
        .repeatedCalls()
        .anyMatch(call -> TESTS.contains(call.shape().method()) && call.dependsOnEvent());
  }

  private static void check(
      LambdaFunction function,
      FunctionDeclaration declaration,
      Invocation source,
      Resource origin,
      Report report) {
    function
        .repeatedCalls()
        .flatMap(call -> WriteTarget.of(function.execution(), call).stream())
        .filter(write -> write.is(origin, declaration) && passes(write, source))
        .forEach(
            write ->
                report.add(
                    write.call().relatedTo("event source", source.span()),
                    "`%s` is invoked by %s and writes to it: each write invokes it again",
                    function.name(),
                    source.describe()));
  }

  /** Says whether the source's filters let the written object or record through for certain. */
  private static boolean passes(WriteTarget write, Invocation source) {
    List<Setting> kinds = Stream.of("Event", "Events").map(source.source()::setting).toList();
    String created = "s3:ObjectCreated:";
    String own = created + (write.call().shape().method().startsWith("copy") ? "Copy" : "Put");
    boolean isOther =
        !kinds.stream()
            .flatMap(kind -> kind.texts().stream())
            .allMatch(Set.of(created + "*", own)::contains);
    boolean isFiltered =
        Stream.of("FilterCriteria", "FilterPolicy")
            .anyMatch(filter -> source.source().setting(filter).isPresent());
    if (isOther || isFiltered) {
      return false;
    }
    List<Setting> rules = source.source().setting("Filter.S3Key.Rules").items();
    return source.source().setting("Filter").isAbsent()
        || (rules.size() == 1
            && rules.get(0).property("Name").text().filter("prefix"::equalsIgnoreCase).isPresent()
            && rules
                .get(0)
                .property("Value")
                .text()
                .filter(prefix -> write.key().start().startsWith(prefix))
                .isPresent());
  }
}
