package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.lambdalint.source.SourceMethod;
import io.github.lambdalint.source.SourceType;
import java.util.List;
import java.util.Optional;

/**
 * Is something of the sources that a container hands out.
 *
 * @param owner the class of which it makes an object, or that of the producer
 * @param producer the method whose result it hands out
 * @param annotations those that may tell it from others of its type
 */
record Bean(
    SourceType owner,
    Optional<SourceMethod> producer,
    BeanScope scope,
    List<AnnotationExpr> annotations) {

  /** Describes a class of which a container makes objects. */
  static Bean ofClass(SourceType type, NameTable names) {
    Optional<NodeWithAnnotations<?>> node =
        type.node() instanceof NodeWithAnnotations<?> annotated
            ? Optional.of(annotated)
            : Optional.empty();
    return new Bean(
        type,
        Optional.empty(),
        node.flatMap(each -> BeanScope.of(each, type.file(), names)).orElse(BeanScope.DEPENDENT),
        node.<List<AnnotationExpr>>map(each -> List.copyOf(each.getAnnotations()))
            .orElse(List.of()));
  }

  /** Describes what a method makes. */
  static Bean ofMethod(SourceType owner, MethodDeclaration method, NameTable names) {
    return new Bean(
        owner,
        Optional.of(new SourceMethod(owner, method)),
        BeanScope.of(method, owner.file(), names).orElse(BeanScope.DEPENDENT),
        List.copyOf(method.getAnnotations()));
  }

  Bean in(BeanScope other) {
    return new Bean(owner, producer, other, annotations);
  }

  /** Copies this under the annotations of the method that binds it. */
  Bean boundBy(MethodDeclaration binding, NameTable names) {
    return new Bean(
        owner,
        producer,
        BeanScope.of(binding, owner.file(), names).orElse(scope),
        List.copyOf(binding.getAnnotations()));
  }

  /** Returns the name by which it may be asked for. */
  String name() {
    return producer.map(SourceMethod::name).orElseGet(owner::simpleName);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bean bean
        && bean.owner.equals(owner)
        && bean.producer.equals(producer)
        && bean.scope == scope;
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + producer.hashCode();
  }
}
