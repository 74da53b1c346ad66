package io.github.lambdalint.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceGraphTest {

  private static final Span SPAN = Span.ofLine(Path.of("t.yaml"), 1);
  private static final Template TEMPLATE = new Template(SPAN.file(), Dialect.CLOUDFORMATION);
  private static final Template OTHER = new Template(Path.of("o.yaml"), Dialect.CLOUDFORMATION);

  private final Resource dead =
      resource(TEMPLATE, "Dead", "AWS::SQS::Queue", map("QueueName", text("orders-dead")));
  private final Resource sameId = resource(OTHER, "Dead", "AWS::SQS::Queue", map());

  @Test
  void referenceFindsTheResourceOfItsTemplate() {
    ResourceGraph graph = new ResourceGraph(List.of(dead, sameId));

    assertThat(graph.find(new Reference(TEMPLATE, "Dead", "Arn", SPAN))).contains(dead);
    assertThat(graph.find(new Reference(OTHER, "Dead", "", SPAN))).contains(sameId);
    assertThat(graph.find(new Reference(OTHER, "None", "", SPAN))).isEmpty();
  }

  @Test
  void arnFindsTheResourceOfThatNameAndService() {
    Resource topic =
        resource(TEMPLATE, "Topic", "AWS::SNS::Topic", map("TopicName", text("orders-dead")));
    Resource owner = resource(TEMPLATE, "Owner", "Custom::Any", map());
    ResourceGraph graph = new ResourceGraph(List.of(dead, topic, owner));

    assertThat(graph.targets(TEMPLATE, text("arn:aws:sqs:eu-west-1:1:orders-dead")))
        .containsExactly(dead);
    assertThat(graph.targets(TEMPLATE, text("arn:aws:sns:eu-west-1:1:orders-dead")))
        .containsExactly(topic);
    assertThat(
            graph.targets(
                TEMPLATE, new Unknown("arn:aws:sqs:${AWS::Region}:${A}:orders-dead", SPAN)))
        .containsExactly(dead);
    assertThat(graph.targets(OTHER, text("arn:aws:sqs:eu-west-1:1:orders-dead"))).isEmpty();
    assertThat(graph.targets(TEMPLATE, text("orders-dead"))).isEmpty();
  }

  @Test
  void textWithAReferenceLeadsToTheResource() {
    Reference reference = new Reference(TEMPLATE, "Dead", "Arn", SPAN);
    Resource owner =
        resource(
            TEMPLATE,
            "Owner",
            "Custom::Any",
            map(
                "A",
                new Sequence(
                    List.of(new Unknown("${Dead.Arn}/*", List.of(reference), SPAN)), SPAN)));

    assertThat(new ResourceGraph(List.of(dead, owner)).targets(owner, "A")).containsExactly(dead);
  }

  @Test
  void deadLetterTargetIsKnownAsSuch() {
    Reference toDead = new Reference(TEMPLATE, "Dead", "Arn", SPAN);
    Resource source =
        resource(
            TEMPLATE,
            "Source",
            "AWS::SQS::Queue",
            map("RedrivePolicy", map("deadLetterTargetArn", toDead)));
    ResourceGraph graph = new ResourceGraph(List.of(dead, source, sameId));

    assertThat(graph.isFailureTarget(dead)).isTrue();
    assertThat(graph.isFailureTarget(source)).isFalse();
    assertThat(graph.isFailureTarget(sameId)).isFalse();
  }

  @Test
  void deadLetterTargetOfOneOfTheTargetsOfARuleIsKnown() {
    Reference toDead = new Reference(TEMPLATE, "Dead", "Arn", SPAN);
    Resource rule =
        resource(
            TEMPLATE,
            "Rule",
            "AWS::Events::Rule",
            map(
                "Targets",
                new Sequence(List.of(map(), map("DeadLetterConfig", map("Arn", toDead))), SPAN)));

    assertThat(new ResourceGraph(List.of(dead, rule)).isFailureTarget(dead)).isTrue();
  }

  @Test
  void generatedAndSynthesisedResourcesHaveShortNames() {
    assertThat(resource(TEMPLATE, "Fn.Events.Nightly", "AWS::Events::Rule", map()).name())
        .isEqualTo("Nightly");
    assertThat(
            new Resource(
                    "Orders1A2B",
                    "AWS::SQS::Queue",
                    map(),
                    map("aws:cdk:path", text("App/Shop/Orders/Resource")),
                    SPAN,
                    TEMPLATE)
                .name())
        .isEqualTo("Orders");
    assertThat(dead.name()).isEqualTo("Dead");
  }

  private static Resource resource(Template template, String id, String type, Mapping properties) {
    return new Resource(id, type, properties, Mapping.empty(SPAN), SPAN, template);
  }

  private static Mapping map() {
    return Mapping.empty(SPAN);
  }

  private static Mapping map(String key, Value value) {
    return map().with(key, value);
  }

  private static Scalar text(String text) {
    return new Scalar(text, SPAN);
  }
}
