package io.github.lambdalint.report;

import io.github.lambdalint.engine.LintResult;
import io.github.lambdalint.rule.Finding;
import io.github.lambdalint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes findings in the XML format of Checkstyle, which Jenkins, reviewdog and others read. */
public final class CheckstyleReport {

  private final XMLStreamWriter xml;

  private CheckstyleReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Writes {@code result} to {@code file}, whose folder exists. */
  public static void write(LintResult result, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new CheckstyleReport(xml).write(result);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write(LintResult result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    lineBreak();
    xml.writeStartElement("checkstyle");
    xml.writeAttribute("version", "4.3");
    lineBreak();
    for (List<Finding> findings : byFile(result).values()) {
      writeFile(findings);
    }
    xml.writeEndElement();
    lineBreak();
    xml.writeEndDocument();
  }

  private static Map<Path, List<Finding>> byFile(LintResult result) {
    return result.findings().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.at().span().file(), TreeMap::new, Collectors.toList()));
  }

  private void writeFile(List<Finding> findings) throws XMLStreamException {
    xml.writeStartElement("file");
    attribute("name", findings.get(0).at().span().file().toAbsolutePath().toString());
    lineBreak();
    for (Finding finding : findings) {
      Span span = finding.at().span();
      xml.writeEmptyElement("error");
      attribute("line", String.valueOf(span.line()));
      attribute("column", String.valueOf(span.column()));
      attribute("severity", Levels.word(finding.severity()));
      attribute("message", finding.message());
      attribute("source", "lambda-lint." + finding.rule().id());
      lineBreak();
    }
    xml.writeEndElement();
    lineBreak();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Characters.allowedInXml(value));
  }

  private void lineBreak() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
