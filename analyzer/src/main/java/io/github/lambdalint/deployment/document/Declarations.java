package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.source.Note;
import java.util.List;

/** Is what the templates of one dialect declare, before functions are joined with their sources. */
public record Declarations(List<Template> templates, List<Resource> resources, List<Note> notes) {}
