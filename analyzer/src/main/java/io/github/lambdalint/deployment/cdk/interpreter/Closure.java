package io.github.lambdalint.deployment.cdk.interpreter;

import com.github.javaparser.ast.expr.Expression;
import io.github.lambdalint.source.Span;

/** Is a lambda or method reference with the variables that it sees. */
record Closure(Expression node, Frame around, Span span) implements Term {}
