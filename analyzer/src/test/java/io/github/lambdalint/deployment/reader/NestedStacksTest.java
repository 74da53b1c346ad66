package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedStacksTest {

  private static final String CHILD =
      """
      Parameters:
        Source: {Type: String}
        Seconds: {Type: Number, Default: 5}
      Resources:
        Fn:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java17
            Timeout: !Ref Seconds
            Events:
              In: {Type: SQS, Properties: {Queue: !Ref Source}}
      Outputs:
        Limit: {Value: !Ref Seconds}
      """;

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "AWS::CloudFormation::Stack, TemplateURL",
    "AWS::Serverless::Application, Location",
  })
  void parametersOfANestedStackComeFromItsParent(String type, String location) {
    Project project =
        new Project(root)
            .with("nested/child.yaml", CHILD)
            .with(
                "template.yaml",
                """
                Resources:
                  Orders: {Type: AWS::SQS::Queue}
                  Child:
                    Type: %s
                    Properties:
                      %s: nested/child.yaml
                      Parameters: {Source: !GetAtt Orders.Arn, Seconds: 60}
                """
                    .formatted(type, location));

    assertThat(project.sources()).containsExactly("Fn: sqs-standard `Orders` line 11 from Orders");
    assertThat(project.function().timeout()).contains(60);
  }

  @Test
  void twoUsesOfATemplateMakeItsParametersAChoice() {
    Project project =
        new Project(root)
            .with("child.yaml", CHILD)
            .with(
                "template.yaml",
                """
                Resources:
                  A: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Seconds: 10}}}
                  B: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml, Parameters: {Seconds: 20}}}
                """);

    assertThat(project.function().property("Timeout").texts()).containsExactly("10", "20");
  }

  @Test
  void outputsOfANestedStackAreKnownToItsParent() {
    Project project =
        new Project(root)
            .with("child.yaml", CHILD)
            .with(
                "template.yaml",
                """
                Resources:
                  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: child.yaml}}
                  Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: !GetAtt Child.Outputs.Limit}}
                """);

    assertThat(project.property("Queue", "VisibilityTimeout").number()).contains(5);
  }

  @Test
  void stacksThatNestEachOtherEnd() {
    String template =
        """
        Parameters:
          P: {Type: String}
        Resources:
          Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17, Timeout: !Ref P}}
          Other:
            Type: AWS::CloudFormation::Stack
            Properties:
              TemplateURL: %s
              Parameters: {P: !GetAtt Other.Outputs.O}
        Outputs:
          O: {Value: !Ref P}
        """;
    Project project =
        new Project(root)
            .with("a.yaml", template.formatted("b.yaml"))
            .with("b.yaml", template.formatted("a.yaml"));

    assertThat(project.functions()).containsExactly("Fn", "Fn");
    assertThat(project.read().functions().get(0).property("Timeout").text()).isEmpty();
  }

  @Test
  void nestedTemplateOutsideOfTheProjectIsRefused() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Child: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ../child.yaml}}
                  Remote: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://a/b.yaml'}}
                """);

    assertThat(project.notes())
        .containsExactly(
            "template.yaml:2:71 `../child.yaml` lies outside of the project: not read");
  }

  @Test
  void exportOfAStackInTheSameFolderIsImported() {
    String queues =
        """
        Resources:
          Orders: {Type: AWS::SQS::Queue}
        Outputs:
          Out: {Value: !GetAtt Orders.Arn, Export: {Name: orders-arn}}
        """;
    String functions =
        """
        Resources:
          Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
          Map:
            Type: AWS::Lambda::EventSourceMapping
            Properties: {FunctionName: !Ref Fn, EventSourceArn: !ImportValue orders-arn}
        """;

    assertThat(
            new Project(root)
                .with("app/queues.yaml", queues)
                .with("app/functions.yaml", functions)
                .sources())
        .containsExactly("Fn: sqs-standard `Orders` line 3 from Orders");
  }

  @Test
  void exportOfAnotherFolderIsUnknown() {
    Project project =
        new Project(root)
            .with(
                "a/t.yaml",
                "Resources: {Q: {Type: AWS::SQS::Queue}}\nOutputs: {O: {Value: 5, Export: {Name: x}}}\n")
            .with(
                "b/t.yaml",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: !ImportValue x}}}\n");

    assertThat(
            project.read().resources().all().stream()
                .filter(it -> it.property("VisibilityTimeout").isPresent())
                .map(it -> it.property("VisibilityTimeout").isUnknown()))
        .containsExactly(true);
  }

  @Test
  void exportsThatImportEachOtherEnd() {
    Project project =
        new Project(root)
            .with(
                "a.yaml",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {A: !ImportValue y}}}\nOutputs: {O: {Value: !ImportValue y, Export: {Name: x}}}\n")
            .with(
                "b.yaml",
                "Resources: {R: {Type: AWS::SQS::Queue}}\nOutputs: {O: {Value: !ImportValue x, Export: {Name: y}}}\n");

    assertThat(project.property("Q", "A").isUnknown()).isTrue();
  }

  @Test
  void includedFileIsPartOfTheTemplate() {
    Project project =
        new Project(root)
            .with(
                "api.yaml",
                """
                paths:
                  /a:
                    get:
                      x-amazon-apigateway-integration: {uri: !Sub 'x/${Fn.Arn}/invocations'}
                """)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      DefinitionBody:
                        Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}
                """);

    assertThat(project.sources()).containsExactly("Fn: apigw-rest `Api` line 4 from Api");
  }

  @Test
  void fileThatIncludesItselfEnds() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn:
                    Type: AWS::Lambda::Function
                    Properties:
                      Runtime: java17
                      Tags: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: template.yaml}}}
                """);

    assertThat(project.functions()).containsExactly("Fn");
  }

  @Test
  void longChainOfDeepFilesEnds() {
    Project project = new Project(root);
    for (int i = 0; i < 60; i++) {
      String include =
          "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: f%d.yaml}}}"
              .formatted(i + 1);
      project.with("f" + i + ".yaml", "{a: ".repeat(90) + include + "}".repeat(90));
    }
    project.with(
        "template.yaml",
        """
        Resources:
          Fn:
            Type: AWS::Lambda::Function
            Properties:
              Runtime: java17
              Tags: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: f0.yaml}}}
        """);

    assertThat(project.functions()).containsExactly("Fn");
  }
}
