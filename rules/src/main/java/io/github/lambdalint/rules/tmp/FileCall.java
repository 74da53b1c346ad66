package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rules.Rules;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Is a call on a file.
 *
 * @param file what takes part in the call and is the file or its path
 * @param path what is known of the path
 */
record FileCall(Call call, Participant file, Text path, Match facts) {

  static final CallTable FILES = CallTable.load(Rules.class, "temp-files.txt");

  /** Lists the calls that do something with one file: {@code write}, {@code read} and so on. */
  static Stream<FileCall> that(String does, Execution execution) {
    return that(does, execution.calls().stream(), execution);
  }

  /** Lists those among some calls that do something with one file. */
  static Stream<FileCall> that(String does, Stream<Call> calls, Execution execution) {
    return calls.flatMap(
        call ->
            FILES
                .match(call.shape())
                .filter(it -> it.has("does", does))
                .filter(it -> it.fact("unless").filter(hasArgument(execution, call)).isEmpty())
                .flatMap(it -> of(execution, call, it))
                .stream());
  }

  private static Optional<FileCall> of(Execution execution, Call call, Match match) {
    if (match.has("does", "create")) {
      return Optional.of(new FileCall(call, Participant.RESULT, Text.below("/tmp"), match));
    }
    return match
        .fact("path")
        .filter(path -> !path.equals("any"))
        .map(Participant::at)
        .filter(file -> isOfType(execution, call, file, match))
        .map(file -> new FileCall(call, file, execution.text(call, file), match));
  }

  private static boolean isOfType(Execution execution, Call call, Participant file, Match match) {
    Optional<String> wanted = match.fact("type");
    return wanted.isEmpty()
        || execution
            .type(call, file)
            .map(type -> type.simpleName())
            .filter(it -> !wanted.get().equals(it))
            .isEmpty();
  }

  private static Predicate<String> hasArgument(Execution execution, Call call) {
    return constant ->
        IntStream.range(0, call.argumentCount())
            .mapToObj(Participant::argument)
            .anyMatch(
                argument ->
                    execution.constant(call, argument).filter(constant::equals).isPresent());
  }

  /** Says whether a constant is among the arguments. */
  boolean hasArgument(Execution execution, String constant) {
    return hasArgument(execution, call).test(constant);
  }

  boolean does(String what) {
    return facts.has("does", what);
  }

  /** Says whether the file of this call is one that another call returns. */
  boolean isMadeBy(FileCall other, Execution execution) {
    return execution.origins(call, file).stream()
        .anyMatch(origin -> origin.node() == other.call().node());
  }

  /** Says whether this is a folder of constant name, with a file in it. */
  boolean isAround(FileCall file) {
    return path.isConstant() && file.path().start().startsWith(path.start() + "/");
  }

  /** Says whether the file has the same name with every event, below /tmp. */
  boolean isFixedTmp() {
    return path.isConstant() && path.start().startsWith("/tmp/");
  }

  /** Says whether the call may mean the file of this constant path. */
  boolean mayMean(String constant) {
    return path.isConstant()
        ? path.start().equals(constant) || constant.startsWith(path.start() + "/")
        : constant.startsWith(path.start());
  }
}
