package io.github.lambdalint.invocation;

import io.github.lambdalint.source.TypeName;
import java.util.List;
import java.util.Set;

/**
 * Says what the JSON of an event looks like.
 *
 * @param shape of the outermost value
 * @param classes qualified names of the library's classes that fit; empty when none does
 */
public record EventForm(Shape shape, List<String> classes) {

  /** Stands for sources that send what their caller likes. */
  public static final EventForm ANYTHING = new EventForm(Shape.ANY, List.of());

  /** Begins the names of the classes of aws-lambda-java-events. */
  public static final String LIBRARY = "com.amazonaws.services.lambda.runtime.events.";

  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Double",
          "boolean",
          "int",
          "long",
          "double");
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.Collection", "java.util.ArrayList", "java.util.Set");
  private static final Set<String> MAPS =
      Set.of("java.util.Map", "java.util.HashMap", "java.util.LinkedHashMap");

  /** Names the kinds of outermost value. */
  public enum Shape {
    OBJECT,
    LIST,
    ANY
  }

  /** Says whether {@code type} belongs to aws-lambda-java-events. */
  public static boolean isLibraryClass(TypeName type) {
    return type.name().startsWith(LIBRARY);
  }

  /**
   * Says whether Lambda can read the event into {@code type}; true also for what cannot be told.
   */
  public boolean fits(TypeName type) {
    if (shape == Shape.ANY) {
      return true;
    }
    String name = type.name();
    if (isLibraryClass(type)) {
      return classes.contains(name);
    }
    if (isScalar(type)) {
      return false;
    }
    if (isList(type)) {
      return shape == Shape.LIST;
    }
    return shape == Shape.OBJECT || !MAPS.contains(name);
  }

  /** Says whether the JSON of {@code type} is a string, a number or a truth value. */
  static boolean isScalar(TypeName type) {
    return SCALARS.contains(type.name());
  }

  /** Says whether the JSON of {@code type} is an array. */
  static boolean isList(TypeName type) {
    return LISTS.contains(type.name()) || type.name().endsWith("[]");
  }
}
