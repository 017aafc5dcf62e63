package dev.farol.cli.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.scenario.run.Mismatch;
import dev.farol.scenario.run.ScenarioResult;
import dev.farol.scenario.run.ScenarioRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report that build servers read: a suite for each file of scenarios, a case for each scenario. */
final class JUnitReport {

    /** Tells what to write, or fails as XML writers do. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private JUnitReport() {}

    static void write(ScenarioRun run, Path file) throws IOException {
        Map<String, List<ScenarioResult>> byFile = run.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().place().file(), LinkedHashMap::new, Collectors.toList()));
        write(file, xml -> {
            start(xml, "testsuites", run.results().size(), run.failed(), 0);
            for (Map.Entry<String, List<ScenarioResult>> suite : byFile.entrySet()) {
                suite(xml, suite.getKey(), suite.getValue());
            }
            xml.writeEndElement();
        });
    }

    /** No scenario was run, because the rules have errors. */
    static void write(List<Diagnostic> errors, Path file) throws IOException {
        String all = errors.stream().map(Diagnostic::text).collect(Collectors.joining("\n"));
        write(file, xml -> {
            start(xml, "testsuites", 1, 0, 1);
            xml.writeCharacters("\n");
            start(xml, "testsuite", 1, 0, 1);
            attribute(xml, "name", "rules check");
            xml.writeCharacters("\n");
            xml.writeStartElement("testcase");
            attribute(xml, "classname", "rules");
            attribute(xml, "name", "rules check");
            problem(xml, "error", "the rules have errors", all);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
        });
    }

    private static void write(Path file, Content content) throws IOException {
        try (AtomicFile atomic = AtomicFile.open(file, Disk.REAL)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(atomic.stream(), StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            content.write(xml);
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
            atomic.commit();
        } catch (XMLStreamException problem) {
            throw new IOException("could not write " + file, problem);
        }
    }

    private static void suite(XMLStreamWriter xml, String file, List<ScenarioResult> results)
            throws XMLStreamException {
        int failed = (int) results.stream().filter(result -> !result.passed()).count();
        xml.writeCharacters("\n");
        start(xml, "testsuite", results.size(), failed, 0);
        attribute(xml, "name", file);
        for (ScenarioResult result : results) {
            xml.writeCharacters("\n");
            xml.writeStartElement("testcase");
            attribute(xml, "classname", file.replaceFirst("\\.yaml$", "").replace('/', '.'));
            attribute(xml, "name", result.scenario().name());
            attribute(xml, "file", file);
            attribute(xml, "line", String.valueOf(result.scenario().place().line()));
            for (Mismatch mismatch : result.mismatches()) {
                problem(xml, "failure", mismatch.sentence(), mismatch.toString());
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String element, int tests, int failures, int errors)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "tests", String.valueOf(tests));
        attribute(xml, "failures", String.valueOf(failures));
        attribute(xml, "errors", String.valueOf(errors));
    }

    private static void problem(XMLStreamWriter xml, String element, String message, String text)
            throws XMLStreamException {
        xml.writeStartElement(element);
        attribute(xml, "message", message);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** XML has no way to write most control characters. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || c == '\t' || (c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
