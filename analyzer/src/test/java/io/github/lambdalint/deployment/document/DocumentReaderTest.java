package io.github.lambdalint.deployment.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Mapping;
import io.github.lambdalint.deployment.Value.Scalar;
import io.github.lambdalint.deployment.Value.Sequence;
import io.github.lambdalint.source.Note;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  private static final Path FILE = Path.of("template.yaml");

  @Test
  void keysAndValuesKnowTheirPlaces() throws Exception {
    assertThat(
            read(
                """
                Queue:
                  Name: orders
                  Tags: [a, b]
                """))
        .isEqualTo(
            new Mapping(
                java.util.Map.of(
                    "Queue",
                    mapping(
                        span(2, 3, 3, 15),
                        List.of("Name", "Tags"),
                        List.of(span(2, 3, 2, 7), span(3, 3, 3, 7)),
                        List.of(
                            new Scalar("orders", span(2, 9, 2, 15)),
                            new Sequence(
                                List.of(
                                    new Scalar("a", span(3, 10, 3, 11)),
                                    new Scalar("b", span(3, 13, 3, 14))),
                                span(3, 9, 3, 15))))),
                java.util.Map.of("Queue", span(1, 1, 1, 6)),
                span(1, 1, 3, 15)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Q | {Ref: Q}",
        "!GetAtt Q.Arn | {Fn::GetAtt: Q.Arn}",
        "!Sub 'x${A}' | {Fn::Sub: x${A}}",
        "!Join ['-', [a, !Ref B]] | {Fn::Join: [-, [a, {Ref: B}]]}",
        "!If [C, a, b] | {Fn::If: [C, a, b]}",
        "!Condition C | {Condition: C}",
        "!!str 1 | 1",
        "${x} | ${x}",
        "{a: 1, \"b\": [true, 1.5]} | {a: 1, b: [true, 1.5]}",
        "\"\" | ''",
        "{a: null, b: ~, c: } | {}",
        "{base: &b {x: 1, y: 1}, own: {<<: *b, y: 2}} | {base: {x: 1, y: 1}, own: {y: 2, x: 1}}",
        "!Split [-, !Ref A] | {Fn::Split: [-, {Ref: A}]}",
        "[a, -] | [a, -]",
      })
  void valuesAreRead(String text, String expected) throws Exception {
    assertThat(show(read(text))).isEqualTo(expected);
  }

  @Test
  void jsonWithTabsIsRead() throws Exception {
    assertThat(show(read("{\n\t\"a\":\t{\"b\": [1,\t\"\\u00e9\"]}\n}")))
        .isEqualTo("{a: {b: [1, é]}}");
  }

  @Test
  void lastOfTwoEntriesWithOneKeyCounts() throws Exception {
    Document document = DocumentReader.read(FILE, "a: 1\nb: 2\na: 3\n");

    assertThat(show(document.root())).isEqualTo("{a: 3, b: 2}");
    assertThat(document.notes())
        .containsExactly(
            new Note(span(3, 1, 3, 2), "`a` is already on line 1: the last one counts"));
  }

  @Test
  void emptyDocumentIsAnEmptyMap() throws Exception {
    assertThat(show(read("# nothing\n"))).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 'b | 1:6 | not valid YAML: found unexpected end of stream, while scanning a quoted scalar that begins on line 1",
        "a: {% if x %} | 1:5 | not valid YAML: found character '%' that cannot start any token, while scanning for the next token; ERB or Jinja in it must be filled in first",
        "a: <%= x %>: b | 1:12 | not valid YAML: mapping values are not allowed here; ERB or Jinja in it must be filled in first",
        "a: *b | 1:4 | alias `*b` has no anchor before it",
        "a: [b | 1:6 | not valid YAML: expected ',' or ']', but got <stream end>, while parsing a flow sequence that begins on line 1",
      })
  void faultSaysWhereAndWhat(String text, String place, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            MalformedDocumentException.class,
            e ->
                assertThat(
                        e.note().at().line() + ":" + e.note().at().column() + " " + e.getMessage())
                    .isEqualTo(place + " " + message));
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    String laughs =
        "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 9)
                .mapToObj(
                    n ->
                        "a%d: &a%d [%s]\n"
                            .formatted(n, n, ("*a" + (n - 1) + ", ").repeat(9) + "*a" + (n - 1)))
                .collect(Collectors.joining());

    assertThatThrownBy(() -> read(laughs))
        .hasMessage("more than 1000000 values, with aliases counted each time: not read");
  }

  @Test
  void anchorWithinItselfIsRefused() {
    assertThatThrownBy(() -> read("a: &a [*a]")).hasMessage("alias `*a` has no anchor before it");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).hasMessage("nested deeper than 100 levels");
  }

  private static Value read(String text) throws MalformedDocumentException {
    return DocumentReader.read(FILE, text).root();
  }

  private static Mapping mapping(
      Span span, List<String> names, List<Span> keys, List<Value> values) {
    Mapping mapping = Mapping.empty(span);
    for (int i = 0; i < names.size(); i++) {
      mapping = mapping.with(names.get(i), values.get(i), keys.get(i));
    }
    return mapping;
  }

  private static Span span(int line, int column, int endLine, int endColumn) {
    return new Span(FILE, line, column, endLine, endColumn);
  }

  private static String show(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + show(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(DocumentReaderTest::show)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Scalar) value).text();
  }
}
