package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import io.github.lambdalint.function.Frame.Way;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Variable;
import java.util.Optional;

/** Visits the code of one frame in its order, and reaches what it calls. */
final class BodyWalk {

  private final Walk walk;
  private final Frame frame;
  private final CallWalk calls;

  BodyWalk(Walk walk, Frame frame) {
    this.walk = walk;
    this.frame = frame;
    calls = new CallWalk(walk, frame);
  }

  void run() {
    Body body = frame.body();
    switch (body.kind()) {
      case STATIC_INITIALIZER -> initializers(true);
      case INSTANCE_INITIALIZER -> initializers(false);
      case LAMBDA -> visit(((LambdaExpr) body.node()).getBody());
      default -> {
        for (Node child : body.node().getChildNodes()) {
          if (child instanceof BlockStmt block) {
            visit(block);
          }
        }
      }
    }
  }

  private void initializers(boolean isStatic) {
    SourceType type = frame.body().owner();
    if (isStatic && type.node() instanceof EnumDeclaration declaration) {
      for (EnumConstantDeclaration constant : declaration.getEntries()) {
        constant.getArguments().forEach(this::visit);
        walk.instances().create(constant, type, frame);
      }
    }
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof InitializerDeclaration block && block.isStatic() == isStatic) {
        visit(block.getBody());
      } else if (member instanceof CompactConstructorDeclaration constructor && !isStatic) {
        visit(constructor.getBody());
      } else if (member instanceof FieldDeclaration field
          && (field.isStatic() || type.isInterface()) == isStatic) {
        field.getVariables().forEach(variable -> field(variable, type));
      }
    }
  }

  private void field(VariableDeclarator declarator, SourceType type) {
    if (declarator.getInitializer().isPresent()) {
      Expression value = declarator.getInitializer().get();
      visit(value);
      Variable variable =
          new Variable(
              declarator.getNameAsString(),
              declarator,
              Optional.of(declarator.getType()),
              Optional.of(value),
              Optional.of(type),
              type.file());
      walk.facts().write(variable, frame.self(), walk.values().of(value, frame));
      walk.facts().source(variable, new Evaluation(value, frame));
    }
  }

  private void visit(Node node) {
    if (node instanceof LambdaExpr
        || node instanceof MethodReferenceExpr
        || node instanceof LocalClassDeclarationStmt
        || node instanceof LocalRecordDeclarationStmt
        || node instanceof TypeDeclaration<?>
        || node instanceof CallableDeclaration<?>
        || LocalRuns.own(node)) {
      return; // runs when something calls it, or never
    }
    if (node instanceof MethodCallExpr call) {
      call.getScope().ifPresent(this::visit);
      call.getArguments().forEach(this::visit);
      calls.method(call);
    } else if (node instanceof ObjectCreationExpr creation) {
      creation.getScope().ifPresent(this::visit);
      creation.getArguments().forEach(this::visit);
      calls.creation(creation);
    } else if (node instanceof BinaryExpr operation) {
      Operands.of(operation, inner -> true).forEach(this::visit);
    } else {
      if (node instanceof NameExpr || node instanceof FieldAccessExpr) {
        touch((Expression) node);
      }
      node.getChildNodes().forEach(this::visit);
      if (node instanceof ExplicitConstructorInvocationStmt invocation) {
        calls.constructor(invocation);
      } else if (node instanceof AssignExpr assignment) {
        keep(assignment);
      }
    }
  }

  private void keep(AssignExpr assignment) {
    walk.types()
        .variable(assignment.getTarget(), frame.file())
        .filter(Variable::isField)
        .ifPresent(
            field -> {
              Lifetime owner = walk.values().ownerLifetime(field, assignment.getTarget(), frame);
              Provenance value = walk.values().of(assignment.getValue(), frame);
              boolean isKept = !walk.frequencies().of(assignment, frame).repeats();
              walk.facts().write(field, owner, isKept ? value.living(Lifetime.ENVIRONMENT) : value);
              walk.facts().source(field, new Evaluation(assignment.getValue(), frame));
            });
  }

  private void touch(Expression access) {
    walk.types()
        .variable(access, frame.file())
        .filter(variable -> variable.isField() && variable.isStatic())
        .flatMap(Variable::owner)
        .ifPresent(owner -> walk.touch(owner, frame.phase(), new Way(frame, access)));
  }
}
