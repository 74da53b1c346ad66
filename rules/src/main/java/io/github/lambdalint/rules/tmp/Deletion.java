package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.function.CallShape;
import io.github.lambdalint.function.CallTable;
import io.github.lambdalint.function.Obligation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of a file what deletes it.
 *
 * @param does the calls that count: {@code delete}, or {@code deleteOnExit}
 */
record Deletion(String does) implements Obligation {

  private static final Set<String> SAME_FILE =
      Set.of(
          "toPath",
          "toFile",
          "toString",
          "getPath",
          "getAbsolutePath",
          "toAbsolutePath",
          "getAbsoluteFile",
          "walk",
          "find",
          "list",
          "listFiles",
          "newDirectoryStream",
          "get",
          "of");

  @Override
  public Effect effect(CallShape call, Role role) {
    Optional<CallTable.Match> match = FileCall.FILES.match(call);
    Optional<String> done = match.flatMap(it -> it.fact("does"));
    if (done.filter("visit"::equals).isPresent()) {
      return Effect.HIDES;
    }
    boolean deletes = done.filter(does::equals).isPresent();
    Stream<String> gone =
        deletes
            ? match.flatMap(it -> it.fact("path")).stream()
            : match.flatMap(it -> it.fact("removes")).stream();
    if (gone.anyMatch(role::isAt)) {
      return Effect.MEETS;
    }
    boolean constructsPath =
        call.method().equals(CallShape.CONSTRUCTOR) && call.owners().contains("java.io.File");
    return constructsPath || SAME_FILE.contains(call.method()) ? Effect.PASSES_ON : Effect.KEEPS;
  }
}
