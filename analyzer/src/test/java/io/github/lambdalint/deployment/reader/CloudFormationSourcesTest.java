package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFormationSourcesTest {

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::ApiGateway::Authorizer | AuthorizerUri: !Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations', RestApiId: !Ref Rest | apigw-authorizer `Rest` line 7 from Rest",
        "AWS::ApiGateway::Method | RestApiId: !Ref Rest, Integration: {Type: AWS_PROXY, Uri: !Sub 'x/${Fn.Arn}/invocations'} | apigw-rest `Rest` line 7 from Rest",
        "AWS::ApiGateway::Method | Integration: {Type: AWS, Uri: !GetAtt Fn.Arn, RequestParameters: {integration.request.header.X-Amz-Invocation-Type: \"'Event'\"}} | apigw-rest-nonproxy-event `R` line 7",
        "AWS::ApiGateway::RestApi | Body: {paths: {/a: {get: {x-amazon-apigateway-integration: {uri: !Sub 'x/${Fn.Arn}'}}}}} | apigw-rest `R` line 7 from R",
        "AWS::ApiGateway::RestApi | Body: {securityDefinitions: {a: {x-amazon-apigateway-authorizer: {authorizerUri: !Sub 'x/${Fn.Arn}'}}}} | apigw-authorizer `R` line 7 from R",
        "AWS::ApiGateway::RestApi | Body: {components: {securitySchemes: {a: {x-amazon-apigateway-authorizer: {authorizerUri: !Sub 'x/${Fn.Arn}'}}}}} | apigw-authorizer `R` line 7 from R",
        "AWS::ApiGatewayV2::Api | Target: !GetAtt Fn.Arn | apigw-http `R` line 7 from R",
        "AWS::ApiGatewayV2::Api | Body: {paths: {/a: {get: {x-amazon-apigateway-integration: {uri: !GetAtt Fn.Arn}}}}} | apigw-http `R` line 7 from R",
        "AWS::ApiGatewayV2::Api | Body: {components: {securitySchemes: {a: {x-amazon-apigateway-authorizer: {authorizerUri: !GetAtt Fn.Arn}}}}} | apigw-authorizer `R` line 7 from R",
        "AWS::ApiGatewayV2::Authorizer | AuthorizerUri: !GetAtt Fn.Arn, ApiId: !Ref Http | apigw-authorizer `Http` line 7 from Http",
        "AWS::ApiGatewayV2::Integration | IntegrationUri: !GetAtt Fn.Arn, ApiId: !Ref Http | apigw-http `Http` line 7 from Http",
        "AWS::ApiGatewayV2::Integration | IntegrationUri: !GetAtt Fn.Arn, ApiId: !Ref Socket | apigw-websocket `Socket` line 7 from Socket",
        "AWS::AppSync::DataSource | LambdaConfig: {LambdaFunctionArn: !GetAtt Fn.Arn} | appsync-resolver `R` line 7",
        "AWS::AppSync::GraphQLApi | LambdaAuthorizerConfig: {AuthorizerUri: !GetAtt Fn.Arn} | appsync-authorizer `R` line 7 from R",
        "AWS::AppSync::GraphQLApi | AdditionalAuthenticationProviders: [{LambdaAuthorizerConfig: {AuthorizerUri: !GetAtt Fn.Arn}}] | appsync-authorizer `R` line 7 from R",
        "AWS::Bedrock::Agent | ActionGroups: [{ActionGroupExecutor: {Lambda: !GetAtt Fn.Arn}}] | bedrock-agent-action `R` line 7 from R",
        "AWS::CloudFormation::CustomResource | ServiceToken: !GetAtt Fn.Arn | cfn-custom-resource `R` line 7",
        "AWS::CloudFormation::Macro | FunctionName: !GetAtt Fn.Arn | cfn-macro `R` line 7",
        "AWS::CloudFront::Distribution | DistributionConfig: {DefaultCacheBehavior: {LambdaFunctionAssociations: [{LambdaFunctionARN: !Ref Version}]}} | lambda-edge `R` line 7 from R through Version",
        "AWS::CloudFront::Distribution | DistributionConfig: {CacheBehaviors: [{LambdaFunctionAssociations: [{LambdaFunctionARN: !Ref Version}]}]} | lambda-edge `R` line 7 from R through Version",
        "AWS::CloudWatch::Alarm | AlarmActions: [!GetAtt Fn.Arn] | cloudwatch-alarm `R` line 7 from R",
        "AWS::CloudWatch::Alarm | OKActions: [!GetAtt Fn.Arn] | cloudwatch-alarm `R` line 7 from R",
        "AWS::CloudWatch::Alarm | InsufficientDataActions: [!GetAtt Fn.Arn] | cloudwatch-alarm `R` line 7 from R",
        "AWS::CloudWatch::CompositeAlarm | AlarmActions: [!GetAtt Fn.Arn] | cloudwatch-alarm `R` line 7 from R",
        "AWS::CodeCommit::Repository | Triggers: [{DestinationArn: !GetAtt Fn.Arn}] | codecommit `R` line 7 from R",
        "AWS::CodePipeline::Pipeline | Stages: [{Actions: [{ActionTypeId: {Provider: Lambda}, Configuration: {FunctionName: !Ref Fn}}]}] | codepipeline `R` line 7 from R",
        "AWS::Cognito::IdentityPool | CognitoEvents: {SyncTrigger: !GetAtt Fn.Arn} | cognito-sync `R` line 7 from R",
        "AWS::Cognito::UserPool | LambdaConfig: {PreSignUp: !GetAtt Fn.Arn} | cognito-user-pool `R` line 7 from R",
        "AWS::Cognito::UserPool | LambdaConfig: {PreTokenGenerationConfig: {LambdaArn: !GetAtt Fn.Arn}} | cognito-user-pool `R` line 7 from R",
        "AWS::Cognito::UserPool | LambdaConfig: {CustomEmailSender: {LambdaArn: !GetAtt Fn.Arn}} | cognito-custom-sender `R` line 7 from R",
        "AWS::Cognito::UserPool | LambdaConfig: {CustomSMSSender: {LambdaArn: !GetAtt Fn.Arn}} | cognito-custom-sender `R` line 7 from R",
        "AWS::Config::ConfigRule | Source: {Owner: CUSTOM_LAMBDA, SourceIdentifier: !GetAtt Fn.Arn} | config-rule `R` line 7 from R",
        "AWS::Connect::IntegrationAssociation | IntegrationArn: !GetAtt Fn.Arn | connect-flow `R` line 7",
        "AWS::ElasticLoadBalancingV2::TargetGroup | TargetType: lambda, Targets: [{Id: !GetAtt Fn.Arn}] | alb `R` line 7 from R",
        "AWS::Events::Rule | ScheduleExpression: rate(1 day), Targets: [{Arn: !GetAtt Fn.Arn}] | eventbridge-schedule `R` line 7",
        "AWS::Events::Rule | EventPattern: {source: [a]}, Targets: [{Arn: !GetAtt Fn.Arn}] | eventbridge-rule `R` line 7",
        "AWS::IoT::ProvisioningTemplate | PreProvisioningHook: {TargetArn: !GetAtt Fn.Arn} | iot-provisioning-hook `R` line 7 from R",
        "AWS::IoT::TopicRule | TopicRulePayload: {Actions: [{Lambda: {FunctionArn: !GetAtt Fn.Arn}}]} | iot-rule `R` line 7",
        "AWS::IoTEvents::DetectorModel | DetectorModelDefinition: {States: [{OnEnter: {Events: [{Actions: [{Lambda: {FunctionArn: !GetAtt Fn.Arn}}]}]}}]} | iot-events `R` line 7 from R",
        "AWS::KinesisFirehose::DeliveryStream | ExtendedS3DestinationConfiguration: {ProcessingConfiguration: {Processors: [{Type: Lambda, Parameters: [{ParameterName: LambdaArn, ParameterValue: !GetAtt Fn.Arn}]}]}} | firehose-transform `R` line 7 from R",
        "AWS::Lambda::EventInvokeConfig | FunctionName: !Ref Other, DestinationConfig: {OnFailure: {Destination: !GetAtt Fn.Arn}} | lambda-destination `Other` line 7 from Other",
        "AWS::Lambda::EventInvokeConfig | FunctionName: !Ref Other, DestinationConfig: {OnSuccess: {Destination: !GetAtt Fn.Arn}} | lambda-destination `Other` line 7 from Other",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !GetAtt Queue.Arn | sqs-standard `Queue` line 7 from Queue",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Alias, EventSourceArn: !GetAtt Queue.Arn | sqs-standard `Queue` line 7 from Queue through live",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:sqs:eu-west-1:1:orders.fifo' | sqs-fifo `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders' | sqs-standard `Queue` line 7 from Queue",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Sub 'arn:aws:kinesis:${AWS::Region}:1:stream/a' | kinesis `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:kinesis:eu-west-1:1:stream/a/consumer/b:1' | kinesis-efo `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:dynamodb:eu-west-1:1:table/a/stream/b' | dynamodb-streams `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:kafka:eu-west-1:1:cluster/a/b' | msk `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:mq:eu-west-1:1:broker:a', Queues: [a] | mq-activemq `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Ref P, Queues: [a], SourceAccessConfigurations: [{Type: VIRTUAL_HOST, URI: /}] | mq-rabbitmq `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: 'arn:aws:rds:eu-west-1:1:cluster:a' | documentdb `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, Topics: [a], SelfManagedEventSource: {Endpoints: {KafkaBootstrapServers: [a]}} | self-managed-kafka `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Ref P, DocumentDBEventSourceConfig: {DatabaseName: a} | documentdb `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Ref P, Topics: [a] | msk `R` line 7",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Ref P, ScalingConfig: {MaximumConcurrency: 2} | sqs-standard `R` line 7",
        "AWS::Lambda::Url | TargetFunctionArn: !Ref Fn | function-url `R` line 7",
        "AWS::Lex::BotAlias | BotAliasLocaleSettings: [{BotAliasLocaleSetting: {CodeHookSpecification: {LambdaCodeHook: {LambdaArn: !GetAtt Fn.Arn}}}}] | lex-v2 `R` line 7 from R",
        "AWS::Logs::SubscriptionFilter | DestinationArn: !GetAtt Fn.Arn, LogGroupName: /aws/a | cloudwatch-logs `R` line 7",
        "AWS::Pipes::Pipe | Source: !GetAtt Queue.Arn, Enrichment: !GetAtt Fn.Arn | pipes-enrichment `Queue` line 7 from Queue",
        "AWS::Pipes::Pipe | Source: !GetAtt Queue.Arn, Target: !GetAtt Fn.Arn | pipes-target `Queue` line 7 from Queue",
        "AWS::Pipes::Pipe | Target: !GetAtt Fn.Arn, TargetParameters: {LambdaFunctionParameters: {InvocationType: FIRE_AND_FORGET}} | pipes-target-async `R` line 7",
        "AWS::S3::Bucket | NotificationConfiguration: {LambdaConfigurations: [{Event: a, Function: !GetAtt Fn.Arn}]} | s3 `R` line 7 from R",
        "AWS::S3ObjectLambda::AccessPoint | ObjectLambdaConfiguration: {TransformationConfigurations: [{ContentTransformation: {AwsLambda: {FunctionArn: !GetAtt Fn.Arn}}}]} | s3-object-lambda `R` line 7 from R",
        "AWS::SES::ReceiptRule | Rule: {Actions: [{LambdaAction: {FunctionArn: !GetAtt Fn.Arn}}]} | ses-event `R` line 7",
        "AWS::SES::ReceiptRule | Rule: {Actions: [{LambdaAction: {FunctionArn: !GetAtt Fn.Arn, InvocationType: RequestResponse}}]} | ses-request-response `R` line 7",
        "AWS::SNS::Subscription | Protocol: lambda, TopicArn: !Ref Topic, Endpoint: !GetAtt Fn.Arn | sns `Topic` line 7 from Topic",
        "AWS::SNS::Topic | Subscription: [{Protocol: lambda, Endpoint: !GetAtt Fn.Arn}] | sns `R` line 7 from R",
        "AWS::Scheduler::Schedule | Target: {Arn: !GetAtt Fn.Arn} | eventbridge-scheduler `R` line 7",
        "AWS::SecretsManager::RotationSchedule | RotationLambdaARN: !GetAtt Fn.Arn | secretsmanager-rotation `R` line 7",
        "AWS::Serverless::GraphQLApi | Auth: {LambdaAuthorizer: {AuthorizerUri: !GetAtt Fn.Arn}} | appsync-authorizer `R` line 7 from R",
        "AWS::Serverless::GraphQLApi | DataSources: {Lambda: {A: {FunctionArn: !GetAtt Fn.Arn}}} | appsync-resolver `R` line 7 from R",
        "AWS::Serverless::WebSocketApi | Routes: {$default: {FunctionArn: !GetAtt Fn.Arn}} | apigw-websocket `R` line 7 from R",
        "AWS::VpcLattice::TargetGroup | Type: LAMBDA, Targets: [{Id: !GetAtt Fn.Arn}] | vpc-lattice `R` line 7 from R",
        "Custom::S3BucketNotifications | BucketName: !Ref Bucket, NotificationConfiguration: {LambdaFunctionConfigurations: [{Events: [a], LambdaFunctionArn: !GetAtt Fn.Arn}]} | s3 `Bucket` line 7 from Bucket",
        "Custom::Thing | ServiceToken: !GetAtt Fn.Arn | cfn-custom-resource `R` line 7",
      })
  void resourceIsASource(String type, String properties, String expected) {
    assertThat(withResource(type, properties).sources()).containsExactly("Fn: " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AWS::SNS::Subscription | Protocol: sqs, TopicArn: !Ref Topic, Endpoint: !GetAtt Queue.Arn",
        "AWS::KinesisFirehose::DeliveryStream | ExtendedS3DestinationConfiguration: {ProcessingConfiguration: {Processors: [{Parameters: [{ParameterName: RoleArn, ParameterValue: !GetAtt Fn.Arn}]}]}}",
        "AWS::Config::ConfigRule | Source: {Owner: AWS, SourceIdentifier: S3}",
        "AWS::Lambda::EventSourceMapping | FunctionName: !Ref Fn, EventSourceArn: !Ref P",
        "AWS::Lambda::EventSourceMapping | FunctionName: !ImportValue F, EventSourceArn: !GetAtt Queue.Arn",
        "AWS::Events::Rule | Targets: [{Arn: !GetAtt Queue.Arn}]",
        "AWS::Lambda::Permission | FunctionName: !Ref Fn, Principal: apigateway.amazonaws.com",
        "AWS::Lambda::Permission | FunctionName: !Ref Fn, Principal: '123456789012'",
      })
  void resourceIsNoSource(String type, String properties) {
    assertThat(withResource(type, properties).sources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Fn | ",
        "!GetAtt Fn.Arn | ",
        "fn-name | ",
        "fn-name:blue | blue",
        "'fn-name:$LATEST' | ",
        "'arn:aws:lambda:eu-west-1:1:function:fn-name' | ",
        "'arn:aws:lambda:eu-west-1:1:function:fn-name:blue' | blue",
        "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:fn-name:blue' | blue",
        "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}' | ",
        "!Sub 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}:blue' | blue",
        "!Sub '${Fn.Arn}:blue' | blue",
        "!Join [':', [!GetAtt Fn.Arn, blue]] | blue",
        "!Ref Alias | live",
        "!Ref Version | Version",
      })
  void functionIsNamedInManyWays(String written, String qualifier) {
    Project project = withResource("AWS::Lambda::Url", "TargetFunctionArn: " + written);

    assertThat(project.sources())
        .containsExactly(
            "Fn: function-url `R` line 7" + (qualifier == null ? "" : " through " + qualifier));
  }

  @Test
  void permissionIsASourceOnlyWhenNothingElseDeclaresOne() {
    assertThat(
            withResource(
                    "AWS::Lambda::Permission",
                    "FunctionName: !Ref Fn, Principal: alexa-appkit.amazon.com, EventSourceToken: a")
                .sources())
        .containsExactly("Fn: alexa-skill `R` line 7");

    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
                  Rule: {Type: AWS::Events::Rule, Properties: {ScheduleExpression: rate(1 day), Targets: [{Arn: !GetAtt Fn.Arn}]}}
                  Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Principal: events.amazonaws.com}}
                """);
    assertThat(project.sources()).containsExactly("Fn: eventbridge-schedule `Rule` line 3");
    assertThat(project.function().permissions()).extracting(Resource::id).containsExactly("Allow");
  }

  @Test
  void eventOfAFunctionIsNotRepeatedByTheBodyOfItsApi() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Api:
                    Type: AWS::Serverless::Api
                    Properties:
                      DefinitionBody:
                        paths:
                          /a: {get: {x-amazon-apigateway-integration: {uri: !Sub 'x/${Fn.Arn}/y'}}}
                  Fn:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java17
                      Events:
                        Get: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /a, Method: get}}
                """);

    assertThat(project.sources()).containsExactly("Fn: apigw-rest `Get` line 13 from Api");
  }

  @Test
  void ruleWithTwoTargetsInvokesTwoFunctions() {
    Project project =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  A: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
                  B: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
                  Rule:
                    Type: AWS::Events::Rule
                    Properties:
                      ScheduleExpression: rate(1 day)
                      Targets:
                        - {Arn: !GetAtt A.Arn, Input: '1'}
                        - {Arn: !GetAtt B.Arn, Input: '2'}
                """);

    assertThat(project.sources())
        .containsExactly(
            "A: eventbridge-schedule `Rule` line 4", "B: eventbridge-schedule `Rule` line 4");
    assertThat(
            project.read().functions().stream()
                .map(it -> it.eventSources().get(0).setting("Input").text().orElse("")))
        .containsExactly("1", "2");
  }

  @Test
  void versionsAliasesAndInvokeConfigsBelongToTheirFunction() {
    FunctionDeclaration function =
        new Project(root)
            .with(
                "template.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17, FunctionName: fn-name}}
                  Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
                  Alias: {Type: AWS::Lambda::Alias, Properties: {FunctionName: fn-name, Name: live}}
                  Loop: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Loop, Name: live}}
                  Config: {Type: AWS::Lambda::EventInvokeConfig, Properties: {FunctionName: !Ref Fn}}
                """)
            .function();

    assertThat(function.aliases()).extracting(Resource::id).containsExactly("Version", "Alias");
    assertThat(function.asyncConfigs()).extracting(Resource::id).containsExactly("Config");
  }

  @Test
  void constructPathNamesWhatTheCdkHasMade() {
    Project project =
        new Project(root)
            .with(
                "cdk.out/App.template.json",
                """
                {"Resources": {
                  "Fn1A2B": {"Type": "AWS::Lambda::Function", "Properties": {"Runtime": "java17",
                    "Code": {"S3Bucket": "b", "S3Key": "k"}}},
                  "Queue3C4D": {"Type": "AWS::SQS::Queue", "Metadata": {"aws:cdk:path": "App/Orders/Resource"}},
                  "Map": {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {
                    "FunctionName": {"Ref": "Fn1A2B"},
                    "EventSourceArn": {"Fn::GetAtt": ["Queue3C4D", "Arn"]}}}
                }}
                """);

    assertThat(project.sources())
        .containsExactly("Fn1A2B: sqs-standard `Orders` line 5 from Queue3C4D");
    assertThat(project.codeFolders()).isEmpty();
  }

  private Project withResource(String type, String properties) {
    return new Project(root)
        .with(
            "template.yaml",
            """
            Parameters:
              P: {Type: String}
            Resources:
              Fn:
                Type: AWS::Lambda::Function
                Properties: {Runtime: java17, FunctionName: fn-name}
              R: {Type: '%s', Properties: {%s}}
              Other: {Type: AWS::Lambda::Function, Properties: {Runtime: python3.12}}
              Version: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Fn}}
              Alias: {Type: AWS::Lambda::Alias, Properties: {FunctionName: !Ref Fn, Name: live}}
              Queue: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}
              Topic: {Type: AWS::SNS::Topic}
              Bucket: {Type: AWS::S3::Bucket}
              Rest: {Type: AWS::ApiGateway::RestApi}
              Http: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: HTTP}}
              Socket: {Type: AWS::ApiGatewayV2::Api, Properties: {ProtocolType: WEBSOCKET}}
            """
                .formatted(type, properties));
  }
}
