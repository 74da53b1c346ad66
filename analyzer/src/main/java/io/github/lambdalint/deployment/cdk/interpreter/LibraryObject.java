package io.github.lambdalint.deployment.cdk.interpreter;

import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Is an object of a library, told by how the program came to it: made by a constructor, a builder
 * or a factory, a constant, or the result of a method of another object.
 */
public final class LibraryObject implements Term {

  /** Stands in place of a method's name for a constructor or the {@code build} of a builder. */
  public static final String NEW = "new";

  private final Origin origin;
  private final Branch madeIn;
  private final Map<String, Entries.Entry> settings = new LinkedHashMap<>();
  private final Map<String, LibraryObject> getters = new HashMap<>();
  private boolean isOpen;

  /** Tells how the program came to an object. */
  record Origin(
      String type,
      Optional<LibraryObject> receiver,
      String member,
      List<Term> arguments,
      Span span) {

    Origin {
      arguments = List.copyOf(arguments);
    }
  }

  LibraryObject(Origin origin, Branch madeIn) {
    this.origin = origin;
    this.madeIn = madeIn;
  }

  /**
   * Returns the qualified name of the class that was made or that has the factory or constant;
   * empty for the result of another object's method.
   */
  public String type() {
    return origin.type;
  }

  /** Returns the object whose method made this one; empty when a class did. */
  public Optional<LibraryObject> receiver() {
    return origin.receiver;
  }

  /** Returns the method or constant by which the program came to the object, or {@link #NEW}. */
  public String member() {
    return origin.member;
  }

  /** Returns what was given to the constructor, factory or method. */
  public List<Term> arguments() {
    return origin.arguments;
  }

  /** Returns what was set by a builder, or by the objects of settings that were given. */
  public Map<String, Entries.Entry> settings() {
    return Collections.unmodifiableMap(settings);
  }

  /** Says whether settings were given besides that are not known. */
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public Span span() {
    return origin.span;
  }

  boolean isBuilder() {
    return origin.type.endsWith(".Builder") && origin.receiver.isEmpty();
  }

  /** Sets a value of a builder. */
  void set(String name, Term value, Span key, Branch now) {
    Entries.Entry entry = new Entries.Entry(value, key);
    if (now.covers(madeIn)) {
      settings.put(name, entry);
      return;
    }
    Term old =
        Optional.ofNullable(settings.get(name))
            .map(Entries.Entry::value)
            .orElseGet(() -> new Unknown("default of " + name, key));
    settings.put(name, new Entries.Entry(Term.oneOf(List.of(old, value), key), key));
  }

  void open() {
    isOpen = true;
  }

  /** Takes over the settings of an object that holds only such. */
  void take(LibraryObject holder) {
    settings.putAll(holder.settings);
    isOpen |= holder.isOpen;
  }

  /** Returns the setting that a method such as {@code getTimeout} or {@code timeout} reads. */
  Optional<Term> property(String method) {
    List<String> names = new ArrayList<>(List.of(method));
    for (String prefix : List.of("get", "is")) {
      if (method.startsWith(prefix) && method.length() > prefix.length()) {
        String rest = method.substring(prefix.length());
        names.add(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
      }
    }
    return names.stream()
        .filter(settings::containsKey)
        .map(name -> settings.get(name).value())
        .findFirst();
  }

  /** Returns the one object that a method without arguments always returns, if it was called. */
  Optional<LibraryObject> got(String method) {
    return Optional.ofNullable(getters.get(method));
  }

  void keep(String method, LibraryObject result) {
    getters.put(method, result);
  }
}
