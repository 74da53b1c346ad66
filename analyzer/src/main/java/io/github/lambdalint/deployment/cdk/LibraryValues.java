package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Unknown;
import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import io.github.lambdalint.deployment.document.Table;
import io.github.lambdalint.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Knows the values of the CDK that are no constructs: durations, sizes, runtimes, constants. */
final class LibraryValues {

  private static final Map<String, String> CONSTANTS =
      Table.read(LibraryValues.class, "constants.txt").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private static final Map<String, Double> SECONDS =
      Map.of("millis", 0.001, "seconds", 1.0, "minutes", 60.0, "hours", 3_600.0, "days", 86_400.0);

  private static final Map<String, Long> MEBIBYTES =
      Map.of("mebibytes", 1L, "gibibytes", 1_024L, "tebibytes", 1_048_576L);

  private LibraryValues() {}

  /** Returns the value of an object; empty when it is none of these. */
  static Optional<Value> of(LibraryObject object, Lowering lowering) {
    if (object.receiver().isPresent()) {
      return Optional.empty();
    }
    String type = LibraryNames.simpleName(object.type());
    return switch (type) {
      case "Duration" -> Optional.of(seconds(object, lowering));
      case "Size" -> Optional.of(mebibytes(object, lowering));
      case "Runtime" -> Optional.of(runtime(object, lowering));
      case "Code", "AssetCode", "DockerImageCode", "EcrImageCode", "AssetImageCode" ->
          Optional.of(code(object, lowering));
      case "Schedule", "ScheduleExpression" -> schedule(object, lowering);
      case "ServicePrincipal", "ArnPrincipal", "AccountPrincipal" -> first(object, lowering);
      case "EventPattern" ->
          Optional.of(lowering.map(object.settings(), object.span(), LibraryValues::hyphenated));
      default -> constant(type, object);
    };
  }

  private static Optional<Value> first(LibraryObject object, Lowering lowering) {
    return object.arguments().stream().findFirst().map(lowering::value);
  }

  private static Optional<Value> constant(String type, LibraryObject object) {
    String member = object.member();
    boolean isConstant =
        object.arguments().isEmpty() && member.equals(member.toUpperCase(Locale.ROOT));
    return isConstant
        ? Optional.of(
            new Scalar(CONSTANTS.getOrDefault(type + "." + member, member), object.span()))
        : Optional.empty();
  }

  private static Value seconds(LibraryObject object, Lowering lowering) {
    Double unit = SECONDS.get(object.member());
    return scaled(object, lowering, unit == null ? Optional.empty() : Optional.of(unit));
  }

  private static Value mebibytes(LibraryObject object, Lowering lowering) {
    Long unit = MEBIBYTES.get(object.member());
    return scaled(
        object, lowering, unit == null ? Optional.empty() : Optional.of(unit.doubleValue()));
  }

  private static Value scaled(LibraryObject object, Lowering lowering, Optional<Double> unit) {
    Optional<Value> amount = first(object, lowering);
    if (unit.isPresent() && amount.isPresent() && amount.get() instanceof Scalar number) {
      Optional<Double> known = number(number.text());
      if (known.isPresent()) {
        return new Scalar(number(known.get() * unit.get()), object.span());
      }
    }
    return new Unknown(object.member(), object.span());
  }

  /** Writes a number without a fraction that it has not. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Writes {@code Runtime.JAVA_21} as CloudFormation does. */
  private static Value runtime(LibraryObject object, Lowering lowering) {
    if (!object.arguments().isEmpty()) {
      return lowering.value(object.arguments().get(0));
    }
    String constant = object.member();
    String known = CONSTANTS.get("Runtime." + constant);
    if (known != null) {
      return new Scalar(known, object.span());
    }
    String[] parts = constant.toLowerCase(Locale.ROOT).split("_", 2);
    String version = parts.length > 1 ? parts[1].replace('_', '.') : "";
    return new Scalar(parts[0] + version, object.span());
  }

  /** Returns the path of an asset, as a template has it before it is packaged. */
  private static Value code(LibraryObject object, Lowering lowering) {
    Span span = object.span();
    List<Term> arguments = object.arguments();
    return switch (object.member()) {
      case "fromAsset", "fromAssetImage", "fromImageAsset", "fromDockerBuild", LibraryObject.NEW ->
          arguments.isEmpty() ? new Unknown("code", span) : lowering.value(arguments.get(0));
      case "fromInline" ->
          Value.Mapping.empty(span)
              .with("ZipFile", first(object, lowering).orElse(new Unknown("code", span)));
      default -> new Unknown("code", span);
    };
  }

  private static Optional<Value> schedule(LibraryObject object, Lowering lowering) {
    Span span = object.span();
    return switch (object.member()) {
      case "rate" ->
          first(object, lowering)
              .flatMap(Value::written)
              .flatMap(LibraryValues::number)
              .<Value>map(seconds -> new Scalar(rate(seconds), span))
              .or(() -> Optional.of(new Unknown("rate(…)", span)));
      case "expression" -> first(object, lowering);
      case "cron" -> Optional.of(new Scalar("cron(" + cron(object, lowering) + ")", span));
      case "at" -> Optional.of(new Unknown("at(…)", span));
      default -> Optional.empty();
    };
  }

  private static String rate(double seconds) {
    String amount = number(seconds / 60);
    return "rate(" + amount + (amount.equals("1") ? " minute)" : " minutes)");
  }

  private static String cron(LibraryObject object, Lowering lowering) {
    String day = object.settings().containsKey("weekDay") ? "?" : "*";
    String weekDay = object.settings().containsKey("weekDay") ? "*" : "?";
    return String.join(
        " ",
        part(object, lowering, "minute", "*"),
        part(object, lowering, "hour", "*"),
        part(object, lowering, "day", day),
        part(object, lowering, "month", "*"),
        part(object, lowering, "weekDay", weekDay),
        part(object, lowering, "year", "*"));
  }

  private static String part(
      LibraryObject object, Lowering lowering, String name, String otherwise) {
    return Optional.ofNullable(object.settings().get(name))
        .map(entry -> lowering.value(entry.value()))
        .map(value -> value.written().orElse("…"))
        .orElse(otherwise);
  }

  /** Writes {@code detailType} as patterns do. */
  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
