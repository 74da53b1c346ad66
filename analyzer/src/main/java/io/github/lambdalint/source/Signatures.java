package io.github.lambdalint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the type signatures of class files (JVMS 4.7.9.1); a type variable becomes a name without
 * package.
 */
final class Signatures {

  /** Holds a class signature. */
  record OfClass(List<String> parameters, List<TypeName> supertypes) {}

  /** Holds a method signature; bounds of its own type variables are dropped. */
  record OfMethod(List<TypeName> parameters, TypeName returns) {}

  private final String text;
  private int at;

  private Signatures(String text) {
    this.text = text;
  }

  static String dotted(String internal) {
    return internal.replace('/', '.').replace('$', '.');
  }

  static OfClass ofClass(String signature) {
    Signatures reader = new Signatures(signature);
    List<String> parameters = reader.typeParameters();
    List<TypeName> supertypes = new ArrayList<>();
    while (reader.at < signature.length()) {
      supertypes.add(reader.type());
    }
    return new OfClass(parameters, List.copyOf(supertypes));
  }

  static OfMethod ofMethod(String signature) {
    Signatures reader = new Signatures(signature);
    reader.typeParameters();
    reader.at++;
    List<TypeName> parameters = new ArrayList<>();
    while (reader.peek() != ')') {
      parameters.add(reader.type());
    }
    reader.at++;
    return new OfMethod(List.copyOf(parameters), reader.type());
  }

  static TypeName ofField(String signature) {
    return new Signatures(signature).type();
  }

  private char peek() {
    return text.charAt(at);
  }

  private List<String> typeParameters() {
    List<String> names = new ArrayList<>();
    if (peek() != '<') {
      return names;
    }
    at++;
    while (peek() != '>') {
      int colon = text.indexOf(':', at);
      names.add(TypeName.variable(text.substring(at, colon)).name());
      at = colon;
      while (peek() == ':') {
        at++;
        if (peek() != ':') {
          type();
        }
      }
    }
    at++;
    return names;
  }

  private TypeName type() {
    char kind = text.charAt(at++);
    return switch (kind) {
      case '[' -> {
        TypeName element = type();
        yield new TypeName(element.name() + "[]", element.arguments());
      }
      case 'T' -> {
        int end = text.indexOf(';', at);
        String variable = text.substring(at, end);
        at = end + 1;
        yield TypeName.variable(variable);
      }
      case 'L' -> classType();
      case '*' -> TypeName.of("java.lang.Object");
      case '+', '-' -> type();
      default -> TypeName.of(primitive(kind));
    };
  }

  private TypeName classType() {
    StringBuilder name = new StringBuilder();
    List<TypeName> arguments = new ArrayList<>();
    while (true) {
      char here = text.charAt(at++);
      if (here == ';') {
        return new TypeName(dotted(name.toString()), List.copyOf(arguments));
      }
      if (here == '<') {
        arguments.clear();
        while (peek() != '>') {
          arguments.add(type());
        }
        at++;
      } else {
        name.append(here);
      }
    }
  }

  private static String primitive(char kind) {
    return switch (kind) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> "void";
    };
  }
}
