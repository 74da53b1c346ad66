package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachineTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Resource: !GetAtt Fn.Arn | stepfunctions-task",
        "Resource: 'arn:aws:states:::lambda:invoke', Parameters: {FunctionName: !GetAtt Fn.Arn} | stepfunctions-task",
        "Resource: 'arn:aws:states:::lambda:invoke', Arguments: {FunctionName: !Ref Fn} | stepfunctions-task",
        "Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', Parameters: {FunctionName: !Ref Fn} | stepfunctions-callback",
        "Resource: 'arn:aws:states:::lambda:invoke', Parameters: {FunctionName: !Ref Fn, InvocationType: Event} | stepfunctions-event",
      })
  void taskIsASource(String task, String kind) {
    Project project =
        withMachine("Definition: {States: {Charge: {Type: Task, %s}}}".formatted(task));

    assertThat(project.sources())
        .containsExactly("Fn: %s `Charge` line 5 from Machine".formatted(kind));
  }

  @Test
  void otherTasksAreNoSources() {
    assertThat(
            withMachine(
                    "Definition: {States: {A: {Type: Task, Resource: 'arn:aws:states:::sns:publish'}}}")
                .sources())
        .isEmpty();
  }

  @Test
  void tasksInParallelBranchesAndMapsAreSources() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: java17}}
                  Machine:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      Definition:
                        States:
                          Both:
                            Type: Parallel
                            Branches:
                              - States: {A: {Type: Task, Resource: !GetAtt Fn.Arn}}
                          Each:
                            Type: Map
                            ItemProcessor:
                              States: {B: {Type: Task, Resource: !GetAtt Fn.Arn}}
                """);

    assertThat(project.sources())
        .containsExactly(
            "Fn: stepfunctions-task `A` line 11 from Machine",
            "Fn: stepfunctions-task `B` line 15 from Machine");
  }

  @Test
  void retryOfTheTaskIsASetting() {
    Project project =
        withMachine(
            "Definition: {States: {A: {Type: Task, Resource: !GetAtt Fn.Arn, Retry: [{MaxAttempts: 2}]}}}");

    assertThat(
            project
                .function()
                .eventSources()
                .get(0)
                .setting("Retry.MaxAttempts")
                .items()
                .get(0)
                .number())
        .contains(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DefinitionString: !Sub '{\"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"${Fn.Arn}\"}}}'",
        "DefinitionString: !Join ['', ['{\"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"', !GetAtt Fn.Arn, '\"}}}']]",
        "DefinitionString: '{\"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"${Arn}\"}}}', DefinitionSubstitutions: {Arn: !GetAtt Fn.Arn}",
      })
  void definitionMayBeAText(String properties) {
    assertThat(withMachine(properties).sources())
        .containsExactly("Fn: stepfunctions-task `A` line 5 from Machine");
  }

  @Test
  void definitionMayBeAFile() {
    Project project =
        withMachine("DefinitionUri: flow.asl.json, DefinitionSubstitutions: {Arn: !GetAtt Fn.Arn}")
            .with(
                "flow.asl.json",
                """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Task", "Resource": "${Arn}"}}}
                """);

    assertThat(project.sources()).containsExactly("Fn: stepfunctions-task `A` line 2 from Machine");
  }

  @Test
  void textThatIsNoJsonIsLeftAlone() {
    assertThat(withMachine("DefinitionString: !Sub '{${Fn.Arn}'").sources()).isEmpty();
  }

  private Project withMachine(String properties) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Resources:
              Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: java17}}
              Machine:
                Type: AWS::Serverless::StateMachine
                Properties: {%s}
            """
                .formatted(properties));
  }
}
