package io.github.lambdalint.deployment.terraform;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.document.Texts;
import io.github.lambdalint.deployment.terraform.hcl.Body.Block;
import io.github.lambdalint.deployment.terraform.hcl.Expression;
import io.github.lambdalint.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Is one use of a module; evaluates what it declares when asked for.
 *
 * <p>A single value that a name stands for takes the place where the name is used, since there the
 * setting is made; what a caller gives keeps the place of the call. A cycle of values is unknown.
 */
final class ModuleInstance {

  private static final int MAX_DEPTH = 50;

  private final RootModule root;
  private final String id;
  private final int depth;
  private final Configuration configuration;
  private final Optional<Call> call;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Instances> instances = new HashMap<>();

  /**
   * Makes an instance.
   *
   * @param id address, empty for the root module
   * @param call empty for the root module
   */
  ModuleInstance(RootModule root, String id, Configuration configuration, Optional<Call> call) {
    this.root = root;
    this.id = id;
    this.configuration = configuration;
    this.call = call;
    this.depth = call.map(use -> use.scope().module().depth + 1).orElse(0);
  }

  /**
   * Is the block that uses a module.
   *
   * @param scope in which its arguments are written
   */
  record Call(Block block, Scope scope) {}

  RootModule root() {
    return root;
  }

  String id() {
    return id;
  }

  Configuration configuration() {
    return configuration;
  }

  Scope scope() {
    return new Scope(this, Map.of());
  }

  /** Lists the blocks through which the user's files come to this module, the nearest first. */
  List<Span> calls() {
    if (call.isEmpty()) {
      return List.of();
    }
    List<Span> outer = call.get().scope().module().calls();
    return configuration.isStandIn()
        ? outer
        : Stream.concat(Stream.of(call.get().block().span()), outer.stream()).toList();
  }

  /**
   * Says whether this uses a configuration or is used, at any distance, by a use of it; also when
   * modules nest deeper than any real ones.
   */
  boolean isWithin(Configuration other) {
    boolean isSame =
        configuration.folder().equals(other.folder())
            && configuration.isStandIn() == other.isStandIn();
    return isSame
        || depth >= MAX_DEPTH
        || (call.isPresent() && call.get().scope().module().isWithin(other));
  }

  /**
   * Returns what the caller, for a root module the deployment or the files of values, or else the
   * default gives for a variable.
   */
  Value variable(String name, Span at) {
    boolean isGiven = call.isPresent() && call.get().block().body().argument(name).isPresent();
    Value value =
        value(
            "var." + name,
            at,
            () -> argument(name).or(() -> rootValue(name, at)).or(() -> defaultValue(name)));
    return isGiven ? value : placed(value, at);
  }

  private Optional<Value> defaultValue(String name) {
    return Optional.ofNullable(configuration.variables().get(name))
        .flatMap(block -> block.body().argument("default"))
        .map(this::evaluate);
  }

  /** Lists and maps keep the places of their parts; those are written out somewhere. */
  private static Value placed(Value value, Span span) {
    boolean isSingle =
        value instanceof Scalar || value instanceof Reference || value instanceof Unknown;
    return isSingle ? Texts.at(span, value) : value;
  }

  private Optional<Value> argument(String name) {
    return call.flatMap(
        use ->
            use.block()
                .body()
                .argument(name)
                .map(argument -> root.evaluator().evaluate(argument, use.scope()))
                .filter(value -> !Nothing.is(value)));
  }

  private Optional<Value> rootValue(String name, Span at) {
    if (call.isPresent() || !configuration.variables().containsKey(name)) {
      return Optional.empty();
    }
    return root.given(name)
        .<Value>map(text -> new Scalar(text, at))
        .or(() -> Optional.ofNullable(configuration.values().get(name)).map(this::evaluate));
  }

  Value local(String name, Span at) {
    return placed(
        value(
            "local." + name,
            at,
            () -> Optional.ofNullable(configuration.locals().get(name)).map(this::evaluate)),
        at);
  }

  Value output(String name, Span at) {
    return placed(
        value(
            "output." + name,
            at,
            () ->
                Optional.ofNullable(configuration.outputs().get(name))
                    .flatMap(block -> block.body().argument("value"))
                    .map(this::evaluate)),
        at);
  }

  private Value evaluate(Expression expression) {
    return root.evaluator().evaluate(expression, scope());
  }

  private Value value(String name, Span at, Supplier<Optional<Value>> evaluation) {
    Value known = values.get(name);
    if (known == null) {
      String key = configuration.folder() + "#" + id + "#" + name;
      known =
          root.recursion()
              .enter(key, evaluation)
              .orElseGet(() -> new Unknown("${" + name + "}", at));
      values.put(name, known);
    }
    return known;
  }

  /** Returns the folder of this module or of the root, seen from where Terraform is started. */
  Value path(String name, Span at) {
    return switch (name) {
      case "root", "cwd" -> new Scalar(".", at);
      case "module" -> {
        String path =
            root.folder().relativize(configuration.folder()).toString().replace('\\', '/');
        yield new Scalar(path.isEmpty() ? "." : path, at);
      }
      default -> new Unknown("${path." + name + "}", at);
    };
  }

  /** Returns what the address of a resource stands for. */
  Value resource(String address, Span at) {
    return reference(configuration.resources().get(address), address, at);
  }

  /** Returns what the address of a data source stands for, given without {@code data.}. */
  Value data(String address, Span at) {
    return reference(configuration.data().get(address), "data." + address, at);
  }

  /** Returns what the name of a module stands for. */
  Value module(String name, Span at) {
    Block block = configuration.modules().get(name);
    Optional<Configuration> source =
        block == null ? Optional.empty() : root.sources().of(configuration.folder(), block);
    String address = "module." + name;
    if (source.isEmpty() || isWithin(source.get())) {
      return new Unknown("${" + address + "}", at);
    }
    return instances(block, address)
        .value(suffix -> new Reference(root.template(), prefixed(address) + suffix, "", at), at);
  }

  private Value reference(Block block, String address, Span at) {
    if (block == null) {
      return new Unknown("${" + address + "}", at);
    }
    return instances(block, address)
        .value(suffix -> new Reference(root.template(), prefixed(address) + suffix, "", at), at);
  }

  String prefixed(String address) {
    return id.isEmpty() ? address : id + "." + address;
  }

  /** Returns the instances of a block, each of which the root module knows from then on. */
  Instances instances(Block block, String address) {
    Instances known = instances.get(address);
    if (known == null) {
      known =
          root.recursion()
              .enter(
                  configuration.folder() + "#" + id + "#instances." + address,
                  () ->
                      root.isFull()
                          ? Optional.empty()
                          : Optional.of(Instances.of(root.evaluator(), block, scope())))
              .orElseGet(() -> Instances.unknown(scope(), block.span()));
      instances.put(address, known);
      known.scopes().forEach((suffix, scope) -> root.register(this, block, address, suffix, scope));
    }
    return known;
  }
}
