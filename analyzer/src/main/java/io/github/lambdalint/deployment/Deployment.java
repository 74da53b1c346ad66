package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Note;
import java.util.List;

/**
 * Is all that the templates of a project declare.
 *
 * @param functions with a Java runtime, or one that may be Java
 * @param otherFunctions how many functions in other languages were passed over
 * @param notes faults of templates, each with its place
 */
public record Deployment(
    List<Template> templates,
    ResourceGraph resources,
    List<FunctionDeclaration> functions,
    int otherFunctions,
    List<Note> notes) {}
