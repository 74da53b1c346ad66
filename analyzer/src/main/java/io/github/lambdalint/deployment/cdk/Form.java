package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.document.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what a class or method of the CDK becomes: a row of {@code forms.txt}.
 *
 * @param becomes the type of a resource, or one of the signs of the table
 */
record Form(String object, String becomes, List<Assignment> assignments) {

  static final String MAP = "-";
  static final String RECEIVER = "@";
  static final String BIND = "bind";

  private static final Map<String, List<Form>> FORMS =
      Table.read(Form.class, "forms.txt").stream()
          .map(Form::of)
          .collect(Collectors.groupingBy(Form::object));

  private static final Set<String> RESOURCES =
      FORMS.values().stream().flatMap(List::stream).map(Form::becomes).collect(Collectors.toSet());

  /** The classes by their last names, for files that do not tell the package. */
  private static final Map<String, List<String>> BY_SIMPLE_NAME =
      FORMS.keySet().stream().collect(Collectors.groupingBy(LibraryNames::simpleName));

  /** Gives a property {@code what}: {@code receiver}, the number of an argument, or a text. */
  record Assignment(String path, String what) {

    static Assignment of(String text) {
      String[] sides = text.split("=", 2);
      return new Assignment(sides[0], sides[1]);
    }

    /** Returns the text that is given to the property itself. */
    Optional<String> literal() {
      return what.startsWith("'")
          ? Optional.of(what.substring(1, what.length() - 1))
          : Optional.empty();
    }
  }

  private static Form of(List<String> row) {
    return new Form(row.get(0), row.get(1), row.stream().skip(2).map(Assignment::of).toList());
  }

  /**
   * Returns the forms of a class; the first is that of the object itself.
   *
   * @param type qualified, unless the file does not tell the package
   */
  static List<Form> ofClass(String type) {
    String name = LibraryNames.shortName(type);
    if (type.indexOf('.') < 0 && !FORMS.containsKey(name)) {
      List<String> named = BY_SIMPLE_NAME.getOrDefault(name, List.of());
      return named.size() == 1 ? FORMS.get(named.get(0)) : List.of();
    }
    return FORMS.getOrDefault(
        name,
        LibraryNames.resourceType(name).stream()
            .map(resource -> new Form(name, resource, List.of()))
            .toList());
  }

  /** Says whether a class is one of those that become something, by its qualified name. */
  static boolean isKnown(String type) {
    String name = LibraryNames.shortName(type.replaceFirst("\\.Builder$", ""));
    return FORMS.containsKey(name)
        || LibraryNames.resourceType(name).filter(RESOURCES::contains).isPresent();
  }

  /** Returns the forms of a method of a construct. */
  static List<Form> ofMethod(String type, String method) {
    return FORMS.getOrDefault(type + "." + method, List.of());
  }

  /** Says whether the properties of the resource are those of the class, only capitalised. */
  boolean isPlain() {
    return LibraryNames.simpleName(object).startsWith("Cfn");
  }

  boolean isResource() {
    return becomes.contains("::");
  }

  /** Says whether this needs an object whose method takes it. */
  boolean needsReceiver() {
    return assignments.stream().anyMatch(each -> each.what().equals("receiver"));
  }
}
