package dev.farol.cli.rules;

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
}
