package io.github.lambdalint.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {

  private static final String KIND =
      """
      legend: {DG: the guide}
      kinds:
        - id: sns
          title: SNS
          model: asynchronous
          event: object
          eventClasses: [SNSEvent]
          documents: [DG:with-sns]
      """;

  private final KnowledgeBase knowledge = KnowledgeBase.load();

  @Test
  void everyModelHasItsKinds() {
    Map<String, Long> counts =
        knowledge.kinds().stream()
            .collect(Collectors.groupingBy(kind -> kind.model().title(), Collectors.counting()));

    assertThat(counts)
        .isEqualTo(
            Map.of(
                "synchronous", 30L, "asynchronous", 21L, "polled queue", 4L, "polled stream", 6L));
  }

  @Test
  void kindIsFoundById() {
    assertThat(knowledge.kind("sqs-fifo").map(EventSourceKind::title)).hasValue("SQS FIFO");
    assertThat(knowledge.kind("carrier-pigeon")).isEmpty();
  }

  @Test
  void everyLabelOfTheLegendIsUsed() {
    Set<String> unused = new HashSet<>(knowledge.legend().keySet());
    knowledge.kinds().stream()
        .flatMap(kind -> kind.documents().stream())
        .forEach(document -> unused.remove(document.replaceFirst(":.*", "")));

    assertThat(unused).isEmpty();
  }

  @Test
  void everyOptionalFieldIsGivenSomewhere() {
    List<Function<EventSourceKind, Object>> fields =
        List.of(
            kind -> kind.reply().fields(),
            kind -> kind.reply().classes(),
            EventSourceKind::variants,
            EventSourceKind::callerWaits,
            EventSourceKind::principal,
            EventSourceKind::caller,
            EventSourceKind::unkept,
            EventSourceKind::deliveryDeadLetter,
            EventSourceKind::polling);

    for (Function<EventSourceKind, Object> field : fields) {
      assertThat(knowledge.kinds().stream().map(field))
          .anyMatch(value -> !value.equals(Optional.empty()) && !value.equals(List.of()));
    }
  }

  @Test
  void entryIsReadWhole() {
    assertThat(KnowledgeBaseReader.read("kinds.yaml", KIND).kinds())
        .hasToString(
            "[EventSourceKind[id=sns, title=SNS, model=ASYNCHRONOUS,"
                + " event=EventForm[shape=OBJECT,"
                + " classes=[com.amazonaws.services.lambda.runtime.events.SNSEvent]],"
                + " reply=ReplyForm[fields=[], classes=[]], variants=[], callerWaits=Optional.empty,"
                + " httpApiWaits=Optional.empty, waitsSetting=Optional.empty,"
                + " principal=Optional.empty, caller=Optional.empty, unkept=Optional.empty,"
                + " deliveryDeadLetter=Optional.empty, filter=Optional.empty, polling=Optional.empty, documents=[DG:with-sns]]]");
  }

  @Test
  void wrongEntryIsNamed() {
    assertThatThrownBy(() -> read(KIND.replace("title: SNS", "titel: SNS")))
        .hasMessage("kinds.yaml, sns: field title is missing");
    assertThatThrownBy(() -> read(KIND.replace("title: SNS", "title: SNS\n    colour: red")))
        .hasMessage("kinds.yaml, sns: unknown fields [colour]");
    assertThatThrownBy(() -> read(KIND.replace("title: SNS", "title: 7")))
        .hasMessage("kinds.yaml, sns: expected String but found 7");
    assertThatThrownBy(() -> read(KIND.replace("model: asynchronous", "model: async")))
        .hasMessage(
            "kinds.yaml, sns: async is none of"
                + " [synchronous, asynchronous, polled queue, polled stream]");
    assertThatThrownBy(() -> read(KIND.replace("[DG:with-sns]", "[SNS:lambda.md]")))
        .hasMessage(
            "kinds.yaml, sns: the legend does not know the label of the document SNS:lambda.md");
    assertThatThrownBy(() -> read(KIND.replace("    documents: [DG:with-sns]\n", "")))
        .hasMessage("kinds.yaml, sns: field documents is missing");
    assertThatThrownBy(() -> read(KIND.replace("asynchronous", "polled queue")))
        .hasMessage("kinds.yaml, sns: field polling belongs to polled sources, and only to them");
  }

  @Test
  void idIsGivenOnce() {
    String twice = KIND + KIND.substring(KIND.indexOf("  - id"));

    assertThatThrownBy(() -> read(twice)).hasMessage("kinds.yaml, sns: the id is given twice");
  }

  @Test
  void sourceOfAnUnknownKindIsRefused() {
    var function = Declared.function("Timeout: 3");
    var stray = Declared.source("carrier-pigeon", "");
    var declaration =
        new io.github.lambdalint.deployment.FunctionDeclaration(
            function.resource(),
            List.of(),
            List.of(stray),
            List.of(),
            List.of(),
            List.of(),
            function.resources());

    assertThatThrownBy(() -> knowledge.invocations(declaration))
        .hasMessage("no kind of event source has the id carrier-pigeon");
  }

  private static void read(String yaml) {
    KnowledgeBaseReader.read("kinds.yaml", yaml);
  }
}
