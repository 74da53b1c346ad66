package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Joined;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Literal;
import io.github.lambdalint.deployment.cdk.interpreter.Term.Unknown;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Span;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.List;
import java.util.Optional;

/** Evaluates calls: of methods of the sources by running them, of others by what they mean. */
final class Calls {

  private final Run run;
  private final Types types;
  private final Expressions expressions;
  private final Statements statements;
  private final ContainerCalls containers;
  private final Closures closures;

  Calls(Run run, Expressions expressions, Statements statements, Creation creation) {
    this.run = run;
    this.types = run.types();
    this.expressions = expressions;
    this.statements = statements;
    this.containers = new ContainerCalls(run, this);
    this.closures = new Closures(run, expressions, statements, creation, this);
  }

  /** Is one call whose arguments are evaluated. */
  record Call(MethodCallExpr node, String method, List<Term> arguments, Frame frame) {

    Span span() {
      return frame.span(node);
    }

    /** Marks the name of the method. */
    Span key() {
      return frame.span(node.getName());
    }
  }

  Term call(MethodCallExpr node, Frame frame) {
    Optional<Expression> scope = node.getScope();
    if (scope.isEmpty()) {
      return unscoped(of(node, frame));
    }
    if (scope.get() instanceof SuperExpr) {
      return inherited(of(node, frame));
    }
    Optional<TypeName> type = types.staticType(scope.get(), frame.file());
    if (type.isPresent()) {
      return ofType(type.get(), of(node, frame));
    }
    Term receiver = expressions.evaluate(scope.get(), frame);
    Call call = of(node, frame);
    List<Term> results = receiver.options().stream().map(option -> on(option, call)).toList();
    return results.size() == 1 ? results.get(0) : Term.oneOf(results, call.span());
  }

  private Call of(MethodCallExpr node, Frame frame) {
    return new Call(
        node, node.getNameAsString(), expressions.evaluate(node.getArguments(), frame), frame);
  }

  private Term unscoped(Call call) {
    Optional<Frame> here = Optional.of(call.frame());
    while (here.isPresent()) {
      Optional<Term> self = here.get().self();
      if (self.isPresent()) {
        Optional<Term> result = ofSelf(self.get(), call);
        if (result.isPresent()) {
          return result.get();
        }
      }
      here = here.get().around();
    }
    List<SourceMethod> methods = types.methods(call.node(), call.frame().file());
    if (!methods.isEmpty()) {
      return invoke(methods.get(0), Optional.empty(), call.arguments());
    }
    return types
        .owner(call.node(), call.frame().file())
        .map(type -> factory(type, call))
        .orElseGet(() -> unknown(call));
  }

  /** Calls a method of the object, or one that it inherits; empty when it has none. */
  private Optional<Term> ofSelf(Term self, Call call) {
    if (!(self instanceof Instance instance)) {
      return Optional.of(self)
          .filter(it -> it instanceof Entries || it instanceof Items || it instanceof LibraryObject)
          .map(it -> on(it, call));
    }
    Optional<SourceMethod> method = method(instance.type(), call);
    if (method.isPresent()) {
      return Optional.of(invoke(method.get(), Optional.of(instance), call.arguments()));
    }
    Optional<Term> outer =
        instance.around().flatMap(Frame::self).flatMap(around -> ofSelf(around, call));
    boolean isStatic = !types.methods(call.node(), call.frame().file()).isEmpty();
    return outer.isPresent() || isStatic || instance.base().isEmpty()
        ? outer
        : instance.base().map(base -> on(base, call));
  }

  private Term inherited(Call call) {
    List<SourceMethod> methods = types.methods(call.node(), call.frame().file());
    Optional<Term> self = call.frame().self();
    if (!methods.isEmpty()) {
      return invoke(methods.get(0), self, call.arguments());
    }
    return self.filter(Instance.class::isInstance)
        .flatMap(it -> ((Instance) it).base())
        .map(base -> on(base, call))
        .orElseGet(() -> unknown(call));
  }

  private Term ofType(TypeName type, Call call) {
    List<SourceMethod> methods = types.methods(call.node(), call.frame().file());
    return methods.isEmpty()
        ? factory(type, call)
        : invoke(methods.get(0), Optional.empty(), call.arguments());
  }

  /** Calls a static method that no source declares. */
  private Term factory(TypeName type, Call call) {
    String name = type.name();
    Optional<Term> known =
        Texts.factory(name, call.method(), call.arguments(), call.span())
            .or(
                () ->
                    Containers.factory(
                        name, call.method(), call.arguments(), run.branch(), call.span()));
    if (known.isPresent()) {
      return known.get();
    }
    if (name.startsWith("java.")) {
      return containers.range(name, call).orElseGet(() -> environment(call));
    }
    String library = run.libraryName(name, call.frame().file());
    boolean isBuilder = call.method().equals("builder") && call.arguments().isEmpty();
    return run.member(
        isBuilder ? library + ".Builder" : library, call.method(), call.arguments(), call.span());
  }

  /** Calls what reads from outside of the program after what it reads. */
  private static Term environment(Call call) {
    String text =
        call.arguments().stream()
            .findFirst()
            .flatMap(Operators::text)
            .map(name -> "${" + name + "}")
            .orElse("…");
    return new Unknown(text, call.span());
  }

  /** Calls a method of one known or unknown object. */
  Term on(Term receiver, Call call) {
    if (receiver instanceof Instance instance) {
      return onInstance(instance, call);
    }
    if (receiver instanceof LibraryObject object) {
      return onLibrary(object, call);
    }
    if (receiver instanceof Items || receiver instanceof Entries) {
      return containers.call(receiver, call);
    }
    if (receiver instanceof Closure closure) {
      return apply(closure, call.arguments());
    }
    if (receiver instanceof Literal || receiver instanceof Joined) {
      return Texts.call(receiver, call.method(), call.arguments(), call.span())
          .orElseGet(() -> unknown(call));
    }
    return run.perhaps(() -> ofUnknown(receiver, call));
  }

  /** Runs what is given to a method of which nothing is known. */
  private Term ofUnknown(Term receiver, Call call) {
    for (Term argument : call.arguments()) {
      if (argument instanceof Closure closure) {
        apply(closure, List.of(new Unknown("…", call.span()), new Unknown("…", call.span())));
      }
    }
    boolean isSame = call.method().equals("toString") || call.method().equals("trim");
    return isSame ? receiver : unknown(call);
  }

  private Term onInstance(Instance instance, Call call) {
    Optional<SourceMethod> method = method(instance.type(), call);
    if (method.isPresent()) {
      return invoke(method.get(), Optional.of(instance), call.arguments());
    }
    Optional<Term> field =
        call.arguments().isEmpty()
            ? types
                .property(instance.type(), call.method())
                .flatMap(variable -> instance.field(variable.name()))
                .or(() -> ofEnum(instance, call))
            : Optional.empty();
    return field
        .or(() -> instance.base().map(base -> on(base, call)))
        .orElseGet(() -> unknown(call));
  }

  private static Optional<Term> ofEnum(Instance instance, Call call) {
    boolean isName = call.method().equals("name") || call.method().equals("toString");
    return isName ? instance.field(Creation.CONSTANT) : Optional.empty();
  }

  private Optional<SourceMethod> method(SourceType type, Call call) {
    List<SourceMethod> found = types.methods(type, call.method(), call.arguments().size());
    if (found.size() > 1) {
      List<SourceMethod> fitting = types.methods(call.node(), call.frame().file());
      Optional<SourceMethod> both = found.stream().filter(fitting::contains).findFirst();
      if (both.isPresent()) {
        return both;
      }
    }
    return found.stream().findFirst();
  }

  private Term onLibrary(LibraryObject object, Call call) {
    List<Term> arguments = call.arguments();
    if (object.isBuilder()) {
      if (call.method().equals("build") && arguments.isEmpty()) {
        return run.built(object, call.span());
      }
      if (arguments.size() == 1) {
        object.set(call.method(), arguments.get(0), call.key(), run.branch());
      } else if (!arguments.isEmpty()) {
        object.set(call.method(), new Items(arguments, call.span()), call.key(), run.branch());
      }
      return object;
    }
    if (!arguments.isEmpty()) {
      return run.result(object, call.method(), arguments, call.span());
    }
    Optional<Term> property = object.property(call.method());
    if (property.isPresent()) {
      return property.get();
    }
    Optional<LibraryObject> known = object.got(call.method());
    if (known.isPresent()) {
      return known.get();
    }
    LibraryObject result = run.result(object, call.method(), arguments, call.span());
    object.keep(call.method(), result);
    return result;
  }

  /** Runs a method of the sources. */
  Term invoke(SourceMethod method, Optional<Term> self, List<Term> arguments) {
    Span span = method.owner().file().span(method.node().getName());
    Optional<BlockStmt> body = method.node().getBody();
    if (body.isEmpty()) {
      return new Unknown(method.name(), span);
    }
    Optional<Frame> around =
        self.filter(Instance.class::isInstance).flatMap(it -> ((Instance) it).around());
    Optional<Term> object = method.node().isStatic() ? Optional.empty() : self;
    Frame frame = new Frame(object, method.owner().file(), around);
    Creation.bind(method.node().getParameters(), arguments, frame);
    return run.enter(
            () -> {
              statements.all(body.get().getStatements(), frame);
              return Term.oneOf(frame.returned(), span);
            })
        .orElseGet(() -> new Unknown(method.name(), span));
  }

  /** Runs a lambda or what a method reference names. */
  Term apply(Closure closure, List<Term> arguments) {
    return run.enter(() -> closures.apply(closure, arguments))
        .orElseGet(() -> new Unknown("…", closure.span()));
  }

  static Term unknown(Call call) {
    return Expressions.unknown(call.node(), call.frame());
  }
}
