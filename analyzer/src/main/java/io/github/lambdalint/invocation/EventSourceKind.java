package io.github.lambdalint.invocation;

import java.util.List;

/**
 * Is one entry of the knowledge base: a kind of event source and how it invokes functions.
 *
 * @param id such as {@code sqs-standard}
 * @param title the name for messages, such as {@code SQS}
 * @param eventClasses qualified names of the classes that fit the event; empty when none is known
 * @param responseClasses qualified names of the classes that fit the reply; empty when none is
 *     known
 */
public record EventSourceKind(
    String id,
    String title,
    InvocationModel model,
    List<String> eventClasses,
    List<String> responseClasses) {}
