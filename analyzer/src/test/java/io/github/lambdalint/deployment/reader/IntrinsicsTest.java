package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Choice;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.deployment.Value.Unknown;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {

  @TempDir private Path root;

  /** Unknown values are shown with a question mark, references with an arrow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Seconds | 30",
        "!Ref NoDefault | ?${NoDefault}",
        "!Ref FromSsm | ?${FromSsm}",
        "!Ref Names | [a, b]",
        "!Ref AWS::Region | ?${AWS::Region}",
        "!Ref Queue | ->Queue",
        "!Ref Missing | ->Missing",
        "!GetAtt Queue.Arn | ->Queue.Arn",
        "{Fn::GetAtt: [Queue, Arn]} | ->Queue.Arn",
        "!Sub plain | plain",
        "!Sub 'x-${Seconds}' | x-30",
        "!Sub '${Queue.Arn}' | ->Queue.Arn",
        "!Sub '${Queue.Arn}/x' | ?${Queue.Arn}/x",
        "!Sub 'a:${AWS::Region}:b' | ?a:${AWS::Region}:b",
        "!Sub '${!Literal}' | ${Literal}",
        "!Sub ['${A}-${B}', {A: 1, B: !Ref Seconds}] | 1-30",
        "!Join ['-', [a, !Ref Seconds]] | a-30",
        "!Join ['', ['a:', !GetAtt Queue.Arn]] | ?a:${Queue.Arn}",
        "!Join [',', !Ref Names] | a,b",
        "!Join [',', !Ref NoDefault] | ?${Fn::Join}",
        "!Select [1, [a, b]] | b",
        "!Select [9, [a, b]] | ?${Fn::Select}",
        "!Select [2, !Split [':', 'a:b:c']] | c",
        "!Select [5, !Split [':', !GetAtt Queue.Arn]] | ?${Fn::Select}",
        "!If [IsProd, 60, 30] | 60 or 30",
        "!If [Always, 60, 30] | 60",
        "!If [Never, 60, 30] | 30",
        "!If [Both, 60, 30] | 60",
        "!If [Either, 60, 30] | 60",
        "!If [Cyclic, 60, 30] | 60 or 30",
        "!If [Undeclared, 60, 30] | 60 or 30",
        "!If [IsProd, 60, !Ref AWS::NoValue] | 60 or ?${AWS::NoValue}",
        "!Sub 'x-${AWS::Region}-!' | ?x-${AWS::Region}-!",
        "!Join ['-', [a, !If [IsProd, b, c]]] | a-b or a-c",
        "!FindInMap [Sizes, eu, small] | 10",
        "!FindInMap [Sizes, !Ref AWS::Region, small] | 10 or 20",
        "!FindInMap [Sizes, eu, none] | ?${Fn::FindInMap}",
        "!ImportValue Shared | ?${Fn::ImportValue}",
        "!GetAZs '' | ?${Fn::GetAZs}",
        "!Base64 text | text",
        "{Fn::Transform: {Name: Own}} | ?${Fn::Transform}",
        "[a, !Ref AWS::NoValue, b] | [a, b]",
        "{a: 1, b: !Ref AWS::NoValue} | {a: 1}",
        "{a: !Ref Seconds} | {a: 30}",
      })
  void functionIsEvaluated(String written, String expected) {
    assertThat(show(property(written).value().orElseThrow())).isEqualTo(expected);
  }

  @Test
  void valuesKeepThePlaceOfTheirUse() {
    for (String written :
        new String[] {"!Ref Seconds", "!Sub '${Seconds}'", "!FindInMap [Sizes, eu, small]"}) {
      assertThat(property(written).span().line()).as(written).isEqualTo(4);
      assertThat(property(written).span().column()).as(written).isEqualTo(21);
    }
  }

  @Test
  void longChainOfConditionsEnds() {
    StringBuilder text = new StringBuilder("Conditions:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  C%d: !Not [!Condition C%d]\n".formatted(i, i + 1));
    }
    text.append("Resources:\n  Fn: {Type: AWS::Lambda::Function, Condition: C0}\n");

    assertThat(new Project(root).with("t.yaml", text.toString()).functions()).containsExactly("Fn");
  }

  @Test
  void propertyWithoutValueIsAbsent() {
    assertThat(property("!Ref AWS::NoValue").isAbsent()).isTrue();
  }

  @Test
  void conditionWithinAConditionLeavesAllValuesPossible() {
    Setting setting = property("!If [IsProd, 1, !If [IsTest, 2, !Ref NoDefault]]");

    assertThat(setting.texts()).containsExactly("1", "2");
    assertThat(setting.isUnknown()).isTrue();
  }

  @Test
  void choiceOfMapsMayLeaveAPropertyToItsDefault() {
    Setting setting = property("!If [IsProd, {A: 1}, {B: 2}]").property("A");

    assertThat(setting.texts()).containsExactly("1");
    assertThat(setting.isUnknown()).isTrue();
    assertThat(setting.text()).isEmpty();
  }

  @Test
  void resourceOfAConditionThatNeverHoldsIsLeftOut() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Conditions:
                  Never: !Equals [a, b]
                  Open: !Equals [a, !Ref Stage]
                Resources:
                  A: {Type: AWS::Lambda::Function, Condition: Never, Properties: {Runtime: java17}}
                  B: {Type: AWS::Lambda::Function, Condition: Open, Properties: {Runtime: java17}}
                """);

    assertThat(project.functions()).containsExactly("B");
  }

  private Setting property(String written) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Resources:
              Queue:
                Type: AWS::SQS::Queue
                Properties: {X: %s}
            Parameters:
              Seconds: {Type: Number, Default: 30}
              NoDefault: {Type: String}
              FromSsm: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /a}
              Names: {Type: CommaDelimitedList, Default: 'a, b'}
            Mappings:
              Sizes: {eu: {small: 10}, us: {small: 20}}
            Conditions:
              IsProd: !Equals [!Ref NoDefault, prod]
              Always: !Equals [a, a]
              Never: !Not [!Condition Always]
              Both: !And [!Condition Always, !Not [!Condition Never]]
              Either: !Or [!Condition IsProd, !Condition Always]
              Cyclic: !Not [!Condition Cyclic]
            """
                .formatted(written))
        .property("Queue", "X");
  }

  private static String show(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    if (value instanceof Unknown unknown) {
      return "?" + unknown.text();
    }
    if (value instanceof Reference it) {
      return "->" + it.resource() + (it.attribute().isEmpty() ? "" : "." + it.attribute());
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(IntrinsicsTest::show)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Choice choice) {
      return choice.alternatives().stream()
          .map(IntrinsicsTest::show)
          .collect(Collectors.joining(" or "));
    }
    return ((Mapping) value)
        .entries().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + show(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
