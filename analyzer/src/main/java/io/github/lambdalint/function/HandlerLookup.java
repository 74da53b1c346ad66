package io.github.lambdalint.function;

import static io.github.lambdalint.function.HandlerFault.Kind.AMBIGUOUS;
import static io.github.lambdalint.function.HandlerFault.Kind.HIDDEN;
import static io.github.lambdalint.function.HandlerFault.Kind.MALFORMED;
import static io.github.lambdalint.function.HandlerFault.Kind.NOT_PUBLIC;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_HANDLER_INTERFACE;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_SUCH_METHOD;
import static io.github.lambdalint.function.HandlerFault.Kind.WRONG_SIGNATURE;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Spelling;
import io.github.lambdalint.source.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the method that Lambda's Java runtime calls for a handler class and string, as the runtime
 * interface client does (aws-lambda-java-runtime-interface-client 2.10.1, {@code HandlerInfo} and
 * {@code EventHandlerLoader}).
 */
final class HandlerLookup {

  private static final String STREAM = "com.amazonaws.services.lambda.runtime.RequestStreamHandler";
  private static final String POJO = HandlerSignatures.POJO;
  private static final String HANDLE = HandlerSignatures.HANDLE;

  /**
   * Is the answer.
   *
   * @param methods those that Lambda calls, or with a fault is meant to call; none when libraries
   *     that are not at hand decide
   */
  record Found(SourceType type, List<SourceMethod> methods, Optional<HandlerFault> fault) {

    @FormatMethod
    private Found but(HandlerFault.Kind kind, String problem, Object... arguments) {
      return new Found(
          type, methods, Optional.of(new HandlerFault(kind, problem.formatted(arguments))));
    }
  }

  private final Types types;
  private final LibraryTypes handlers;
  private final HandlerSignatures signatures;

  HandlerLookup(Types types, LibraryTypes handlers, HandlerSignatures signatures) {
    this.types = types;
    this.handlers = handlers;
    this.signatures = signatures;
  }

  /** Checks the form of a handler string. */
  static Optional<HandlerFault> malformed(String handler) {
    boolean oneColon = handler.contains(":") && !handler.contains("::");
    boolean missingPart = handler.startsWith("::") || handler.endsWith("::") || handler.isBlank();
    if (oneColon || missingPart || handler.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of(
          new HandlerFault(
              MALFORMED,
              "`%s` is neither `package.Class` nor `package.Class::method`".formatted(handler)));
    }
    return Optional.empty();
  }

  /**
   * Looks for what {@code Class::method}, or the bare class when {@code method} is empty, means.
   */
  Found find(SourceType type, Optional<String> method) {
    Optional<HandlerFault> fault =
        method.filter(name -> isStatic(type, name)).isPresent()
            ? Optional.empty()
            : HandlerClasses.fault(type);
    Found found = method.map(name -> byName(type, name)).orElseGet(() -> byInterface(type));
    if (fault.isPresent()) {
      return new Found(type, found.methods(), fault);
    }
    return found.fault().isEmpty() && method.orElse(HANDLE).equals(HANDLE) && implementsBoth(type)
        ? found.but(
            HIDDEN,
            "`%s` implements both handler interfaces, and Lambda takes the one for streams",
            type.name())
        : found;
  }

  private boolean implementsBoth(SourceType type) {
    return types
        .hierarchy()
        .names(type.asTypeName(), type.file())
        .containsAll(List.of(STREAM, POJO));
  }

  private boolean isStatic(SourceType type, String method) {
    return candidates(type, method).stream().anyMatch(each -> each.node().isStatic());
  }

  private Found byInterface(SourceType type) {
    List<SourceMethod> methods = handlers.entries(type, types);
    boolean isHandler = handlers.supertype(type, types).isPresent();
    Found found = new Found(type, methods, Optional.empty());
    if (isRaw(type)) {
      return found.but(
          NO_HANDLER_INTERFACE,
          "`%s` implements `RequestHandler` without type arguments, and the handler names no method",
          type.name());
    }
    return isHandler || hasUnknownParent(type)
        ? found
        : found.but(
            NO_HANDLER_INTERFACE,
            "`%s` implements neither `RequestHandler` nor `RequestStreamHandler`, and the handler names no method",
            type.name());
  }

  /** Says whether nothing tells the runtime what to read an event as. */
  private boolean isRaw(SourceType type) {
    return type.node() instanceof ClassOrInterfaceDeclaration declaration
        && declaration.getExtendedTypes().isEmpty()
        && declaration.getImplementedTypes().size() == 1
        && declaration.getImplementedTypes(0).getTypeArguments().isEmpty()
        && types
            .names()
            .resolve(declaration.getImplementedTypes(0), type.file())
            .name()
            .equals(POJO);
  }

  private Found byName(SourceType type, String method) {
    List<SourceMethod> named = candidates(type, method);
    List<SourceMethod> callable =
        named.stream().filter(each -> isPublic(each.node(), each.owner())).toList();
    List<SourceMethod> supported = callable.stream().filter(signatures::isFillable).toList();
    Optional<SourceMethod> best =
        supported.stream().max(Comparator.comparingInt(HandlerLookup::weight));
    if (best.isPresent()) {
      Found found = new Found(type, List.of(best.get()), Optional.empty());
      return supported.stream().anyMatch(other -> rivals(other, best.get()))
          ? found.but(
              AMBIGUOUS, "nothing says which `%s` of `%s` Lambda takes", method, type.name())
          : found;
    }
    Found ofType = new Found(type, handlers.entries(type, types), Optional.empty());
    if (hasUnknownParent(type)) {
      return ofType;
    }
    if (named.isEmpty()) {
      return misspelt(ofType, method);
    }
    return callable.isEmpty()
        ? ofType.but(NOT_PUBLIC, "`%s.%s` is not public", type.name(), method)
        : ofType.but(
            WRONG_SIGNATURE,
            "`%s.%s` takes parameters that Lambda cannot fill",
            type.name(),
            method);
  }

  /** Guesses the method that was meant, so that its code is not taken for another function's. */
  private Found misspelt(Found ofType, String method) {
    SourceType type = ofType.type();
    Optional<String> meant =
        Spelling.nearest(
            method,
            Stream.concat(
                    ofType.methods().stream().map(SourceMethod::name),
                    type.methods()
                        .filter(each -> isPublic(each, type))
                        .map(MethodDeclaration::getNameAsString))
                .filter(name -> !candidates(type, name).isEmpty()));
    Found bound =
        ofType.methods().isEmpty() && meant.isPresent() ? byName(type, meant.get()) : ofType;
    return new Found(type, bound.methods(), Optional.empty())
        .but(
            NO_SUCH_METHOD,
            "`%s` has no method `%s`%s",
            type.name(),
            method,
            meant.map(name -> "; did you mean `" + name + "`?").orElse(""));
  }

  private List<SourceMethod> candidates(SourceType type, String method) {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(parameters -> types.methods(type, method, parameters))
        .flatMap(List::stream)
        .filter(each -> !each.isAbstract())
        .toList();
  }

  private static boolean isPublic(MethodDeclaration method, SourceType owner) {
    return method.isPublic() || (owner.isInterface() && !method.isPrivate());
  }

  private static int weight(SourceMethod method) {
    int size = method.node().getParameters().size();
    boolean withContext =
        size > 0 && method.node().getParameter(size - 1).getType().asString().equals("Context");
    return withContext ? size + 1 : size;
  }

  /** Says whether two methods of one class are alike in all that Lambda chooses by. */
  private static boolean rivals(SourceMethod one, SourceMethod other) {
    return one.node() != other.node()
        && one.owner().equals(other.owner())
        && weight(one) == weight(other);
  }

  private boolean hasUnknownParent(SourceType type) {
    return types
        .hierarchy()
        .libraryParents(type)
        .anyMatch(
            parent ->
                !parent.name().startsWith("java.")
                    && !parent.name().equals(POJO)
                    && !parent.name().equals(STREAM));
  }
}
