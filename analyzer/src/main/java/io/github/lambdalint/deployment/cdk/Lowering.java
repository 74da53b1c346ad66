package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.cdk.interpreter.Entries;
import io.github.lambdalint.deployment.cdk.interpreter.Instance;
import io.github.lambdalint.deployment.cdk.interpreter.Items;
import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns what a program gives to the CDK into values of a template. */
final class Lowering {

  private static final int MOST_LEVELS = 30;

  /** Lists may hold themselves: of one property, this many values are of interest. */
  private static final int MOST_VALUES = 5_000;

  private final Template template;
  private final Function<LibraryObject, Optional<Draft>> drafts;
  private int levels;
  private int values;

  /** Points at the resources that {@code drafts} tells. */
  Lowering(Template template, Function<LibraryObject, Optional<Draft>> drafts) {
    this.template = template;
    this.drafts = drafts;
  }

  Value value(Term term) {
    values = levels == 0 ? 0 : values + 1;
    if (levels >= MOST_LEVELS || values > MOST_VALUES) {
      return new Unknown("…", term.span());
    }
    levels++;
    try {
      return lower(term);
    } finally {
      levels--;
    }
  }

  /** Turns a term into a value that, if it points at a resource, does so at {@code place}. */
  Value value(Term term, Span place) {
    Value value = value(term);
    return value instanceof Reference reference && object(term).flatMap(drafts).isPresent()
        ? new Reference(template, reference.resource(), reference.attribute(), place)
        : value;
  }

  private Value lower(Term term) {
    Span span = term.span();
    if (term instanceof Term.Literal literal) {
      return new Scalar(text(literal.value()), span);
    }
    if (term instanceof Term.Joined joined) {
      return joined(joined);
    }
    if (term instanceof Term.Choice choice) {
      return new Choice(choice.alternatives().stream().map(this::value).toList(), span);
    }
    if (term instanceof Items items) {
      return new Sequence(items.list().stream().map(each -> value(each, span)).toList(), span);
    }
    if (term instanceof Entries entries) {
      Mapping known = map(entries.map(), span, name -> name);
      return entries.isOpen() ? new Choice(List.of(known, new Unknown("…", span)), span) : known;
    }
    Optional<LibraryObject> object = object(term);
    if (object.isPresent()) {
      return object(object.get());
    }
    return new Unknown(term instanceof Term.Unknown unknown ? unknown.text() : "…", span);
  }

  /** Returns the library's object that a term is, or that a class of the sources extends. */
  static Optional<LibraryObject> object(Term term) {
    if (term instanceof Instance instance) {
      return instance.base();
    }
    return term instanceof LibraryObject object ? Optional.of(object) : Optional.empty();
  }

  private static String text(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? String.valueOf(number.longValue())
        : value.toString();
  }

  Mapping map(Map<String, Entries.Entry> settings, Span span, Function<String, String> names) {
    Map<String, Value> entries = new LinkedHashMap<>();
    Map<String, Span> keys = new LinkedHashMap<>();
    settings.forEach(
        (name, entry) -> {
          entries.put(names.apply(name), value(entry.value(), entry.key()));
          keys.put(names.apply(name), entry.key());
        });
    return new Mapping(entries, keys, span);
  }

  /** Keeps the known parts of a text, and what the others point at. */
  private Value joined(Term.Joined joined) {
    StringBuilder text = new StringBuilder();
    List<Reference> references = new ArrayList<>();
    boolean isKnown = true;
    for (Term part : joined.parts()) {
      Value value = value(part);
      isKnown &= value instanceof Scalar;
      if (value instanceof Scalar scalar) {
        text.append(scalar.text());
      } else if (value instanceof Reference reference) {
        references.add(reference);
        text.append("${").append(reference.resource());
        text.append(reference.attribute().isEmpty() ? "" : "." + reference.attribute()).append('}');
      } else if (value instanceof Unknown unknown) {
        references.addAll(unknown.references());
        text.append(unknown.text().contains("${") ? unknown.text() : "${" + unknown.text() + "}");
      } else {
        text.append("${…}");
        value.alternatives().stream()
            .filter(Reference.class::isInstance)
            .forEach(it -> references.add((Reference) it));
      }
    }
    return isKnown
        ? new Scalar(text.toString(), joined.span())
        : new Unknown(text.toString(), references, joined.span());
  }

  private Value object(LibraryObject object) {
    Optional<Draft> draft = drafts.apply(object);
    if (draft.isPresent()) {
      return reference(draft.get(), "Arn", object.span());
    }
    Optional<Value> attribute = object.receiver().flatMap(of -> attribute(of, object));
    if (attribute.isPresent()) {
      return attribute.get();
    }
    return LibraryValues.of(object, this)
        .or(() -> form(object))
        .or(() -> wrapped(object))
        .or(() -> held(object))
        .orElseGet(() -> new Unknown(LibraryNames.simpleName(object.type()), object.span()));
  }

  private Reference reference(Draft draft, String attribute, Span span) {
    return new Reference(template, draft.id(), attribute, span);
  }

  /** Returns what a getter of a construct stands for. */
  private Optional<Value> attribute(LibraryObject owner, LibraryObject got) {
    Optional<Draft> draft = drafts.apply(owner);
    String getter = got.member();
    if (draft.isEmpty()) {
      return getter.startsWith("get") ? imported(owner) : Optional.empty();
    }
    return getter.startsWith("get")
        ? Optional.of(reference(draft.get(), attribute(getter.substring(3)), got.span()))
        : Optional.empty();
  }

  private static String attribute(String name) {
    if (name.startsWith("Attr")) {
      return name.substring("Attr".length());
    }
    if (name.endsWith("StreamArn")) {
      return name.startsWith("Table") ? "StreamArn" : "Arn";
    }
    if (name.endsWith("Arn")) {
      return "Arn";
    }
    return name.equals("QueueName") || name.equals("TopicName") ? name : "";
  }

  /** Returns the ARN or name by which an object outside of the app is called. */
  private Optional<Value> imported(LibraryObject object) {
    return object.member().startsWith("from") && object.arguments().size() == 3
        ? Optional.of(value(object.arguments().get(2)))
        : Optional.empty();
  }

  private Optional<Value> form(LibraryObject object) {
    Optional<Form> form =
        Form.ofClass(object.type()).stream()
            .filter(it -> it.becomes().equals(Form.MAP))
            .findFirst();
    return form.map(
        it -> {
          Properties properties = new Properties(this, Mapping.empty(object.span()));
          properties.assign(it, object, Optional.empty());
          properties.set(it.object(), object);
          return properties.map();
        });
  }

  /** Takes an object that is made for a construct, as a destination is for a queue, for that. */
  private Optional<Value> wrapped(LibraryObject object) {
    if (object.receiver().isPresent()) {
      return Optional.empty();
    }
    // Some take an id before the construct.
    List<Value> constructs =
        object.arguments().stream()
            .limit(2)
            .flatMap(argument -> constructs(argument, object.span()))
            .toList();
    if (constructs.isEmpty()) {
      return imported(object);
    }
    return Optional.of(
        constructs.size() == 1 ? constructs.get(0) : new Choice(constructs, object.span()));
  }

  private Stream<Value> constructs(Term term, Span place) {
    return term.options().stream()
        .flatMap(option -> object(option).stream())
        .flatMap(option -> drafts.apply(option).stream())
        .map(draft -> reference(draft, "Arn", place));
  }

  /** Turns an object that only holds settings into a map. */
  private Optional<Value> held(LibraryObject object) {
    return object.settings().isEmpty()
        ? Optional.empty()
        : Optional.of(map(object.settings(), object.span(), PlainNames::property));
  }

  static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
