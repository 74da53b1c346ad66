package io.github.lambdalint.report;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.rule.RulePage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes findings as JUnit XML for build servers that show tests: a suite for each rule, a failed
 * case for each finding, and one that passes where there is none.
 */
public final class JUnitReport {

  private final XMLStreamWriter xml;
  private final Path root;

  private JUnitReport(XMLStreamWriter xml, Path root) {
    this.xml = xml;
    this.root = root;
  }

  /**
   * Writes to {@code file}, whose folder exists.
   *
   * @param root of the repository
   */
  public static void write(LintResult result, Path root, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new JUnitReport(xml, root).write(result);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(LintResult result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    start("testsuites");
    for (RulePage rule : result.rules()) {
      suite(
          rule,
          result.findings().stream()
              .filter(finding -> finding.rule().id().equals(rule.id()))
              .toList());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(RulePage rule, List<Finding> findings) throws XMLStreamException {
    start("testsuite");
    attribute("name", "lambda-lint." + rule.id());
    attribute("tests", String.valueOf(Math.max(1, findings.size())));
    attribute("failures", String.valueOf(findings.size()));
    attribute("errors", "0");
    attribute("skipped", "0");
    if (findings.isEmpty()) {
      start("testcase");
      attribute("classname", "lambda-lint." + rule.id());
      attribute("name", rule.title());
      xml.writeEndElement();
    }
    for (Finding finding : findings) {
      failure(finding);
    }
    xml.writeEndElement();
  }

  private void failure(Finding finding) throws XMLStreamException {
    String path = RelativePath.of(root, finding.at().span().file());
    String place = path + ":" + finding.at().span().line();
    start("testcase");
    attribute("classname", "lambda-lint." + finding.rule().id());
    attribute("name", place);
    attribute("file", path);
    attribute("line", String.valueOf(finding.at().span().line()));
    start("failure");
    attribute("type", Levels.word(finding.severity()));
    attribute("message", finding.message());
    xml.writeCharacters(
        Characters.allowedInXml(
            "%s: %s\n%s"
                .formatted(
                    place,
                    finding.message(),
                    String.join("\n", ConsoleReport.explanation(finding)))));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void start(String element) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Characters.allowedInXml(value));
  }
}
