package io.github.lambdalint.deployment;

import io.github.lambdalint.source.Place;
import io.github.lambdalint.source.Span;
import java.util.Optional;

/**
 * Is one declared way in which a function is invoked.
 *
 * @param kind id of the event source in the knowledge base, such as {@code sqs-standard}
 * @param name what a reader of the template calls it: the queue's or topic's id, or the event's
 *     name
 * @param settings of the mapping, subscription, rule or event, under CloudFormation's names
 * @param origin the queue, topic, bucket, stream, table or API, when the deployment declares it
 * @param qualifier the alias, or the id of the published version, that is invoked; empty for the
 *     unqualified function
 * @param span the key of the event, or the id of the mapping, rule or subscription
 */
public record EventSource(
    String kind,
    String name,
    Value.Mapping settings,
    Optional<Resource> origin,
    Optional<String> qualifier,
    Span span)
    implements Place {

  /** Reads a setting of the mapping, subscription, rule or event by its path. */
  public Setting setting(String path) {
    return Setting.of(settings, span, path);
  }
}
