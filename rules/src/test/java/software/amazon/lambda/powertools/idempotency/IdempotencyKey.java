package software.amazon.lambda.powertools.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands in for the annotation of Powertools, for examples on pages. */
@Target(ElementType.PARAMETER)
public @interface IdempotencyKey {}
