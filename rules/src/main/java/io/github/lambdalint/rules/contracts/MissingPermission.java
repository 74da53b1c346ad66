package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import io.github.lambdalint.source.Place;
import java.util.List;
import java.util.Set;

/** Flags sources that no permission lets invoke the function, which nothing says at deployment. */
public final class MissingPermission implements Rule {

  /** The kinds whose resources deploy without the permission and then invoke nothing. */
  private static final Set<String> KINDS =
      Set.of(
          "apigw-authorizer",
          "apigw-http",
          "apigw-rest",
          "apigw-websocket",
          "cloudwatch-alarm",
          "cognito-custom-sender",
          "cognito-user-pool",
          "eventbridge-rule",
          "eventbridge-schedule",
          "iot-rule",
          "sns");

  private static final String INVOKE = "lambda:InvokeFunction";

  /** Settings of a source by which it invokes under a role, which needs no permission. */
  private static final List<String> ROLES =
      List.of(
          "AuthorizerCredentials",
          "AuthorizerCredentialsArn",
          "Credentials",
          "CredentialsArn",
          "RoleArn");

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .filter(declaration -> arePermissionsKnown(declaration.resources()))
        .ifPresent(
            declaration ->
                function.invocations().stream()
                    .filter(invocation -> isRefused(declaration, invocation))
                    .forEach(
                        invocation ->
                            report.add(
                                invocation,
                                "%s has no permission to invoke `%s`",
                                invocation.describe(),
                                function.name())));
  }

  private static boolean isRefused(FunctionDeclaration declaration, Invocation invocation) {
    EventSource source = invocation.source();
    return KINDS.contains(invocation.kind().id())
        && ROLES.stream().map(source::setting).allMatch(Setting::isAbsent)
        && isWrittenOut(declaration.resources(), invocation)
        && invocation.kind().principal().stream()
            .noneMatch(
                principal ->
                    declaration.permissions().stream()
                        .filter(MissingPermission::mayAllowInvocation)
                        .map(permission -> permission.property("Principal"))
                        .anyMatch(setting -> mayBe(setting, principal)));
  }

  /** Says whether the source is declared on its own, and not by an event with a permission. */
  private static boolean isWrittenOut(ResourceGraph resources, Invocation invocation) {
    EventSource source = invocation.source();
    String kind = invocation.kind().id();
    List<Resource> declaring =
        resources.all().stream().filter(it -> it.span().equals(source.span())).toList();
    List<Resource> owners =
        declaring.isEmpty() && !kind.startsWith("apigw")
            ? source.origin().filter(origin -> holds(resources, origin, source)).stream().toList()
            : declaring;
    return !owners.isEmpty()
        && owners.stream().noneMatch(owner -> owner.isInline() || isByTool(kind, owner));
  }

  /** Says whether no other resource begins between a resource and the place of the source. */
  private static boolean holds(ResourceGraph resources, Resource owner, EventSource source) {
    return isBefore(owner, source)
        && resources.all().stream().noneMatch(it -> isBefore(owner, it) && isBefore(it, source));
  }

  private static boolean isBefore(Place one, Place other) {
    return one.span().file().equals(other.span().file()) && one.span().compareTo(other.span()) < 0;
  }

  /** Says whether the tool that reads the template adds the permission. */
  private static boolean isByTool(String kind, Resource owner) {
    Dialect dialect = owner.template().dialect();
    return (kind.startsWith("apigw") && dialect == Dialect.CDK)
        || (kind.startsWith("cognito") && dialect == Dialect.SERVERLESS);
  }

  private static boolean mayAllowInvocation(Resource permission) {
    Setting action = permission.property("Action");
    return action.isAbsent()
        || action.isUnknown()
        || action.texts().stream()
            .anyMatch(text -> text.contains("*") || text.equalsIgnoreCase(INVOKE));
  }

  /** A permission for a function that cannot be told may be the one that is looked for. */
  private static boolean arePermissionsKnown(ResourceGraph resources) {
    return resources
        .ofType("AWS::Lambda::Permission")
        .noneMatch(
            (Resource permission) -> resources.targets(permission, "FunctionName").isEmpty());
  }

  private static boolean mayBe(Setting setting, String principal) {
    return setting.isUnknown() || setting.texts().contains(principal);
  }
}
