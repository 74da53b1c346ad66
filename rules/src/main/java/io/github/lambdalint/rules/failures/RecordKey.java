package io.github.lambdalint.rules.failures;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.Call;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Participant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is a value that tells the record which a call writes from others, or its repeats from others. */
record RecordKey(Call call, Participant value) {

  /** Is what key attributes are called where no template declares the table. */
  private static final Set<String> USUAL = Set.of("id", "pk", "sk", "uuid");

  private static final String ITEM = "item";

  /** Lists the parts of the key. */
  static Stream<RecordKey> of(SideEffect effect, LambdaFunction function) {
    List<String> setters =
        Stream.concat(effect.match().words("key").stream(), effect.match().words("guard").stream())
            .filter(name -> !name.equals(ITEM))
            .toList();
    Stream<RecordKey> named =
        Stream.concat(Stream.of(effect.call()), effect.request())
            .flatMap(call -> inCall(call, setters, call == effect.call()));
    return effect.match().words("key").contains(ITEM)
        ? Stream.concat(named, attributes(effect, keyAttributes(function)))
        : named;
  }

  private static Stream<RecordKey> inCall(Call call, List<String> setters, boolean isEffect) {
    int arguments = arguments(call);
    if (arguments == 1 && setters.contains(call.shape().method())) {
      return Stream.of(new RecordKey(call, Participant.argument(0)));
    }
    // The first version of the SDK takes bucket and key in order, as does its request.
    return isEffect || call.makes("ObjectRequest")
        ? IntStream.range(0, arguments)
            .filter(index -> arguments > 2 && setters.contains(String.valueOf(index)))
            .mapToObj(index -> new RecordKey(call, Participant.argument(index)))
        : Stream.empty();
  }

  /** Covers {@code item.put("id", value)}, {@code Map.of("id", value)} and {@code setId(value)}. */
  private static Stream<RecordKey> attributes(SideEffect effect, Set<String> names) {
    return effect
        .request()
        .flatMap(
            call -> {
              int arguments = arguments(call);
              if (arguments == 1 && names.contains(property(call.shape().method()))) {
                return Stream.of(new RecordKey(call, Participant.argument(0)));
              }
              return IntStream.range(1, arguments)
                  .filter(
                      index ->
                          effect
                              .execution()
                              .constant(call, Participant.argument(index - 1))
                              .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                              .isPresent())
                  .mapToObj(index -> new RecordKey(call, Participant.argument(index)));
            });
  }

  private static String property(String method) {
    return method.replaceFirst("^(set|with)(?=[A-Z])", "").toLowerCase(Locale.ROOT);
  }

  private static int arguments(Call call) {
    return call.dependence().size() - 1;
  }

  private static Set<String> keyAttributes(LambdaFunction function) {
    Set<String> declared =
        function.declaration().stream()
            .flatMap(it -> it.resources().all().stream())
            .filter(resource -> resource.type().startsWith("AWS::DynamoDB::"))
            .flatMap(RecordKey::schema)
            .collect(Collectors.toSet());
    return declared.isEmpty() ? USUAL : declared;
  }

  private static Stream<String> schema(Resource table) {
    return table.property("KeySchema").items().stream()
        .map(item -> item.property("AttributeName"))
        .map(Setting::text)
        .flatMap(name -> name.stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }
}
