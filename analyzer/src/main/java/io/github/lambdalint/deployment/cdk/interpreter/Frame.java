package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.Node;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the variables of one run of a method, constructor, initialiser or lambda. */
final class Frame {

  private final Optional<Term> self;
  private final SourceFile file;
  private final Optional<Frame> around;
  private final List<Term> returned = new ArrayList<>();
  private Map<String, Term> locals = new HashMap<>();

  /** Makes one without variables; {@code around} is that whose variables it sees besides. */
  Frame(Optional<Term> self, SourceFile file, Optional<Frame> around) {
    this.self = self;
    this.file = file;
    this.around = around;
  }

  Optional<Term> self() {
    return self;
  }

  SourceFile file() {
    return file;
  }

  Optional<Frame> around() {
    return around;
  }

  Span span(Node node) {
    return file.span(node);
  }

  Optional<Term> local(String name) {
    Optional<Term> own = Optional.ofNullable(locals.get(name));
    return own.isPresent() ? own : around.flatMap(frame -> frame.local(name));
  }

  void declare(String name, Term value) {
    locals.put(name, value);
  }

  /** Sets a variable that this frame or one around it declares; false when none does. */
  boolean assign(String name, Term value) {
    if (locals.containsKey(name)) {
      locals.put(name, value);
      return true;
    }
    return around.isPresent() && around.get().assign(name, value);
  }

  void giveBack(Term value) {
    returned.add(value);
  }

  List<Term> returned() {
    return returned;
  }

  /** Copies the variables as they are now. */
  Map<String, Term> snapshot() {
    return new HashMap<>(locals);
  }

  /** Sets all variables back. */
  void restore(Map<String, Term> snapshot) {
    locals = new HashMap<>(snapshot);
  }

  /** Gives each variable what it has now or has in {@code other}. */
  void join(Map<String, Term> other) {
    Set<String> names = new LinkedHashSet<>(locals.keySet());
    names.retainAll(other.keySet());
    for (String name : names) {
      Term mine = locals.get(name);
      if (!mine.equals(other.get(name))) {
        locals.put(name, Term.oneOf(List.of(mine, other.get(name)), mine.span()));
      }
    }
  }
}
