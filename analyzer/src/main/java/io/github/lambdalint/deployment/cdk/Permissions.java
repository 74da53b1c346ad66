package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds the permissions to invoke functions that the CDK adds to sources by itself. */
final class Permissions {

  private record Source(String principal, List<String> functions) {}

  private static final Map<String, Source> SOURCES =
      Map.of(
          "AWS::SNS::Subscription", new Source("sns.amazonaws.com", List.of("Endpoint")),
          "AWS::Events::Rule", new Source("events.amazonaws.com", List.of("Targets.Arn")),
          "AWS::CloudWatch::Alarm",
              new Source(
                  "lambda.alarms.cloudwatch.amazonaws.com",
                  List.of("AlarmActions", "OKActions", "InsufficientDataActions")));

  private Permissions() {}

  static List<Resource> of(Template template, List<Draft> drafts) {
    List<Resource> permissions = new ArrayList<>();
    for (Draft draft : drafts) {
      Source source = SOURCES.get(draft.type());
      if (source != null && !draft.isPlain()) {
        for (String path : source.functions()) {
          for (Setting item : Setting.of(draft.properties(), draft.span(), path).items()) {
            for (Reference function : item.references()) {
              permissions.add(permission(template, draft, function, source, permissions.size()));
            }
          }
        }
      }
    }
    return permissions;
  }

  private static Resource permission(
      Template template, Draft draft, Reference function, Source source, int number) {
    return new Resource(
        draft.id() + "/AllowInvoke" + number,
        "AWS::Lambda::Permission",
        Mapping.empty(draft.span())
            .with("FunctionName", function)
            .with("Action", new Scalar("lambda:InvokeFunction", draft.span()))
            .with("Principal", new Scalar(source.principal(), draft.span()))
            .with("SourceArn", new Reference(template, draft.id(), "Arn", draft.span())),
        Mapping.empty(draft.span()),
        draft.span(),
        template);
  }
}
