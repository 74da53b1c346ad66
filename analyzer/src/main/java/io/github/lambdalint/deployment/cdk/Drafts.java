package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes drafts and gives them ids: the paths of their constructs. */
final class Drafts {

  private static final int MOST_LEVELS = 50;

  private final Map<LibraryObject, Draft> byObject = new HashMap<>();
  private final List<Draft> all = new ArrayList<>();
  private final Map<String, Draft> byId = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /** Returns the drafts in the order in which they were made. */
  List<Draft> all() {
    return all;
  }

  /** Returns the resource that an object stands for. */
  Optional<Draft> of(LibraryObject object) {
    return Optional.ofNullable(byObject.get(object));
  }

  /** Returns the resource with an id. */
  Optional<Draft> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Makes the draft of a construct. */
  Draft construct(LibraryObject object, String type) {
    return kept(object, make(path(object, 0), type, object));
  }

  /** Makes the draft of what a method of a construct makes. */
  Draft result(LibraryObject call, LibraryObject owner, String type) {
    String name =
        call.arguments().stream()
            .findFirst()
            .flatMap(Drafts::text)
            .orElseGet(() -> call.member().replaceFirst("^(add|get)", ""));
    return kept(call, make(path(owner) + "/" + name, type, call));
  }

  /** Makes the draft of an object that is bound to another, perhaps to several. */
  Draft bound(LibraryObject object, LibraryObject owner, String type) {
    return make(path(owner) + "/" + LibraryNames.simpleName(object.type()), type, object);
  }

  /** Makes the draft of a further resource of an object. */
  Draft further(LibraryObject object, String type) {
    return make(path(object) + "/" + type.substring(type.lastIndexOf(':') + 1), type, object);
  }

  private Draft kept(LibraryObject object, Draft draft) {
    byObject.put(object, draft);
    return draft;
  }

  private Draft make(String path, String type, LibraryObject object) {
    // A dot would make it the event of a function, see Resource.
    String name = path.replace('.', '-');
    int use = uses.merge(name, 1, Integer::sum);
    String id = use == 1 ? name : name + "#" + use;
    boolean isPlain = LibraryNames.simpleName(object.type()).startsWith("Cfn");
    Draft draft = new Draft(id, path, type, isPlain, head(object), object.span());
    all.add(draft);
    byId.put(id, draft);
    return draft;
  }

  /** Marks a construct up to its id. */
  private static Span head(LibraryObject object) {
    Span whole = object.span();
    return object.arguments().stream()
        .skip(1)
        .findFirst()
        .map(Term::span)
        .filter(whole::contains)
        .map(
            id ->
                new Span(whole.file(), whole.line(), whole.column(), id.endLine(), id.endColumn()))
        .orElse(whole);
  }

  private String path(LibraryObject object) {
    return of(object).map(Draft::path).orElseGet(() -> path(object, 0));
  }

  private static String path(LibraryObject object, int level) {
    if (object.arguments().size() < 2 || level > MOST_LEVELS) {
      return "";
    }
    String name = text(object.arguments().get(1)).orElse("…");
    String scope =
        object.arguments().get(0).options().stream()
            .findFirst()
            .flatMap(Lowering::object)
            .map(it -> path(it, level + 1))
            .orElse("");
    return scope.isEmpty() ? name : scope + "/" + name;
  }

  private static Optional<String> text(Term term) {
    if (term instanceof Term.Literal literal) {
      return Optional.of(literal.value().toString());
    }
    if (term instanceof Term.Joined joined) {
      StringBuilder text = new StringBuilder();
      joined.parts().forEach(part -> text.append(text(part).orElse("…")));
      return Optional.of(text.toString());
    }
    return Optional.empty();
  }
}
