package io.github.lambdalint.rules.tmp;

import io.github.lambdalint.deployment.Setting;
import io.github.lambdalint.function.LambdaFunction;
import io.github.lambdalint.function.Text;
import io.github.lambdalint.rule.Report;
import io.github.lambdalint.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags files that are written where Lambda lets nothing write. */
public final class WriteOutsideTmp implements Rule {

  private static final List<String> WRITABLE = List.of("/tmp", "/dev", "/proc");
  private static final String MOUNTS = "/mnt";
  private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  @Override
  public void check(LambdaFunction function, Report report) {
    List<String> writable = Stream.concat(WRITABLE.stream(), mounts(function).stream()).toList();
    FileCall.that("write", function.execution())
        .filter(file -> !file.facts().has("failure"))
        .filter(file -> isReadOnly(file.path(), writable))
        .forEach(
            file ->
                report.add(
                    file.call(),
                    "Lambda lets nothing write to `%s`",
                    file.path().start() + (file.path().isConstant() ? "" : "…")));
  }

  /** Lists where file systems are mounted; the folder of all mounts when it is not known. */
  private static List<String> mounts(LambdaFunction function) {
    Optional<Setting> systems =
        function.declaration().map(declaration -> declaration.property("FileSystemConfigs"));
    if (systems.isEmpty() || systems.get().isUnknown()) {
      return List.of(MOUNTS);
    }
    return systems.get().items().stream()
        .map(system -> system.property("LocalMountPath").text().orElse(MOUNTS))
        .toList();
  }

  private static boolean isReadOnly(Text path, List<String> writable) {
    String start = path.start();
    return !start.isEmpty()
        && !WITH_SCHEME.matcher(start).matches()
        && writable.stream().noneMatch(folder -> mayBeIn(folder, path));
  }

  private static boolean mayBeIn(String folder, Text path) {
    String start = path.start();
    return start.equals(folder)
        || start.startsWith(folder + "/")
        || (!path.isConstant() && (folder + "/").startsWith(start));
  }
}
