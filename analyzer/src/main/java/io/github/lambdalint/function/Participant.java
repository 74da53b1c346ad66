package io.github.lambdalint.function;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.lambdalint.function.Obligation.Role;
import java.util.List;
import java.util.Optional;

/** Names what takes part in a call. */
public record Participant(Optional<Role> role) {

  /** Is what the call returns. */
  public static final Participant RESULT = new Participant(Optional.empty());

  /** Is the object on which the method is called. */
  public static final Participant RECEIVER = new Participant(Optional.of(Role.RECEIVER));

  /** Is one of the arguments. */
  public static Participant argument(int index) {
    return new Participant(Optional.of(Role.argument(index)));
  }

  /** Is what takes part where a table says: {@code receiver}, or the index of an argument. */
  public static Participant at(String position) {
    return position.equals("receiver") ? RECEIVER : argument(Integer.parseInt(position));
  }

  Optional<Expression> of(Expression call) {
    if (role.isEmpty()) {
      return Optional.of(call);
    }
    if (role.get().isReceiver()) {
      return call instanceof MethodReferenceExpr reference
          ? Optional.of(reference.getScope())
          : call.toMethodCallExpr().flatMap(MethodCallExpr::getScope);
    }
    List<Expression> arguments = Calls.arguments(call);
    int index = role.get().argument();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }
}
