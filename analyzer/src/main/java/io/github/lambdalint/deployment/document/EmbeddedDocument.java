package io.github.lambdalint.deployment.document;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads documents that stand in a template as a text: policies, definitions, bodies of APIs. */
public final class EmbeddedDocument {

  private EmbeddedDocument() {}

  /**
   * Reads a text, or takes a map as it is, with the references of the text back in their places.
   *
   * @param variables further values of <code>${…}</code> in the document
   * @return empty when the text is no document, as one put together from unknown parts need not be
   */
  public static Optional<Value> read(Value text, Map<String, Value> variables) {
    Map<String, Value> all = new HashMap<>(variables);
    for (Reference reference : Texts.references(text)) {
      String placeholder = Texts.written(reference);
      all.put(placeholder.substring(2, placeholder.length() - 1), reference);
    }
    return parse(text).map(document -> substitute(document, all));
  }

  private static Optional<Value> parse(Value text) {
    if (text instanceof Mapping || text.written().isEmpty()) {
      return Optional.of(text).filter(Mapping.class::isInstance);
    }
    try {
      Path file = text.span().file();
      Value root = DocumentReader.read(file, text.written().get()).root();
      return Optional.of(Texts.at(text.span(), root));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  /** Copies a document with its variables filled in. */
  public static Value substitute(Value value, Map<String, Value> variables) {
    if (value instanceof Scalar scalar && scalar.text().contains("${")) {
      return Texts.substitute(scalar, name -> Optional.ofNullable(variables.get(name)));
    }
    if (value instanceof Sequence sequence) {
      return new Sequence(
          sequence.items().stream().map(item -> substitute(item, variables)).toList(),
          value.span());
    }
    if (value instanceof Mapping mapping) {
      Map<String, Value> entries = new LinkedHashMap<>();
      mapping.entries().forEach((key, each) -> entries.put(key, substitute(each, variables)));
      return new Mapping(entries, mapping.keys(), mapping.span());
    }
    return value;
  }
}
