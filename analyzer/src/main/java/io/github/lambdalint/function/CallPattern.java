package io.github.lambdalint.function;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches calls by name. It is one line of text, in one of four forms:
 *
 * <pre>
 * java.lang.System#exit                        a call of the method, static or not
 * new redis.clients.jedis.JedisPool            a constructor
 * java.net.http.HttpClient#newBuilder..build   a chain from its first call to its last,
 * new okhttp3.OkHttpClient.Builder..build      whatever stands between
 * </pre>
 *
 * <p>In a name {@code *} stands for any letters; as a part of a package {@code **} stands for any
 * number of parts. A type matches by its qualified name only, because a simple name ({@code
 * HttpClient}, {@code Session}) is a different type in every second project.
 *
 * <p>After the pattern may follow {@code => Label}, which says what the call makes or does (else
 * the simple name of the matched type; a {@code *} in it stands for what the first {@code *} of the
 * type's simple name matched), and {@code @key=value} facts.
 */
public final class CallPattern {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<new>new\\s+)?(?<type>[^\\s#]+?)(?:#(?<method>[^\\s#.]+))?(?:\\.\\.(?<last>[^\\s#.]+))?"
              + "(?:\\s+=>\\s+(?<label>[^@]*[^\\s@]))?(?<facts>\\s+@.*)?");
  private static final Pattern FACT = Pattern.compile("@([A-Za-z]+)=(\\S+)");
  // More would make matching slow on long names, and say nothing more.
  private static final int MAX_WILDCARDS = 2;
  private static final String ANY_LETTERS = "[^.#<]*";

  private final String text;
  private final Optional<String> packageRoot;
  private final Optional<String> methodName;
  private final String typeStart;
  private final String typeEnd;
  private final Pattern firstCall;
  private final Optional<Pattern> lastMethod;
  private final Optional<String> label;
  private final Map<String, String> facts;

  private CallPattern(Matcher line) {
    text = line.group();
    String type = line.group("type");
    String method = Optional.ofNullable(line.group("method")).orElse(CallShape.CONSTRUCTOR);
    Optional<String> last = Optional.ofNullable(line.group("last"));
    packageRoot = withoutWildcard(packageRoot(type));
    methodName = withoutWildcard(last.orElse(method));
    typeStart = type.split("\\*", 2)[0];
    // For "**.Type" the dot is not needed.
    typeEnd = type.substring(Math.max(type.lastIndexOf('*'), type.lastIndexOf('.')) + 1);
    firstCall = Pattern.compile(typeRegex(type) + "#" + nameRegex(method, ANY_LETTERS));
    lastMethod = last.map(name -> Pattern.compile(nameRegex(name, ANY_LETTERS)));
    label = Optional.ofNullable(line.group("label"));
    facts = readFacts(Optional.ofNullable(line.group("facts")).orElse(""));
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with a sentence on what is wrong and what was expected
   */
  public static CallPattern parse(String text) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches() || (line.group("new") == null) == (line.group("method") == null)) {
      throw new IllegalArgumentException(
          ("`%s` is no call pattern; expected `package.Type#method` or `new package.Type`, then"
                  + " optionally `..lastMethod`, ` => Label` and ` @key=value`")
              .formatted(text.strip()));
    }
    return new CallPattern(line);
  }

  /** Returns the label of a call that matches. */
  public Optional<String> match(CallShape call) {
    return lastMethod.isEmpty()
        ? matchFirst(call)
        : call.root()
            .flatMap(this::matchFirst)
            .filter(matched -> lastMethod.get().matcher(call.method()).matches());
  }

  private Optional<String> matchFirst(CallShape call) {
    for (String owner : call.owners()) {
      // Cheaper by far than the expression, and the answer for nearly all calls of a program.
      if (!owner.startsWith(typeStart) || !owner.endsWith(typeEnd)) {
        continue;
      }
      Matcher matcher = firstCall.matcher(owner + "#" + call.method());
      if (matcher.matches()) {
        String wildcard = matcher.groupCount() > 0 ? matcher.group(1) : "";
        return Optional.of(
            label.map(it -> it.replace("*", wildcard)).orElseGet(() -> simpleName(owner)));
      }
    }
    return Optional.empty();
  }

  /** Returns the {@code @key=value} facts in the order written. */
  public Map<String, String> facts() {
    return facts;
  }

  /** Returns the root of the package that the type has in every match, if there is only one. */
  Optional<String> packageRoot() {
    return packageRoot;
  }

  /** Returns the method, the last one of a chain, if there is only one. */
  Optional<String> methodName() {
    return methodName;
  }

  /** Returns the line that was read. */
  @Override
  public String toString() {
    return text;
  }

  /** Returns what stands after the last dot. */
  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Returns the first two parts of a type's name, such as {@code com.amazonaws}. */
  static String packageRoot(String type) {
    int second = type.indexOf('.', type.indexOf('.') + 1);
    return second < 0 ? type : type.substring(0, second);
  }

  private static Optional<String> withoutWildcard(String name) {
    return Optional.of(name).filter(it -> !it.contains("*"));
  }

  private static String typeRegex(String type) {
    String[] parts = type.split("\\.", -1);
    String last = parts[parts.length - 1];
    boolean isAmbiguous = Arrays.stream(parts).filter("**"::equals).count() > MAX_WILDCARDS;
    if (parts.length == 1 || last.equals("**") || isAmbiguous) {
      throw new IllegalArgumentException(
          ("`%s` is no type; expected one such as `com.shop.Client` or `com.shop.**.*Client`"
                  + " with at most two `**`")
              .formatted(type));
    }
    String packages =
        Arrays.stream(parts, 0, parts.length - 1)
            .map(CallPattern::packageRegex)
            .collect(Collectors.joining());
    return packages + nameRegex(last, "(" + ANY_LETTERS + ")");
  }

  private static String packageRegex(String part) {
    // A repeated group would recurse once for each part of a name and overflow the stack on odd
    // code.
    return part.equals("**") ? "(?:[^#]*\\.)?" : nameRegex(part, ANY_LETTERS) + "\\.";
  }

  private static String nameRegex(String name, String wildcard) {
    if (name.equals(CallShape.CONSTRUCTOR)) {
      return name;
    }
    String[] pieces = name.split("\\*", -1);
    boolean isName = name.chars().allMatch(c -> c == '*' || Character.isJavaIdentifierPart(c));
    if (!isName || name.isEmpty() || name.contains("**") || pieces.length - 1 > MAX_WILDCARDS) {
      throw new IllegalArgumentException(
          "`%s` is no name; expected letters, digits and at most two `*`".formatted(name));
    }
    return Arrays.stream(pieces).map(Pattern::quote).collect(Collectors.joining(wildcard));
  }

  private static Map<String, String> readFacts(String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String word : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      Matcher fact = FACT.matcher(word);
      if (!fact.matches() || facts.put(fact.group(1), fact.group(2)) != null) {
        throw new IllegalArgumentException(
            "`%s` is no fact or repeats one; expected `@key=value`".formatted(word));
      }
    }
    return Collections.unmodifiableMap(facts);
  }
}
