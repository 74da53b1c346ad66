package io.github.lambdalint.function;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.Type;
import io.github.lambdalint.source.Names;
import io.github.lambdalint.source.SourceFile;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists what the sources of one module tell containers to hand out, by the type asked for. */
final class BeanIndex {

  private final Names names;
  private final NameTable table;
  private final Map<String, List<Bean>> beans = new HashMap<>();

  private BeanIndex(Names names, NameTable table) {
    this.names = names;
    this.table = table;
  }

  /** Parses the files below a folder that can tell anything. */
  static BeanIndex of(Path folder, Sources sources, Names names, NameTable table) {
    BeanIndex index = new BeanIndex(names, table);
    Mentions mentions =
        Mentions.of(
            Stream.of("producers", "bindings", "factories", "modules")
                .flatMap(section -> table.names(section).stream()));
    sources.below(folder).stream()
        .filter(file -> !Sources.isTest(file) && mentions.isIn(file))
        .flatMap(file -> sources.types(file).stream())
        .forEach(index::add);
    return index;
  }

  /** Lists what is handed out to those who ask for a type by its qualified name. */
  List<Bean> of(String type) {
    return beans.getOrDefault(type, List.of());
  }

  private void add(SourceType type) {
    type.nested().forEach(this::add);
    boolean isFactory =
        type.node() instanceof NodeWithAnnotations<?> node
            && table.isAnnotated("factories", node, type.file());
    for (MethodDeclaration method : type.methods().toList()) {
      if (table.isAnnotated("producers", method, type.file())
          || (isFactory && BeanScope.of(method, type.file(), table).isPresent())) {
        put(method.getType(), type.file(), Bean.ofMethod(type, method, table));
      } else if (table.isAnnotated("bindings", method, type.file())
          && method.getParameters().size() == 1) {
        names
            .source(names.resolve(method.getParameter(0).getType(), type.file()), type.file())
            .ifPresent(
                bound ->
                    put(
                        method.getType(),
                        type.file(),
                        Bean.ofClass(bound, table).boundBy(method, table)));
      }
    }
    if (isModule(type)) {
      for (MethodCallExpr call : type.node().findAll(MethodCallExpr.class)) {
        GuiceBinding.of(call)
            .ifPresent(
                binding ->
                    binding
                        .bean(type.file(), names, table)
                        .ifPresent(bean -> put(binding.key(), type.file(), bean)));
      }
    }
  }

  private boolean isModule(SourceType type) {
    return type.supertypes().stream()
        .map(parent -> names.resolve(parent, type.file()).name())
        .anyMatch(
            name ->
                table.names("modules").stream()
                    .anyMatch(known -> known.equals(name) || known.endsWith('.' + name)));
  }

  private void put(Type type, SourceFile file, Bean bean) {
    beans.computeIfAbsent(names.resolve(type, file).name(), key -> new ArrayList<>()).add(bean);
  }
}
