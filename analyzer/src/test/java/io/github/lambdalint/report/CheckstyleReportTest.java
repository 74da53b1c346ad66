package io.github.lambdalint.report;

import static io.github.lambdalint.report.Results.CLIENT;
import static io.github.lambdalint.report.Results.EXIT;
import static io.github.lambdalint.report.Results.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Severity;
import io.github.lambdalint.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

class CheckstyleReportTest {

  private static final Path A = Path.of("/shop/A.java");
  private static final Path B = Path.of("/shop/b & c/B.java");

  @TempDir private Path folder;

  @Test
  void findingsAreGroupedByFile() throws Exception {
    assertThat(
            read(
                Results.of(
                    finding(CLIENT, new Span(A, 3, 9, 3, 17), "`S3Client` <built> & \"thrown\""),
                    Results.rated(Severity.INFO, finding(EXIT, new Span(A, 4, 1, 4, 2), "exit")),
                    finding(EXIT, new Span(B, 7, 2, 7, 3), "line\nbreak\ttab\u0000\u001b[31m"))))
        .containsExactly(
            Map.entry(
                A.toString(),
                List.of(
                    Map.of(
                        "line", "3",
                        "column", "9",
                        "severity", "warning",
                        "message", "`S3Client` <built> & \"thrown\"",
                        "source", "lambda-lint.ClientPerInvocation"),
                    Map.of(
                        "line", "4",
                        "column", "1",
                        "severity", "info",
                        "message", "exit",
                        "source", "lambda-lint.ExitInHandler"))),
            Map.entry(
                B.toString(),
                List.of(
                    Map.of(
                        "line", "7",
                        "column", "2",
                        "severity", "error",
                        "message", "line break tab\uFFFD\uFFFD[31m",
                        "source", "lambda-lint.ExitInHandler"))));
  }

  @Test
  void aResultWithoutFindingsIsADocumentToo() throws Exception {
    assertThat(read(Results.of())).isEmpty();
  }

  private Map<String, List<Map<String, String>>> read(LintResult result) throws Exception {
    Path report = folder.resolve("checkstyle.xml");
    CheckstyleReport.write(result, report);
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("checkstyle");
    assertThat(root.getAttribute("version")).isNotEmpty();
    Map<String, List<Map<String, String>>> files = new TreeMap<>();
    for (Element file : elements(root.getElementsByTagName("file"))) {
      List<Map<String, String>> errors =
          elements(file.getElementsByTagName("error")).stream()
              .map(CheckstyleReportTest::attributes)
              .toList();
      assertThat(files.put(file.getAttribute("name"), errors)).as("one element per file").isNull();
    }
    return files;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) {
      elements.add((Element) nodes.item(index));
    }
    return elements;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> values = new TreeMap<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int index = 0; index < attributes.getLength(); index++) {
      values.put(attributes.item(index).getNodeName(), attributes.item(index).getNodeValue());
    }
    return values;
  }
}
