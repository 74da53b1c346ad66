package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds the path of the archive or folder that a function is made of. */
final class FunctionCode {

  private static final String FILE_NAME = "filename";

  /** The arguments that lead to the code, directly or through what packs or uploads it. */
  private static final List<String> ARGUMENTS =
      List.of(FILE_NAME, "s3_key", "s3_object_version", "source_code_hash");

  /** The arguments of {@code archive_file} and {@code aws_s3_object} that name what they take. */
  private static final List<String> ORIGINS = List.of("source_dir", "source_file", "source");

  private final RootModule root;

  FunctionCode(RootModule root) {
    this.root = root;
  }

  /** Copies the arguments of a function with its code being a path, if one is known. */
  Mapping rewrite(Mapping function) {
    for (String argument : ARGUMENTS) {
      Optional<Value> path = function.get(argument).flatMap(value -> path(value, argument));
      if (path.isPresent()) {
        Span key = function.keySpan(argument);
        return function
            .without("s3_bucket")
            .without("s3_key")
            .without("s3_object_version")
            .with(FILE_NAME, path.get(), key);
      }
    }
    return function.without(FILE_NAME);
  }

  private Optional<Value> path(Value value, String argument) {
    if (value instanceof Scalar) {
      return argument.equals(FILE_NAME) ? Optional.of(value) : Optional.empty();
    }
    List<Reference> references =
        value instanceof Reference reference
            ? List.of(reference)
            : value instanceof Unknown unknown ? unknown.references() : List.of();
    return references.stream().flatMap(reference -> origin(reference).stream()).findFirst();
  }

  /** Returns what an archive is packed of or an object uploaded from. */
  private Optional<Value> origin(Reference reference) {
    Optional<ResourceInstance> instance = root.find(reference.resource());
    for (String argument : ORIGINS) {
      Optional<Value> path =
          instance
              .flatMap(it -> root.written(it, argument))
              .filter(Scalar.class::isInstance)
              .map(Value.class::cast);
      if (path.isPresent()) {
        return path;
      }
    }
    return Optional.empty();
  }
}
