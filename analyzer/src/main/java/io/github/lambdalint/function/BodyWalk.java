package io.github.lambdalint.function;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.lambdalint.source.SourceType;
import io.github.lambdalint.source.Variable;
import java.util.List;
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
    Frequency frequency = frame.frequency();
    switch (body.kind()) {
      case STATIC_INITIALIZER -> initializers(true);
      case INSTANCE_INITIALIZER -> initializers(false);
      case LAMBDA -> visit(((LambdaExpr) body.node()).getBody(), frequency);
      default -> {
        for (Node child : body.node().getChildNodes()) {
          if (child instanceof BlockStmt block) {
            visit(block, frequency);
          }
        }
      }
    }
  }

  private void initializers(boolean isStatic) {
    SourceType type = frame.body().owner();
    if (isStatic && type.node() instanceof EnumDeclaration declaration) {
      for (EnumConstantDeclaration constant : declaration.getEntries()) {
        constant.getArguments().forEach(argument -> visit(argument, frame.frequency()));
        walk.construct(
            type,
            walk.arguments(constant.getArguments(), frame),
            frame.frequency(),
            frame,
            constant);
      }
    }
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof InitializerDeclaration block && block.isStatic() == isStatic) {
        visit(block.getBody(), frame.frequency());
      } else if (member instanceof FieldDeclaration field
          && (field.isStatic() || type.isInterface()) == isStatic) {
        field.getVariables().forEach(variable -> field(variable, type));
      }
    }
  }

  private void field(VariableDeclarator declarator, SourceType type) {
    if (declarator.getInitializer().isPresent()) {
      Expression value = declarator.getInitializer().get();
      visit(value, frame.frequency());
      Variable variable =
          new Variable(
              declarator.getNameAsString(),
              declarator,
              Optional.of(declarator.getType()),
              Optional.of(value),
              Optional.of(type),
              type.file());
      walk.facts().write(variable, frame.self(), walk.values().of(value, frame));
    }
  }

  private void visit(Node node, Frequency frequency) {
    if (node instanceof BlockStmt block) {
      block(block, frequency);
    } else if (node instanceof IfStmt branch) {
      visit(branch.getCondition(), frequency);
      visit(branch.getThenStmt(), behind(branch.getCondition(), branch.getThenStmt(), frequency));
      branch
          .getElseStmt()
          .ifPresent(other -> visit(other, behind(branch.getCondition(), other, frequency)));
    } else if (node instanceof ConditionalExpr choice) {
      visit(choice.getCondition(), frequency);
      Node parent = choice.getParentNode().orElse(choice);
      Node set = parent instanceof AssignExpr ? parent : choice;
      Frequency guarded = behind(choice.getCondition(), set, frequency);
      visit(choice.getThenExpr(), guarded);
      visit(choice.getElseExpr(), guarded);
    } else if (node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt) {
      loop(node, frequency);
    } else if (node instanceof CatchClause clause) {
      boolean renews = walk.guards().setsLastingField(clause.getBody(), frame);
      visit(clause.getBody(), renews ? Frequency.ONCE_PER_ENVIRONMENT : frequency);
    } else if (node instanceof LambdaExpr
        || node instanceof MethodReferenceExpr
        || node instanceof LocalClassDeclarationStmt
        || node instanceof TypeDeclaration<?>
        || node instanceof CallableDeclaration<?>) {
      return; // runs when something calls it
    } else if (node instanceof MethodCallExpr call) {
      call.getScope().ifPresent(scope -> visit(scope, frequency));
      call.getArguments().forEach(argument -> visit(argument, frequency));
      calls.method(call, frequency);
    } else if (node instanceof ObjectCreationExpr creation) {
      creation.getScope().ifPresent(scope -> visit(scope, frequency));
      creation.getArguments().forEach(argument -> visit(argument, frequency));
      calls.creation(creation, frequency);
    } else if (node instanceof ExplicitConstructorInvocationStmt invocation) {
      invocation.getArguments().forEach(argument -> visit(argument, frequency));
      calls.constructor(invocation, frequency);
    } else if (node instanceof AssignExpr assignment) {
      assignment(assignment, frequency);
    } else {
      if (node instanceof NameExpr || node instanceof FieldAccessExpr) {
        touch((Expression) node);
      }
      node.getChildNodes().forEach(child -> visit(child, frequency));
    }
  }

  private void block(BlockStmt block, Frequency frequency) {
    Frequency here = frequency;
    List<Statement> statements = block.getStatements();
    for (int i = 0; i < statements.size(); i++) {
      visit(statements.get(i), here);
      Optional<Expression> exit = walk.guards().earlyExit(statements.get(i));
      if (exit.isPresent() && here.repeats()) {
        boolean guarded =
            Guards.rest(statements, i).stream()
                .anyMatch(rest -> walk.guards().guards(exit.get(), rest, frame));
        here = guarded ? Frequency.ONCE_PER_ENVIRONMENT : here;
      }
    }
  }

  private Frequency behind(Expression condition, Node guarded, Frequency frequency) {
    return frequency.repeats() && walk.guards().guards(condition, guarded, frame)
        ? Frequency.ONCE_PER_ENVIRONMENT
        : frequency;
  }

  private void loop(Node loop, Frequency frequency) {
    Frequency inside = frequency.repeats() ? Frequency.PER_ITEM : frequency;
    for (Node child : loop.getChildNodes()) {
      boolean once =
          (loop instanceof ForEachStmt each && child == each.getIterable())
              || (loop instanceof ForStmt counted
                  && counted.getInitialization().stream().anyMatch(start -> start == child));
      visit(child, once ? frequency : inside);
    }
  }

  private void assignment(AssignExpr assignment, Frequency frequency) {
    visit(assignment.getTarget(), frequency);
    visit(assignment.getValue(), frequency);
    walk.types()
        .variable(assignment.getTarget(), frame.file())
        .filter(Variable::isField)
        .ifPresent(
            field -> {
              Lifetime owner = walk.values().ownerLifetime(field, assignment.getTarget(), frame);
              Provenance value = walk.values().of(assignment.getValue(), frame);
              Lifetime kept = frequency.repeats() ? value.lifetime() : Lifetime.ENVIRONMENT;
              walk.facts()
                  .write(
                      field,
                      owner,
                      new Provenance(kept, value.fromEvent(), value.types(), value.closures()));
            });
  }

  private void touch(Expression access) {
    walk.types()
        .variable(access, frame.file())
        .filter(variable -> variable.isField() && variable.isStatic())
        .flatMap(Variable::owner)
        .ifPresent(
            owner -> walk.touch(owner, Optional.of(frame), Optional.of(access), frame.phase()));
  }
}
