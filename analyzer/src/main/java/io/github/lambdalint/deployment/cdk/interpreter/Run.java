package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject.Origin;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Holds what all parts of the interpreter share: how far it got, and what it has written down. */
final class Run {

  /** The largest real app that was tried takes a twentieth of it. */
  private static final int MOST_STEPS = 100_000;

  /** The ends of the names of classes that only hold settings for others. */
  private static final List<String> HOLDERS = List.of("Props", "Options", "Permission");

  private static final int MOST_LEVELS = 300;
  private static final int MOST_CALLS = 40;

  private final Types types;
  private final Predicate<String> isKnown;
  private final List<LibraryObject> log = new ArrayList<>();
  private Branch branch = Branch.certain();
  private int steps;
  private int levels;
  private int calls;

  /** Takes classes of the library for what {@code isKnown} says of their qualified names. */
  Run(Types types, Predicate<String> isKnown) {
    this.types = types;
    this.isKnown = isKnown;
  }

  /** Qualifies the name of a class that several imports on demand may bring. */
  String libraryName(String name, SourceFile file) {
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return name;
    }
    return file.unit().stream()
        .flatMap(unit -> unit.getImports().stream())
        .filter(each -> each.isAsterisk() && !each.isStatic())
        .map(each -> each.getNameAsString() + "." + name)
        .filter(isKnown)
        .findFirst()
        .orElse(name);
  }

  Types types() {
    return types;
  }

  /** Returns the objects of the library in the order in which they were made. */
  List<LibraryObject> log() {
    return log;
  }

  /** Says whether the program was too long or too deep to be followed to its end. */
  boolean isExhausted() {
    return steps > MOST_STEPS;
  }

  Branch branch() {
    return branch;
  }

  /** Does what the program may do or not. */
  <T> T perhaps(Supplier<T> part) {
    branch = branch.inner();
    try {
      return part.get();
    } finally {
      branch = branch.outer();
    }
  }

  /** Evaluates a part of an expression; empty when it lies too deep. */
  <T> Optional<T> descend(Supplier<T> part) {
    if (levels >= MOST_LEVELS || ++steps > MOST_STEPS) {
      return Optional.empty();
    }
    levels++;
    try {
      return Optional.of(part.get());
    } finally {
      levels--;
    }
  }

  /** Runs a method; empty when too many are under way. */
  <T> Optional<T> enter(Supplier<T> body) {
    if (calls >= MOST_CALLS || isExhausted()) {
      return Optional.empty();
    }
    calls++;
    try {
      return Optional.of(body.get());
    } finally {
      calls--;
    }
  }

  /** Makes an object of a library's class. */
  LibraryObject made(String type, List<Term> arguments, Span span) {
    return kept(new Origin(type, Optional.empty(), LibraryObject.NEW, arguments, span));
  }

  private static void takeSettings(LibraryObject object, Term argument) {
    if (argument instanceof Term.Unknown) {
      object.open();
      return;
    }
    for (Term option : argument.options()) {
      if (option instanceof LibraryObject holder && isHolder(holder)) {
        object.take(holder);
      }
    }
  }

  private static boolean isHolder(LibraryObject object) {
    return HOLDERS.stream().anyMatch(object.type()::endsWith);
  }

  /** Makes what a static method or constant of a library's class is. */
  LibraryObject member(String type, String member, List<Term> arguments, Span span) {
    return kept(new Origin(type, Optional.empty(), member, arguments, span));
  }

  /** Makes what a method of another object of the library returns. */
  LibraryObject result(LibraryObject of, String method, List<Term> arguments, Span span) {
    return kept(new Origin("", Optional.of(of), method, arguments, span));
  }

  /** Makes what a builder builds; {@code span} marks all calls of the builder. */
  LibraryObject built(LibraryObject builder, Span span) {
    String type = builder.type().substring(0, builder.type().length() - ".Builder".length());
    LibraryObject object = made(type, builder.arguments(), span);
    object.take(builder);
    return object;
  }

  private LibraryObject kept(Origin origin) {
    LibraryObject object = new LibraryObject(origin, branch);
    origin.arguments().forEach(argument -> takeSettings(object, argument));
    log.add(object);
    return object;
  }
}
