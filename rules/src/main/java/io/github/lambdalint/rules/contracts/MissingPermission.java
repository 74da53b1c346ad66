package io.github.lambdalint.rules.contracts;

import io.github.lambdalint.deployment.EventSource;
import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.ResourceGraph;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.invocation.Invocation;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.Set;

/** Flags sources that no permission lets invoke the function, which nothing says at deployment. */
public final class MissingPermission implements Rule {

  /** The kinds whose resources deploy without the permission and then drop their events. */
  private static final Set<String> KINDS =
      Set.of("cloudwatch-alarm", "eventbridge-rule", "eventbridge-schedule", "sns");

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
        && source.setting("RoleArn").isAbsent()
        && isOwnResource(declaration.resources(), source)
        && invocation.kind().principal().stream()
            .noneMatch(
                principal ->
                    declaration.permissions().stream()
                        .map(permission -> permission.property("Principal"))
                        .anyMatch(setting -> mayBe(setting, principal)));
  }

  /** Says whether the source is written out; to an event inline SAM adds the permission itself. */
  private static boolean isOwnResource(ResourceGraph resources, EventSource source) {
    return resources.all().stream()
        .filter(resource -> resource.span().equals(source.span()))
        .anyMatch(resource -> !resource.isInline());
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
