package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.cdk.Form.Assignment;
import io.github.lambdalint.deployment.cdk.interpreter.Entries;
import io.github.lambdalint.deployment.cdk.interpreter.Items;
import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the properties of one resource, or a map within one, from an object of the CDK. */
final class Properties {

  /** Is a row of {@code settings.txt}. */
  private record Row(List<String> setting, String path, String form) {

    static Row of(List<String> row) {
      return new Row(List.of(row.get(1).split("/")), row.get(2), row.size() > 3 ? row.get(3) : "");
    }
  }

  private static final Map<String, List<Row>> ROWS =
      Table.read(Properties.class, "settings.txt").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0), Collectors.mapping(Row::of, Collectors.toList())));

  private final Lowering lowering;
  private Mapping map;

  /** Starts with what is set already. */
  Properties(Lowering lowering, Mapping map) {
    this.lowering = lowering;
    this.map = map;
  }

  Mapping map() {
    return map;
  }

  /** Sets what follows from arguments and from the object whose method takes this one. */
  void assign(Form form, LibraryObject object, Optional<LibraryObject> receiver) {
    for (Assignment assignment : form.assignments()) {
      Optional<Value> value =
          assignment
              .literal()
              .<Value>map(text -> new Scalar(text, object.span()))
              .or(
                  () ->
                      term(assignment.what(), object, receiver)
                          .map(term -> lowering.value(term, object.span())));
      value.ifPresent(it -> put(path(assignment.path(), object), it, it.span()));
    }
  }

  private static Optional<Term> term(
      String what, LibraryObject object, Optional<LibraryObject> receiver) {
    if (what.equals("receiver")) {
      return receiver.<Term>map(it -> it);
    }
    int index = Integer.parseInt(what);
    return index < object.arguments().size()
        ? Optional.of(object.arguments().get(index))
        : Optional.empty();
  }

  /** Fills in the text of the first argument. */
  private String path(String path, LibraryObject object) {
    if (!path.contains("{0}")) {
      return path;
    }
    String name =
        object.arguments().stream()
            .findFirst()
            .flatMap(it -> lowering.value(it).written())
            .orElse("…");
    return path.replace("{0}", name.replace('/', '-'));
  }

  /** Sets what the settings of {@code object} say for {@code owner} of the table. */
  void set(String owner, LibraryObject object) {
    List<Row> rows = ROWS.getOrDefault(owner, List.of());
    for (Row row : rows) {
      Optional<Entries.Entry> entry = find(object.settings(), row.setting());
      if (entry.isPresent() && !row.form().equals(Form.BIND)) {
        Value value = formed(row.form(), lowering.value(entry.get().value(), entry.get().key()));
        put(row.path(), value, entry.get().key());
      }
    }
    if (object.isOpen()) {
      rows.stream()
          .filter(row -> find(object.settings(), row.setting()).isEmpty() && !isSet(row.path()))
          .forEach(
              row ->
                  put(
                      top(row.path()),
                      new Unknown(row.setting().get(0), object.span()),
                      object.span()));
    }
  }

  /** Sets all settings under their own names, capitalised. */
  void setPlain(LibraryObject object) {
    Mapping all = lowering.map(object.settings(), map.span(), PlainNames::property);
    all.entries().forEach((name, value) -> map = map.with(name, value, all.keySpan(name)));
  }

  /** Says whether an object has a setting for {@code owner} of the table. */
  static boolean mentions(String owner, LibraryObject object) {
    return ROWS.getOrDefault(owner, List.of()).stream()
        .anyMatch(row -> find(object.settings(), row.setting()).isPresent());
  }

  /** Returns what is to be bound to a resource of type {@code owner}. */
  static List<Term> bound(String owner, LibraryObject object) {
    return ROWS.getOrDefault(owner, List.of()).stream()
        .filter(row -> row.form().equals(Form.BIND))
        .flatMap(row -> find(object.settings(), row.setting()).stream())
        .map(Entries.Entry::value)
        .flatMap(term -> term instanceof Items items ? items.list().stream() : Stream.of(term))
        .toList();
  }

  private boolean isSet(String path) {
    return path.equals("-") || map.get(top(path)).isPresent();
  }

  private static String top(String path) {
    return path.split("[/\\[]")[0];
  }

  private static Optional<Entries.Entry> find(
      Map<String, Entries.Entry> settings, List<String> path) {
    Optional<Entries.Entry> entry = Optional.ofNullable(settings.get(path.get(0)));
    if (path.size() == 1) {
      return entry;
    }
    return entry
        .map(Entries.Entry::value)
        .filter(LibraryObject.class::isInstance)
        .flatMap(it -> find(((LibraryObject) it).settings(), path.subList(1, path.size())));
  }

  private static Value formed(String form, Value value) {
    if (form.startsWith("flag:") && value instanceof Scalar flag) {
      return flag.text().equals("true")
          ? new Scalar(form.substring("flag:".length()), value.span())
          : new Value.Sequence(List.of(), value.span());
    }
    return switch (form) {
      case "millis" -> scaled(value, 1_000);
      case "hours" -> scaled(value, 1 / 3_600.0);
      case "state" -> value instanceof Scalar flag ? state(flag) : value;
      default -> value;
    };
  }

  private static Value state(Scalar flag) {
    return new Scalar(flag.text().equals("true") ? "ENABLED" : "DISABLED", flag.span());
  }

  private static Value scaled(Value value, double factor) {
    return value instanceof Scalar scalar
        ? LibraryValues.number(scalar.text())
            .<Value>map(it -> new Scalar(LibraryValues.number(it * factor), value.span()))
            .orElse(value)
        : value;
  }

  private void put(String path, Value value, Span key) {
    map = Draft.put(map, List.of(path.split("/")), value, key);
  }
}
