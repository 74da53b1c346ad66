package io.github.lambdalint.rules.errorprone;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.JCDiagnostic.DiagnosticPosition;
import com.sun.tools.javac.util.Position;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** Says at what of a compilation unit a message points. */
sealed interface Target {

  /** Finds it in the tree of the unit. */
  DiagnosticPosition in(CompilationUnitTree unit);

  /** Is a stretch of the source. */
  record Stretch(Span span) implements Target {

    @Override
    public DiagnosticPosition in(CompilationUnitTree unit) {
      return Offsets.of(span, unit.getLineMap());
    }
  }

  /** Is the declaration of a class, named in full. */
  record Declaration(String className) implements Target {

    @Override
    public DiagnosticPosition in(CompilationUnitTree unit) {
      return classes(unit.getTypeDecls())
          .filter(type -> ASTHelpers.getSymbol(type).getQualifiedName().contentEquals(className))
          .map(type -> ((JCTree) type).pos())
          .findFirst()
          .orElseGet(() -> new Whole().in(unit));
    }

    private static Stream<ClassTree> classes(List<? extends Tree> members) {
      return members.stream()
          .filter(ClassTree.class::isInstance)
          .map(ClassTree.class::cast)
          .flatMap(type -> Stream.concat(Stream.of(type), classes(type.getMembers())));
    }
  }

  /** Is no place of the unit in particular. */
  record Whole() implements Target {

    @Override
    public DiagnosticPosition in(CompilationUnitTree unit) {
      return new Offsets(Position.NOPOS, Position.NOPOS);
    }
  }
}
