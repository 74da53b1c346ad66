package io.github.lambdalint.function;

import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.Set;

/**
 * Knows library types that hold what they are given: collections, streams, optionals, references.
 *
 * <p>What is put in is not called, and what is taken out is what was put in.
 */
final class Contents {

  private static final Set<String> HOLDERS =
      Set.of(
          "java.lang.Iterable",
          "java.lang.ThreadLocal",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.Optional",
          "java.util.concurrent.atomic.AtomicReference",
          "java.util.stream.BaseStream");
  private static final Set<String> FACTORIES =
      Set.of(
          "of",
          "ofEntries",
          "ofNullable",
          "entry",
          "asList",
          "copyOf",
          "concat",
          "singleton",
          "singletonList",
          "singletonMap",
          "unmodifiableList",
          "unmodifiableMap",
          "unmodifiableSet",
          "unmodifiableCollection",
          "synchronizedList",
          "synchronizedMap");
  private static final Set<String> STORING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "compareAndSet",
          "getAndSet",
          "offer",
          "push",
          "put",
          "putAll",
          "putIfAbsent",
          "set");
  private static final Set<String> TAKING =
      Set.of(
          "get",
          "getBean",
          "getFirst",
          "getIfPresent",
          "getInstance",
          "getLast",
          "getOrDefault",
          "getUnchecked",
          "getValue",
          "entrySet",
          "element",
          "iterator",
          "next",
          "orElse",
          "orElseGet",
          "orElseThrow",
          "peek",
          "poll",
          "provide",
          "remove",
          "stream",
          "values",
          "computeIfAbsent",
          "compute",
          "merge",
          "updateAndGet",
          "getAndUpdate");

  private Contents() {}

  /** Says whether objects of a type hold others. */
  static boolean isHolder(TypeName type, SourceFile from, Types types) {
    return types.hierarchy().names(type, from).stream().anyMatch(HOLDERS::contains);
  }

  /** Says whether a static method makes a holder of its arguments. */
  static boolean isFactory(TypeName owner, String method) {
    boolean isKnown =
        owner.name().startsWith("java.util.") || owner.name().startsWith("com.google.common.");
    return isKnown && FACTORIES.contains(method);
  }

  /** Says whether a method of a holder keeps its arguments. */
  static boolean isStoring(String method) {
    return STORING.contains(method);
  }

  /** Says whether a library method returns something that its receiver has, not something new. */
  static boolean isTaking(String method) {
    return TAKING.contains(method);
  }
}
