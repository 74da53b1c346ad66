package io.github.lambdalint.deployment.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.invocation.EventSourceKind;
import io.github.lambdalint.invocation.KnowledgeBase;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourceFormTest {

  /** Told by the origin or the ARN of a mapping, and by the tasks of a state machine. */
  private static final Set<String> BY_CODE =
      Set.of(
          "documentdb",
          "dynamodb-streams",
          "kinesis",
          "kinesis-efo",
          "mq-activemq",
          "mq-rabbitmq",
          "msk",
          "self-managed-kafka",
          "sqs-fifo",
          "sqs-standard",
          "stepfunctions-callback",
          "stepfunctions-event",
          "stepfunctions-task");

  /** No template declares these: calls in code, jobs, and what resolver code decides. */
  private static final Set<String> UNDECLARED =
      Set.of("appsync-resolver-event", "direct-invoke", "direct-invoke-event", "s3-batch");

  @Test
  void everyKindOfTheKnowledgeBaseCanBeDeclared() {
    Set<String> declared = new TreeSet<>(BY_CODE);
    Table.read(SourceForm.class, "declarations.txt").forEach(row -> declared.add(row.get(4)));
    Table.read(SourceForm.class, "principals.txt")
        .forEach(row -> declared.addAll(row.subList(1, row.size())));
    declared.addAll(UNDECLARED);

    assertThat(declared)
        .isEqualTo(
            new TreeSet<>(KnowledgeBase.load().kinds().stream().map(EventSourceKind::id).toList()));
  }
}
