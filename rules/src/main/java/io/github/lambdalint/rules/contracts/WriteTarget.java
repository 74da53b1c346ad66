package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.CallTable.Match;
import io.github.lambdalint.function.Execution;
import io.github.lambdalint.function.Participant;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rules.Rules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a call that writes to a bucket, queue, topic, table or stream.
 *
 * @param write what the table knows of the call
 */
record WriteTarget(Execution execution, Call call, Match write) {

  private static final CallTable WRITES = CallTable.load(Rules.class, "writes.txt");
  private static final List<String> NAMES =
      List.of("BucketName", "QueueName", "TopicName", "TableName", "Name");

  static Optional<WriteTarget> of(Execution execution, Call call) {
    return WRITES.match(call.shape()).map(write -> new WriteTarget(execution, call, write));
  }

  /** Says whether the call writes to the resource for certain. */
  boolean is(Resource resource, FunctionDeclaration declaration) {
    if (!write.has("type", resource.type())) {
      return false;
    }
    List<Argument> names = given("name", 0);
    return !names.isEmpty() && names.stream().allMatch(it -> names(it, resource, declaration));
  }

  /** Evaluates the key of the object that is written. */
  Text key() {
    return given("key", 1).stream()
        .map(key -> execution.text(key.call(), key.participant()))
        .reduce(Text::or)
        .orElse(Text.UNKNOWN);
  }

  private boolean names(Argument name, Resource resource, FunctionDeclaration declaration) {
    List<Call> makers = execution.makers(name.call(), name.participant());
    boolean isOfEvent =
        makers.stream().anyMatch(it -> it.shape().method().equals("getName") && it.dependsOnEvent())
            && execution.origins(name.call(), name.participant()).stream()
                .anyMatch(it -> it.shape().method().equals("getBucket"));
    List<String> variables =
        makers.stream()
            .flatMap(it -> EnvironmentVariables.read(execution, it).stream())
            .distinct()
            .toList();
    return isOfEvent
        ? variables.isEmpty()
        : variables.size() == 1 && isSetTo(variables.get(0), resource, declaration);
  }

  private static boolean isSetTo(
      String variable, Resource resource, FunctionDeclaration declaration) {
    Setting setting = EnvironmentVariables.of(declaration).property(variable);
    return setting.isPresent()
        && setting.value().stream()
            .flatMap(value -> value.alternatives().stream())
            .allMatch(
                value ->
                    declaration
                            .resources()
                            .targets(declaration.resource().template(), value)
                            .contains(resource)
                        || hasName(resource, value));
  }

  /** Follows names that two places of a template put together alike, to avoid a circle. */
  private static boolean hasName(Resource resource, Value value) {
    return NAMES.stream()
        .flatMap(name -> resource.property(name).value().stream())
        .flatMap(name -> name.written().stream())
        .anyMatch(name -> value.written().filter(name::equals).isPresent());
  }

  /** Finds what is given to the request for a property. */
  private List<Argument> given(String fact, int position) {
    Optional<String> property = write.fact(fact).map(it -> it.toLowerCase(Locale.ROOT));
    if (property.isEmpty()) {
      return List.of();
    }
    List<Call> makers = execution.origins(call, Participant.argument(0));
    List<Argument> set =
        makers.stream()
            .filter(it -> setter(it).equals(property.get()))
            .map(it -> new Argument(it, Participant.argument(0)))
            .toList();
    if (!set.isEmpty() || !write.has("short")) {
      return set;
    }
    return Stream.concat(makers.stream().filter(WriteTarget::isRequest), Stream.of(call))
        .limit(1)
        .map(it -> new Argument(it, Participant.argument(position)))
        .toList();
  }

  private static String setter(Call call) {
    return call.shape().method().replaceFirst("^(with|set)(?=[A-Z])", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isRequest(Call call) {
    return call.shape().method().equals(CallShape.CONSTRUCTOR) && call.makes("Request");
  }

  private record Argument(Call call, Participant participant) {}
}
