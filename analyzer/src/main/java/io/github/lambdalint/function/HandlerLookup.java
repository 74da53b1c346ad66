package io.github.lambdalint.function;

import static io.github.lambdalint.function.HandlerFault.Kind.ABSTRACT_CLASS;
import static io.github.lambdalint.function.HandlerFault.Kind.AMBIGUOUS;
import static io.github.lambdalint.function.HandlerFault.Kind.HIDDEN;
import static io.github.lambdalint.function.HandlerFault.Kind.INNER_CLASS;
import static io.github.lambdalint.function.HandlerFault.Kind.MALFORMED;
import static io.github.lambdalint.function.HandlerFault.Kind.NOT_PUBLIC;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_DEFAULT_CONSTRUCTOR;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_HANDLER_INTERFACE;
import static io.github.lambdalint.function.HandlerFault.Kind.NO_SUCH_METHOD;
import static io.github.lambdalint.function.HandlerFault.Kind.WRONG_SIGNATURE;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import com.google.errorprone.annotations.FormatMethod;
import io.github.lambdalint.invocation.EventForm;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Spelling;
import io.github.lambdalint.source.TypeName;
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
  private static final String POJO = "com.amazonaws.services.lambda.runtime.RequestHandler";
  private static final String HANDLE = "handleRequest";
  private static final List<String> BYTES = List.of("java.io.InputStream", "java.io.OutputStream");

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

  HandlerLookup(Types types, LibraryTypes handlers) {
    this.types = types;
    this.handlers = handlers;
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
        method.filter(name -> isStatic(type, name)).isPresent() ? Optional.empty() : unusable(type);
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

  /** Says whether a class is static without the word. */
  private static boolean isInInterface(ClassOrInterfaceDeclaration declaration) {
    return declaration.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration parent
        && parent.isInterface();
  }

  private Optional<HandlerFault> unusable(SourceType type) {
    if (!type.isConcrete()) {
      return Optional.of(
          new HandlerFault(
              ABSTRACT_CLASS, "`%s` is abstract and cannot be created".formatted(type.name())));
    }
    if (type.node() instanceof ClassOrInterfaceDeclaration declaration
        && declaration.isInnerClass()
        && !isInInterface(declaration)) {
      return Optional.of(
          new HandlerFault(INNER_CLASS, "`%s` is a non-static inner class".formatted(type.name())));
    }
    List<ConstructorDeclaration> constructors = type.constructors().toList();
    if (constructors.isEmpty() && isPlain(type) && !isPublic(type)) {
      return Optional.of(
          new HandlerFault(
              NO_DEFAULT_CONSTRUCTOR,
              "`%s` is not public, and so neither is its default constructor"
                  .formatted(type.name())));
    }
    boolean hasDefault =
        constructors.isEmpty()
            || constructors.stream()
                .anyMatch(each -> each.getParameters().isEmpty() && each.isPublic());
    boolean byContainer =
        constructors.stream().anyMatch(each -> each.isAnnotationPresent("Inject"));
    return hasDefault || byContainer || !isPlain(type)
        ? Optional.empty()
        : Optional.of(
            new HandlerFault(
                NO_DEFAULT_CONSTRUCTOR,
                "`%s` has no public constructor without parameters".formatted(type.name())));
  }

  private static boolean isPublic(SourceType type) {
    return type.node() instanceof ClassOrInterfaceDeclaration declaration
        ? declaration.isPublic() || isInInterface(declaration)
        : ((TypeDeclaration<?>) type.node()).isPublic();
  }

  /** Says whether Lambda itself makes objects of the type: no annotation tells of a container. */
  private static boolean isPlain(SourceType type) {
    return type.annotations().isEmpty();
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
    List<SourceMethod> supported = callable.stream().filter(this::isSupported).toList();
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

  /** Says whether the runtime can fill the parameters (shapes of {@code EventHandlerLoader}). */
  private boolean isSupported(SourceMethod method) {
    List<String> parameters = parameters(method);
    int size = parameters.size();
    boolean withContext = size > 0 && isContext(parameters.get(size - 1));
    List<String> rest = withContext ? parameters.subList(0, size - 1) : parameters;
    return (rest.size() < 2 && rest.stream().noneMatch(HandlerLookup::isContext))
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
