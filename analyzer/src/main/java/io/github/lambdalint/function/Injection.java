package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.lambdalint.function.Beans.Request;
import io.github.lambdalint.function.Demand.Moment;
import io.github.lambdalint.function.Frame.Context;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reaches what containers run: constructors of beans with all that is injected into them, producers
 * and initialisers, as often as somebody asks for the bean and its scope lets it be made.
 */
final class Injection {

  private final Walk walk;
  private final Beans beans;
  private final Map<SourceType, Set<Moment>> made = new HashMap<>();
  private final Map<Bean, Set<Moment>> produced = new HashMap<>();
  private final Map<Bean, Map<Moment, Provenance>> known = new HashMap<>();
  private final Set<Bean> describing = new HashSet<>();

  Injection(Walk walk, Beans beans) {
    this.walk = walk;
    this.beans = beans;
  }

  /** Drops what an earlier walk reached. */
  void forget() {
    made.clear();
    produced.clear();
    known.clear();
  }

  /** Makes an object as a container does, and fills it. */
  void make(SourceType type, Demand demand) {
    if (!made.computeIfAbsent(type, key -> new HashSet<>()).add(demand.moment())) {
      return; // done, or one of those that need each other
    }
    Frame initializer =
        walk.frame(
            Context.of(Body.instanceInitializer(type), demand.phase(), demand.frequency())
                .on(type, demand.lifetime())
                .capturing(walk.facts().creator(type)),
            demand.way());
    Function<Node, Demand> inside = site -> around(initializer, site, demand);
    Optional<ConstructorDeclaration> constructor = constructor(type);
    walk.instances()
        .make(type, constructor, arguments(parameters(type, constructor), type, inside), demand);
    fill(type, inside, constructor.isEmpty());
    walk.types()
        .hierarchy()
        .withSupertypes(type)
        .forEach(
            each ->
                each.methods()
                    .filter(method -> beans.isInitialiser(method, each.file()))
                    .forEach(method -> call(type, new SourceMethod(each, method), inside)));
  }

  /** Gives an object that exists what its annotated members ask for. */
  void fill(SourceType type, Demand demand) {
    fill(type, site -> demand, false);
  }

  private void fill(
      SourceType type, Function<Node, Demand> demands, boolean hasGeneratedConstructor) {
    for (SourceType each : walk.types().hierarchy().withSupertypes(type).toList()) {
      for (Node member : each.members()) {
        if (member instanceof FieldDeclaration field
            && (beans.isInjected(field, each.file())
                || (hasGeneratedConstructor && each.equals(type) && field.isFinal()))) {
          field.getVariables().stream()
              .filter(variable -> variable.getInitializer().isEmpty() && !field.isStatic())
              .forEach(variable -> fill(variable, field, each, demands.apply(variable)));
        } else if (member instanceof MethodDeclaration method
            && beans.isInjected(method, each.file())) {
          call(type, new SourceMethod(each, method), demands);
        }
      }
    }
  }

  private void fill(
      VariableDeclarator variable, FieldDeclaration field, SourceType owner, Demand demand) {
    Provenance value = provide(beans.request(variable, field, owner.file()), demand);
    walk.types()
        .field(owner, variable.getNameAsString())
        .ifPresent(it -> walk.facts().write(it, demand.lifetime(), value));
  }

  /** Reaches a method by which the container sets up an object. */
  private void call(SourceType self, SourceMethod method, Function<Node, Demand> demands) {
    Demand demand = demands.apply(method.node().getName());
    walk.reach(
        Context.of(Body.of(method), demand.phase(), demand.frequency())
            .on(self, demand.lifetime())
            .with(arguments(method.node().getParameters(), method.owner(), demands)),
        demand.way());
  }

  private List<Provenance> arguments(
      List<Parameter> parameters, SourceType owner, Function<Node, Demand> demands) {
    return parameters.stream()
        .map(each -> provide(beans.request(each, owner.file()), demands.apply(each)))
        .toList();
  }

  /** Makes what meets a request and tells what it is. */
  Provenance provide(Request request, Demand demand) {
    if (!beans.isProvider(request.type())) {
      for (Bean bean : beans.of(request)) {
        reach(bean, demand.in(bean.scope()));
      }
    }
    return given(request, demand);
  }

  /** Makes a bean before the first event and tells what it is. */
  Provenance start(Bean bean) {
    reach(bean, Demand.IN_INIT);
    return given(bean, Demand.IN_INIT);
  }

  /** Tells what meets a request, without making it. */
  Provenance given(Request request, Demand demand) {
    Provenance answer = Provenance.of(demand.lifetime(), Dependence.NONE);
    if (beans.isProvider(request.type())) {
      return answer;
    }
    List<Bean> all = beans.of(request);
    for (int i = 0; i < all.size(); i++) {
      Provenance one = given(all.get(i), demand.in(all.get(i).scope()));
      answer = i == 0 ? one : answer.join(one);
    }
    return answer;
  }

  private Provenance given(Bean bean, Demand demand) {
    if (bean.producer().isEmpty()) {
      return Provenance.of(demand.lifetime(), Dependence.NONE).of(bean.owner());
    }
    Map<Moment, Provenance> answers = known.computeIfAbsent(bean, key -> new HashMap<>());
    Provenance answer = answers.get(demand.moment());
    if (answer != null) {
      return answer;
    }
    if (!describing.add(bean)) {
      return Provenance.closed(demand.lifetime(), Dependence.NONE);
    }
    try {
      answer = walk.values().returned(producing(bean, demand)).living(demand.lifetime());
    } finally {
      describing.remove(bean);
    }
    answers.put(demand.moment(), answer);
    return answer;
  }

  /** Reaches what runs to make a bean. */
  void reach(Bean bean, Demand demand) {
    if (bean.scope() == BeanScope.GIVEN) {
      return;
    }
    if (bean.producer().isEmpty()) {
      make(bean.owner(), demand);
      return;
    }
    if (!produced.computeIfAbsent(bean, key -> new HashSet<>()).add(demand.moment())) {
      return;
    }
    SourceMethod producer = bean.producer().get();
    Frame frame = producing(bean, demand);
    if (!producer.node().isStatic() && bean.owner().isConcrete()) {
      make(bean.owner(), demand.in(BeanScope.SINGLETON));
    }
    arguments(producer.node().getParameters(), bean.owner(), site -> around(frame, site, demand));
    walk.reach(frame, demand.way());
  }

  private Frame producing(Bean bean, Demand demand) {
    SourceMethod producer = bean.producer().orElseThrow();
    SourceFile file = bean.owner().file();
    List<Provenance> arguments =
        producer.node().getParameters().stream()
            .map(each -> given(beans.request(each, file), demand))
            .toList();
    return walk.frame(
        Context.of(Body.of(producer), demand.phase(), demand.frequency())
            .on(bean.owner(), demand.container())
            .with(arguments),
        demand.way());
  }

  private static Demand around(Frame frame, Node site, Demand demand) {
    return demand.by(new Way(frame, site));
  }

  private Optional<ConstructorDeclaration> constructor(SourceType type) {
    List<ConstructorDeclaration> all = type.constructors().toList();
    return all.stream()
        .filter(each -> beans.isInjected(each, type.file()))
        .findFirst()
        .or(() -> all.stream().filter(each -> each.getParameters().isEmpty()).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private static List<Parameter> parameters(
      SourceType type, Optional<ConstructorDeclaration> constructor) {
    return constructor.isPresent()
        ? constructor.get().getParameters()
        : type.node() instanceof RecordDeclaration declaration
            ? declaration.getParameters()
            : List.of();
  }
}
