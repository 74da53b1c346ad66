package io.github.lambdalint.deployment.wiring;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Value.Mapping;
import java.util.List;
import java.util.regex.Pattern;

/** Tells functions that are or may be Java from those in other languages. */
public final class Languages {

  /** {@code Class::method}, or a class name with package. */
  private static final Pattern JAVA_HANDLER =
      Pattern.compile("([\\w$]+\\.)*[A-Z][\\w$]*::\\w+|([a-z_]\\w*\\.)+[A-Z][\\w$]*");

  /** Lambda allows 128 characters. */
  private static final int MAX_HANDLER = 1_000;

  /** What Quarkus and others write for a native executable, which has no handler string. */
  private static final String NATIVE_HANDLER = "not.used.in.provided.runtime";

  private Languages() {}

  /** Says whether a function is Java, or may be as far as the template tells. */
  public static boolean mayBeJava(Resource function) {
    List<String> runtimes = function.property("Runtime").texts();
    if (runtimes.stream().anyMatch(runtime -> runtime.startsWith("java"))) {
      return true;
    }
    if (hasInlineCode(function)) {
      return false;
    }
    boolean isOther = runtimes.stream().anyMatch(runtime -> !runtime.startsWith("provided"));
    return !isOther && mayBeJavaHandler(function, !runtimes.isEmpty());
  }

  /** Only interpreted languages can be written within a template. */
  private static boolean hasInlineCode(Resource function) {
    return function.property("Code").value().stream()
        .flatMap(code -> code.alternatives().stream())
        .anyMatch(code -> code instanceof Mapping map && map.get("ZipFile").isPresent());
  }

  private static boolean mayBeJavaHandler(Resource function, boolean isProvidedRuntime) {
    List<String> handlers = function.property("Handler").texts();
    return handlers.isEmpty()
        ? !isProvidedRuntime
        : handlers.stream()
            .anyMatch(
                handler ->
                    handler.equals(NATIVE_HANDLER)
                        || (handler.length() <= MAX_HANDLER
                            && JAVA_HANDLER.matcher(handler).matches()));
  }
}
