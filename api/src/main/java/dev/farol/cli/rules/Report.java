package dev.farol.cli.rules;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.file.output.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parts that the reports of several commands have. Stateless. */
final class Report {

    private Report() {}

    static void text(List<Diagnostic> diagnostics, PrintWriter out) {
        diagnostics.forEach(diagnostic -> out.print(diagnostic.text() + "\n"));
        out.flush();
    }

    /** One JSON object on a line. */
    static void json(JsonLines.Content content, PrintWriter out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(content);
        lines.flush();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The fields {@code diagnostics}, {@code errors} and {@code warnings}. */
    static void diagnostics(List<Diagnostic> diagnostics, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringField("severity", diagnostic.severity().label());
            json.writeStringField("code", diagnostic.code());
            json.writeStringField("file", diagnostic.place().file());
            json.writeNumberField("line", diagnostic.place().line());
            json.writeNumberField("column", diagnostic.place().column());
            if (diagnostic.place().cell().isPresent()) {
                json.writeStringField("cell", diagnostic.place().cell().get());
            }
            json.writeStringField("message", diagnostic.message());
            json.writeStringField("hint", diagnostic.hint());
            json.writeEndObject();
        }
        json.writeEndArray();
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        json.writeNumberField("errors", errors);
        json.writeNumberField("warnings", diagnostics.size() - errors);
    }

    /** {@code 1 scenario}, {@code 2 scenarios}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
