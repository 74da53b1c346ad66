package io.github.lambdalint.rules.lifecycle;

import io.github.lambdalint.deployment.FunctionDeclaration;
import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Flags functions with SnapStart and something that SnapStart does not work with. */
public final class SnapStartConflict implements Rule {

  private static final int MOST_TMP = 512;

  /** What a setting of the function must be for SnapStart not to work, and how to call it. */
  private static final List<Map.Entry<String, Predicate<Setting>>> CONFLICTS =
      List.of(
          Map.entry("Runtime", is(text -> text.startsWith("java8"))),
          Map.entry("PackageType", is("Image"::equals)),
          Map.entry("FileSystemConfigs", setting -> !setting.items().isEmpty()),
          Map.entry("EphemeralStorage.Size", SnapStartConflict::isLargeTmp));

  @Override
  public void check(LambdaFunction function, Report report) {
    function
        .declaration()
        .ifPresent(
            declaration ->
                SnapStart.of(declaration)
                    .ifPresent(snapStart -> check(declaration, snapStart, report)));
  }

  private static void check(FunctionDeclaration declaration, Setting snapStart, Report report) {
    Stream<Map.Entry<String, Setting>> ofFunction =
        CONFLICTS.stream()
            .filter(conflict -> conflict.getValue().test(declaration.property(conflict.getKey())))
            .map(conflict -> Map.entry(conflict.getKey(), declaration.property(conflict.getKey())));
    String provisioned = "ProvisionedConcurrencyConfig";
    Stream<Map.Entry<String, Setting>> ofAliases =
        declaration.aliases().stream()
            .map(alias -> alias.property(provisioned))
            .filter(setting -> setting.isPresent() && !setting.isUnknown())
            .map(setting -> Map.entry(provisioned, setting));
    Stream.concat(ofFunction, ofAliases)
        .forEach(
            conflict ->
                report.add(
                    snapStart.relatedTo(conflict.getKey(), conflict.getValue().span()),
                    "SnapStart does not work with %s",
                    describe(conflict)));
  }

  private static String describe(Map.Entry<String, Setting> conflict) {
    return conflict
        .getValue()
        .text()
        .map(text -> conflict.getKey() + " " + text)
        .orElse(conflict.getKey());
  }

  private static Predicate<Setting> is(Predicate<String> wrong) {
    return setting -> setting.text().filter(wrong).isPresent();
  }

  private static boolean isLargeTmp(Setting size) {
    return size.number().filter(megabytes -> megabytes > MOST_TMP).isPresent();
  }
}
