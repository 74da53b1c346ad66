package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamFunctionTest {

  @TempDir private Path root;

  @Test
  void globalMapsAreMergedListsAreJoinedAndOthersAreReplaced() {
    FunctionDeclaration function =
        new Project(root)
            .with(
                "template.yaml",
                """
                Globals:
                  Function:
                    Runtime: java17
                    Timeout: 30
                    MemorySize: 512
                    Layers: [base]
                    Environment:
                      Variables: {A: global, B: global}
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B::c
                      Timeout: 60
                      Layers: [own]
                      Environment:
                        Variables: {B: own}
                """)
            .function();

    assertThat(function.timeout()).contains(60);
    assertThat(function.property("MemorySize").number()).contains(512);
    assertThat(function.property("Layers").items().stream().flatMap(it -> it.text().stream()))
        .containsExactly("base", "own");
    assertThat(function.property("Environment.Variables.A").text()).contains("global");
    assertThat(function.property("Environment.Variables.B").text()).contains("own");
  }

  @Test
  void globalSettingsHaveTheirPlaceInGlobals() {
    FunctionDeclaration function =
        new Project(root)
            .with(
                "template.yaml",
                """
                Globals:
                  Function:
                    Timeout: 30
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties: {Runtime: java17}
                """)
            .function();

    assertThat(function.property("Timeout").span().line()).isEqualTo(3);
    assertThat(function.property("Runtime").span().line()).isEqualTo(7);
    assertThat(function.property("MemorySize").span()).isEqualTo(function.span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
          Topic: {Type: AWS::SNS::Topic}
          Allow:
            Type: AWS::Serverless::Connector
            Properties: {Source: {Id: Topic}, Destination: {Id: Fn}, Permissions: [Write]}
        """,
        """
          Topic:
            Type: AWS::SNS::Topic
            Connectors:
              Allow:
                Properties: {Destination: {Id: Fn}, Permissions: [Write]}
        """,
        """
          Topic: {Type: AWS::SNS::Topic}
          Allow:
            Type: AWS::Serverless::Connector
            Properties:
              Source: {Id: Topic}
              Destination: [{Id: Queue}, {Id: Fn}]
              Permissions: [Write]
        """,
        """
          Allow:
            Type: AWS::Serverless::Connector
            Properties:
              Source: {Type: AWS::SNS::Topic, Arn: !ImportValue Topic}
              Destination: {Id: Fn}
              Permissions: [Write]
        """,
      })
  void connectorLetsItsSourceInvokeTheFunction(String connector) {
    FunctionDeclaration function = connected(connector);

    assertThat(function.permissions())
        .extracting(permission -> permission.property("Principal").text())
        .containsExactly(Optional.of("sns.amazonaws.com"));
  }

  @Test
  void connectorOfAPolledSourceOrOfAnythingElseIsNoPermission() {
    FunctionDeclaration function =
        connected(
            """
              Queue: {Type: AWS::SQS::Queue}
              Poll:
                Type: AWS::Serverless::Connector
                Properties: {Source: {Id: Queue}, Destination: {Id: Fn}, Permissions: [Read, Write]}
              Odd: {Type: AWS::Serverless::Connector}
              Odder: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: [Queue]}, Destination: Fn}}
            """);

    assertThat(function.permissions()).isEmpty();
  }

  private FunctionDeclaration connected(String connector) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Fn: {Type: AWS::Serverless::Function, Properties: {Runtime: java17}}
            """
                + connector)
        .function();
  }

  @Test
  void timeoutIsThreeSecondsByDefaultAndUnknownWhenNotToldByTheTemplate() {
    assertThat(Project.ofFunction(root, "MemorySize: 512").function().timeout()).contains(3);
    assertThat(Project.ofFunction(root, "Timeout: !ImportValue Limit").function().timeout())
        .isEmpty();
  }

  @Test
  void publishedAliasIsAVersionAndAnAliasThatEventsInvoke() {
    FunctionDeclaration function =
        Project.ofFunction(
                root,
                """
                AutoPublishAlias: live
                SnapStart: {ApplyOn: PublishedVersions}
                ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 2}
                Events:
                  Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
                """)
            .function();

    assertThat(function.aliases().stream().map(Resource::type))
        .containsExactly("AWS::Lambda::Version", "AWS::Lambda::Alias");
    Resource alias = function.aliases().get(1);
    assertThat(alias.property("Name").text()).contains("live");
    assertThat(
            alias.property("ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions").number())
        .contains(2);
    assertThat(alias.span().line()).isEqualTo(7);
    assertThat(function.property("SnapStart.ApplyOn").text()).contains("PublishedVersions");
    assertThat(function.eventSources().get(0).qualifier()).contains("live");
  }

  @Test
  void invokeConfigIsAResourceOfItsOwn() {
    FunctionDeclaration function =
        Project.ofFunction(
                root,
                """
                EventInvokeConfig:
                  MaximumRetryAttempts: 1
                  DestinationConfig:
                    OnFailure: {Type: SQS}
                """)
            .function();

    Resource config = function.asyncConfigs().get(0);
    assertThat(config.type()).isEqualTo("AWS::Lambda::EventInvokeConfig");
    assertThat(config.span().line()).isEqualTo(7);
    assertThat(config.property("MaximumRetryAttempts").number()).contains(1);
    assertThat(config.property("Qualifier").text()).contains("$LATEST");
    assertThat(function.resources().targets(config, "DestinationConfig.OnFailure.Destination"))
        .extracting(Resource::type)
        .containsExactly("AWS::SQS::Queue");
  }

  @Test
  void deadLetterQueueBecomesDeadLetterConfig() {
    Setting target =
        Project.ofFunction(
                root, "DeadLetterQueue: {Type: SQS, TargetArn: 'arn:aws:sqs:eu-west-1:1:dead'}")
            .function()
            .property("DeadLetterConfig.TargetArn");

    assertThat(target.text()).contains("arn:aws:sqs:eu-west-1:1:dead");
  }

  @Test
  void tracingImageAndInlineCodeTakeTheirNamesInCloudFormation() {
    FunctionDeclaration traced =
        Project.ofFunction(root, "Tracing: Active\nImageUri: repo/image:1").function();

    assertThat(traced.property("TracingConfig.Mode").text()).contains("Active");
    assertThat(traced.property("Code.ImageUri").text()).contains("repo/image:1");
  }

  @Test
  void policiesBelongToTheRoleThatSamMakes() {
    Project project = Project.ofFunction(root, "Policies: [AmazonS3ReadOnlyAccess]");

    assertThat(project.property("FnRole", "Policies").items().get(0).text())
        .contains("AmazonS3ReadOnlyAccess");
    assertThat(project.function().property("Policies").isAbsent()).isTrue();
  }

  @Test
  void functionUrlIsASource() {
    Project project = Project.ofFunction(root, "FunctionUrlConfig: {AuthType: NONE}");

    assertThat(project.sources()).containsExactly("Fn: function-url `Fn` line 7");
  }

  @Test
  void metadataIsKept() {
    FunctionDeclaration function =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn:
                    Type: AWS::Serverless::Function
                    Metadata: {BuildMethod: gradle}
                    Properties: {Runtime: java17}
                """)
            .function();

    assertThat(function.resource().metadata().get("BuildMethod").flatMap(it -> it.written()))
        .isEqualTo(Optional.of("gradle"));
  }

  @Test
  void simpleTableIsATable() {
    Project project =
        new Project(root)
            .with("t.yaml", "Resources:\n  Table:\n    Type: AWS::Serverless::SimpleTable\n");

    assertThat(project.read().resources().ofType("AWS::DynamoDB::Table").map(Resource::id).toList())
        .isEqualTo(List.of("Table"));
  }
}
