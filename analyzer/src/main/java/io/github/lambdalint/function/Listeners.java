package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what Lambda and frameworks call with events, whenever they were given it. */
final class Listeners {

  private static final LibraryTypes HANDLERS = LibraryTypes.handlers();
  private static final LibraryTypes KEPT = LibraryTypes.listeners();
  private static final LibraryTypes FUNCTIONS = LibraryTypes.functions();
  private static final CallTable REGISTRATIONS =
      CallTable.load(Listeners.class, "listener-registrations.txt");

  private final Types types;
  private final Shapes shapes;
  private final Map<SourceType, List<SourceMethod>> known = new HashMap<>();

  Listeners(Types types, Shapes shapes) {
    this.types = types;
    this.shapes = shapes;
  }

  /** Lists the methods by which a framework calls the objects of a type that it keeps. */
  List<SourceMethod> of(SourceType type) {
    return KEPT.entries(type, types);
  }

  /** Lists the methods by which a framework calls a function that is an object. */
  List<SourceMethod> functions(SourceType type) {
    return FUNCTIONS.entries(type, types);
  }

  /** Says whether Lambda or a framework calls a method with events. */
  boolean isListener(SourceType type, MethodDeclaration method) {
    return known
        .computeIfAbsent(
            type,
            key -> Stream.concat(of(key).stream(), HANDLERS.entries(key, types).stream()).toList())
        .stream()
        .anyMatch(each -> each.node() == method);
  }

  /** Says whether a call gives a framework functions to be called with events. */
  boolean isRegistration(Expression call, Frame frame) {
    return call instanceof MethodCallExpr method
        && REGISTRATIONS.match(shapes.of(method, frame.file())).isPresent();
  }
}
