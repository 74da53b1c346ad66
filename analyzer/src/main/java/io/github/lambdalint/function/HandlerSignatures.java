package io.github.lambdalint.function;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the signatures of handlers: what Lambda can fill, and which event and reply they name. */
final class HandlerSignatures {

  static final String POJO = "com.amazonaws.services.lambda.runtime.RequestHandler";
  static final String HANDLE = "handleRequest";
  private static final List<String> BYTES = List.of("java.io.InputStream", "java.io.OutputStream");

  private final Types types;

  HandlerSignatures(Types types) {
    this.types = types;
  }

  /** Says whether the runtime can fill the parameters (shapes of {@code EventHandlerLoader}). */
  boolean isFillable(SourceMethod method) {
    List<String> parameters = parameters(method);
    int size = parameters.size();
    boolean withContext = size > 0 && isContext(parameters.get(size - 1));
    List<String> rest = withContext ? parameters.subList(0, size - 1) : parameters;
    return (rest.size() < 2 && rest.stream().noneMatch(HandlerSignatures::isContext))
        || rest.equals(BYTES);
  }

  private List<String> parameters(SourceMethod method) {
    return method.node().getParameters().stream()
        .map(parameter -> types.names().resolve(parameter.getType(), method.owner().file()).name())
        .toList();
  }

  private static boolean isContext(String type) {
    return type.equals("com.amazonaws.services.lambda.runtime.Context");
  }

  /** Describes a handler class whose method is in a library. */
  static Handler describe(SourceType type) {
    Span name = type.file().span(((TypeDeclaration<?>) type.node()).getName());
    return new Handler(
        type.name(),
        HANDLE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        name,
        name);
  }

  /** Describes a method of a handler class. */
  Handler describe(SourceType type, SourceMethod method) {
    Optional<TypeName> generic =
        types
            .hierarchy()
            .supertype(type.asTypeName(), type.file(), POJO::equals)
            .filter(name -> name.arguments().size() == 2);
    boolean isStream = parameters(method).stream().anyMatch(BYTES::contains);
    boolean isGeneric = generic.isPresent() && method.name().equals(HANDLE) && !isStream;
    Optional<TypeName> event =
        isGeneric
            ? Optional.of(generic.get().arguments().get(0))
            : firstParameter(method).filter(name -> !isStream);
    Optional<TypeName> written =
        Optional.of(types.names().resolve(method.node().getType(), method.owner().file()));
    Optional<TypeName> reply = isGeneric ? Optional.of(generic.get().arguments().get(1)) : written;
    boolean isVoid =
        Stream.of("void", "java.lang.Void").anyMatch(reply.get().name()::equals)
            && !usesParameter(method, "java.io.OutputStream");
    return new Handler(
        type.name(),
        method.name(),
        event.filter(name -> !isVariable(name, type, method)),
        event.flatMap(name -> extended(name, method.owner().file())),
        reply.filter(name -> !isVoid && !isStream && !isVariable(name, type, method)),
        reply.flatMap(name -> new JsonProperties(types).of(name, method.owner().file())),
        isStream,
        isVoid,
        method.owner().file().span(method.node().getName()),
        method.node().getParameters().stream()
            .findFirst()
            .map(parameter -> method.owner().file().span(parameter))
            .orElseGet(() -> method.owner().file().span(method.node().getName())));
  }

  private Optional<TypeName> extended(TypeName event, SourceFile from) {
    return types
        .hierarchy()
        .supertype(event, from, name -> name.startsWith(EventForm.LIBRARY))
        .filter(parent -> !parent.name().equals(event.name()));
  }

  private boolean usesParameter(SourceMethod method, String type) {
    return method.node().getParameters().stream()
        .filter(
            it -> types.names().resolve(it.getType(), method.owner().file()).name().equals(type))
        .anyMatch(
            parameter ->
                method
                    .node()
                    .findFirst(
                        NameExpr.class,
                        name -> name.getNameAsString().equals(parameter.getNameAsString()))
                    .isPresent());
  }

  private Optional<TypeName> firstParameter(SourceMethod method) {
    return method.node().getParameters().stream()
        .findFirst()
        .map(parameter -> types.names().resolve(parameter.getType(), method.owner().file()))
        .filter(name -> !isContext(name.name()));
  }

  private static boolean isVariable(TypeName name, SourceType type, SourceMethod method) {
    return Stream.concat(
            Stream.concat(type.typeParameters().stream(), method.owner().typeParameters().stream()),
            method.node().getTypeParameters().stream())
        .anyMatch(parameter -> parameter.getNameAsString().equals(name.name()));
  }
}
