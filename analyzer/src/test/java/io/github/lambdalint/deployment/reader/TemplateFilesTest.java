package io.github.lambdalint.deployment.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.deployment.Deployment;
import io.github.lambdalint.deployment.Dialect;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.source.Sources;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are templates, and what becomes of those that cannot be read. */
class TemplateFilesTest {

  private static final String FUNCTION =
      "Resources:\n  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java17, Handler: a.B}}\n";

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "template.yaml, CLOUDFORMATION",
    "infra/deep/stack.yml, CLOUDFORMATION",
    "service.template, CLOUDFORMATION",
    "cdk.out/App.template.json, CDK",
  })
  void templateIsFoundByItsContent(String path, Dialect dialect) {
    Deployment deployment = new Project(root).with(path, FUNCTION).read();

    assertThat(deployment.templates()).containsExactly(new Template(root.resolve(path), dialect));
    assertThat(deployment.functions()).hasSize(1);
  }

  @Test
  void samIsToldByItsResources() {
    Project project = new Project(root).with("t.yaml", FUNCTION.replace("Lambda", "Serverless"));

    assertThat(project.read().templates())
        .extracting(Template::dialect)
        .containsExactly(Dialect.SAM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application.yml | spring: {name: 'AWS::Resources'}",
        "broken.yaml | a: {% x %}",
        "policy.json | {\"Resources\": [\"AWS::Lambda::Function\"]}",
        "cdk.out/asset.1/template.yaml | Resources: {Fn: {Type: AWS::Lambda::Function}}",
        "notes.txt | Resources: {Fn: {Type: AWS::Lambda::Function}}",
      })
  void otherFilesAreIgnoredSilently(String path, String text) {
    Deployment deployment = new Project(root).with(path, text).read();

    assertThat(deployment.templates()).isEmpty();
    assertThat(deployment.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({".aws-sam/build/template.yaml", "cdk.out/App.template.json"})
  void copyThatAToolHasMadeCountsOnlyWithoutItsSource(String copy) {
    assertThat(new Project(root).with("app/" + copy, FUNCTION).functions()).containsExactly("Fn");

    Project both = new Project(root).with("app/template.yaml", FUNCTION);
    assertThat(both.read().templates())
        .extracting(Template::file)
        .containsExactly(root.resolve("app/template.yaml"));

    Project elsewhere =
        new Project(root).with("b/" + copy, FUNCTION.replace("a.B", "other.Handler"));
    assertThat(elsewhere.read().templates()).hasSize(2);
  }

  @Test
  void faultyTemplateIsOneNoteAndTheRestIsRead() {
    Project project =
        new Project(root)
            .with("good.yaml", FUNCTION)
            .with("half.yaml", FUNCTION + "  Other: {Type: AWS::SQS::Queue, Properties: {")
            .with("tabs.yaml", "Resources:\n\tFn: {Type: AWS::Lambda::Function}\n")
            .with("erb.yaml", FUNCTION + "<% if prod %>\n  Q: {Type: AWS::SQS::Queue}\n<% end %>\n")
            .with("jinja.yaml", FUNCTION + "{% if prod %}\n{% endif %}\n");

    assertThat(project.functions()).containsExactly("Fn");
    assertThat(project.notes())
        .containsExactly(
            "erb.yaml:4:4 not valid YAML: could not find expected ':', while scanning a simple key"
                + " that begins on line 3; ERB or Jinja in it must be filled in first",
            "half.yaml:3:47 not valid YAML: expected the node content, but found '<stream end>',"
                + " while parsing a flow node that begins on line 3",
            "jinja.yaml:3:2 not valid YAML: found character '%' that cannot start any token, while"
                + " scanning for the next token; ERB or Jinja in it must be filled in first",
            "tabs.yaml:2:1 not valid YAML: found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation), while scanning for the next token");
  }

  @Test
  void duplicateKeyIsANoteOnlyWhereThereIsJava() {
    Project project =
        new Project(root)
            .with(
                "java.yaml",
                FUNCTION + "  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: java21}}\n")
            .with("python.yaml", FUNCTION.replace("java17", "python3.13") + "Resources: {}\n")
            .with(
                "none.yaml",
                "Resources: {Q: {Type: AWS::SQS::Queue}, Q: {Type: AWS::SQS::Queue}}\n");

    assertThat(project.notes())
        .containsExactly("java.yaml:3:3 `Fn` is already on line 2: the last one counts");
    assertThat(project.function().runtime().text()).contains("java21");
  }

  @Test
  void latinOneIsReadWithANote() {
    byte[] latin = ("# Gr\u00fc\u00dfe\n" + FUNCTION).getBytes(StandardCharsets.ISO_8859_1);
    Project project = new Project(root).with("latin.yaml", latin);

    assertThat(project.functions()).containsExactly("Fn");
    assertThat(project.notes())
        .containsExactly("latin.yaml:1:1 not valid UTF-8: read as ISO 8859-1");
  }

  @Test
  void byteOrderMarkIsNoFault() {
    assertThat(new Project(root).with("bom.yaml", "\uFEFF" + FUNCTION).functions())
        .containsExactly("Fn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.json", "huge.yaml", "huge.template"})
  void hugeFileIsOneNoteSinceItMayBeATemplate(String name) throws IOException {
    Project project = new Project(root).with("good.yaml", FUNCTION).with(name, "{}");
    try (RandomAccessFile file = new RandomAccessFile(root.resolve(name).toFile(), "rw")) {
      file.setLength(50_000_000);
    }

    assertThat(project.functions()).containsExactly("Fn");
    assertThat(project.notes())
        .containsExactly(
            name
                + ":1:1 larger than 16 MB: not read; if it is no template, `excludes` silences"
                + " this");
  }

  @Test
  void aliasesThatMultiplyAreOneNoteWhateverTheyAreAbout() {
    String laughs =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 9)
                .mapToObj(
                    n ->
                        "a%d: &a%d [%s*a%d]\n"
                            .formatted(n, n, "*a%d, ".formatted(n - 1).repeat(9), n - 1))
                .collect(Collectors.joining());
    String anchors = "base: &base {x: 1}\nitems: [" + "*base, ".repeat(100) + "{% jinja %}]\n";
    Project project =
        new Project(root)
            .with("good.yaml", FUNCTION)
            .with("laughs.yaml", laughs)
            .with("laughs-template.yaml", FUNCTION + laughs)
            .with("anchors.yaml", anchors);

    assertThat(project.functions()).containsExactly("Fn");
    assertThat(project.notes())
        .containsExactly(
            "laughs-template.yaml:8:45 more than 1000000 values, with aliases counted each time:"
                + " not read",
            "laughs.yaml:6:45 more than 1000000 values, with aliases counted each time: not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Type: [a]",
        "Type: AWS::Lambda::Function, Properties: [a]",
        "Type: AWS::Lambda::Function, Properties: {Runtime: java17, Handler: {a: b}, Timeout: [1]}",
        "Type: AWS::Serverless::Function, Properties: {Events: [a], EventInvokeConfig: x}",
        "Type: AWS::Serverless::Function, Properties: {Events: {E: x, F: {Type: S3}, G: {Type: [Q]}}}",
        "Type: AWS::Serverless::Function, Properties: !If [a, b]",
        "Type: AWS::Serverless::Function, Properties: {Events: {E: {Type: SNS, Properties: {SqsSubscription: [a]}}}}",
        "Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: {Ref: [a]}}",
        "Type: 'Nonsense::'",
        "Type: 'Custom::'",
      })
  void nonsenseIsReadAsFarAsItGoes(String resource) {
    Project project =
        new Project(root).with("t.yaml", FUNCTION + "  Odd: {%s}\n".formatted(resource));

    assertThat(project.functions()).contains("Fn");
    assertThat(project.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"${", "${a:", "${self:a,", "a.", "a:", ":function:a", "${A}", "$", "arn:"})
  void longTextsEnd(String part) {
    String text = part.repeat(300_000);
    Project project =
        new Project(root)
            .with(
                "t.yaml",
                """
                Resources:
                  Fn: {Type: AWS::Lambda::Function, Properties: {Runtime: provided, Handler: '%1$s'}}
                  Url: {Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: !Sub '%1$s'}}
                  Ok: {Type: AWS::Lambda::Function, Properties: {Runtime: java17}}
                """
                    .formatted(text))
            .with(
                "serverless.yml",
                """
                provider: aws
                functions: {ok: {handler: a.B, events: [{sqs: 'arn:%1$s'}, {http: '%1$s'}], timeout: '%1$s'}}
                """
                    .formatted(text));

    assertThat(project.functions()).containsExactly("Ok", "ok");
  }

  @Test
  void hugeMappingsAreNotMultiplied() {
    String rows = "k: 'v', ".repeat(1).concat("l: [" + "x, ".repeat(5_000) + "x]");
    StringBuilder text = new StringBuilder(FUNCTION);
    for (int i = 0; i < 5_000; i++) {
      text.append(
          "  Q%d: {Type: AWS::SQS::Queue, Properties: {A: !FindInMap [M, a, l]}}\n".formatted(i));
    }
    text.append("Mappings: {M: {a: {%s}}}\n".formatted(rows));

    Deployment deployment = new Project(root).with("t.yaml", text.toString()).read();

    assertThat(deployment.functions()).hasSize(1);
    assertThat(deployment.resources().all()).hasSize(5_001);
  }

  @Test
  void filesAreReadInAnOrderThatDoesNotDependOnTheList() {
    Project project = new Project(root).with("b.yaml", FUNCTION).with("a.yaml", FUNCTION);
    List<Path> files = List.of(root.resolve("b.yaml"), root.resolve("a.yaml"));

    assertThat(DeploymentReader.read(root, files, Map.of(), new Sources(List.of())).templates())
        .isEqualTo(project.read().templates());
  }
}
