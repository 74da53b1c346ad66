package io.github.lambdalint.function;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.TypeName;
import io.github.lambdalint.source.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a container hands out at the places that ask for it. */
final class Beans {

  private static final Set<String> MANY =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Optional");

  private final Types types;
  private final BeanIndexes indexes;
  private final NameTable names;
  private final Implementations implementations;

  Beans(Types types, BeanIndexes indexes, Implementations implementations) {
    this.types = types;
    this.indexes = indexes;
    this.implementations = implementations;
    names = indexes.table();
  }

  /**
   * Is a place that asks for something.
   *
   * @param annotations those that may tell one thing of the type from others
   * @param name of the field or parameter, by which some containers choose
   */
  record Request(TypeName type, List<AnnotationExpr> annotations, String name, SourceFile file) {}

  Request request(Parameter parameter, SourceFile file) {
    return request(parameter.getType(), parameter, parameter.getNameAsString(), file);
  }

  Request request(VariableDeclarator field, NodeWithAnnotations<?> declaration, SourceFile file) {
    return request(field.getType(), declaration, field.getNameAsString(), file);
  }

  private Request request(
      Type type, NodeWithAnnotations<?> annotated, String name, SourceFile file) {
    return new Request(
        types.names().resolve(type, file), List.copyOf(annotated.getAnnotations()), name, file);
  }

  /** Says whether something asks for the means to get it later and again. */
  boolean isProvider(TypeName type) {
    return names.names("providers").contains(type.name()) && type.arguments().size() == 1;
  }

  /** Lists what the container may give; nothing when it gives something that no source tells of. */
  List<Bean> of(Request request) {
    TypeName type = request.type();
    if (MANY.contains(type.name()) && type.arguments().size() == 1) {
      Request each =
          new Request(
              type.arguments().get(0), request.annotations(), request.name(), request.file());
      return Stream.concat(defined(each).stream(), classes(each).stream()).distinct().toList();
    }
    List<Bean> defined = defined(request);
    return chosen(defined.isEmpty() ? classes(request) : defined, request);
  }

  private List<Bean> defined(Request request) {
    List<Bean> defined = new ArrayList<>(indexes.of(request.type().name(), request.file().path()));
    types
        .names()
        .source(request.type(), request.file())
        .map(source -> indexes.of(request.type().name(), source.file().path()))
        .ifPresent(defined::addAll);
    return defined.stream().distinct().toList();
  }

  private List<Bean> classes(Request request) {
    return types
        .names()
        .source(request.type(), request.file())
        .map(source -> source.isConcrete() ? Set.of(source) : implementations.of(source))
        .stream()
        .flatMap(Collection::stream)
        .map(type -> Bean.ofClass(type, names))
        .toList();
  }

  private List<Bean> chosen(List<Bean> all, Request request) {
    List<Predicate<Bean>> preferences =
        List.of(
            bean -> sharesAnnotation(bean, request),
            bean -> bean.producer().isPresent() || isComponent(bean.owner()),
            bean -> has("preferred", bean),
            bean -> bean.name().equalsIgnoreCase(request.name()));
    List<Bean> left = all;
    for (Predicate<Bean> preference : preferences) {
      List<Bean> preferred = left.stream().filter(preference).toList();
      left = preferred.isEmpty() || left.size() == 1 ? left : preferred;
    }
    return left;
  }

  private static boolean sharesAnnotation(Bean bean, Request request) {
    return request.annotations().stream()
        .map(AnnotationExpr::toString)
        .anyMatch(text -> bean.annotations().stream().anyMatch(it -> it.toString().equals(text)));
  }

  private boolean has(String section, Bean bean) {
    return bean.annotations().stream()
        .anyMatch(annotation -> names.isOneOf(section, annotation, bean.owner().file()));
  }

  private boolean isComponent(SourceType type) {
    return type.node() instanceof NodeWithAnnotations<?> node
        && names.isAnnotated("components", node, type.file());
  }

  boolean isInjected(NodeWithAnnotations<?> member, SourceFile file) {
    return names.isAnnotated("injections", member, file);
  }

  boolean isInitialiser(NodeWithAnnotations<?> method, SourceFile file) {
    return names.isAnnotated("initialisers", method, file);
  }

  /** Says whether a container's method of this name fills the members of its argument. */
  boolean isMemberInjection(String method) {
    return names.names("member injections").contains(method);
  }

  /** Says whether a container of this type is generated, so that no source implements it. */
  boolean isGenerated(SourceType container) {
    return container.node() instanceof NodeWithAnnotations<?> node
        && names.isAnnotated("generated containers", node, container.file());
  }

  /** Lists what the methods of a class make for a container. */
  Stream<Bean> producedBy(SourceType type) {
    return type.methods()
        .filter(method -> names.isAnnotated("producers", method, type.file()))
        .map(method -> Bean.ofMethod(type, method, names));
  }
}
