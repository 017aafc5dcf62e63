package dev.farol.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;

/** What is to be said of rule files, into an object that is open. Stateless. */
public final class DiagnosticsJson {

    private DiagnosticsJson() {}

    /** The fields {@code diagnostics}, {@code errors} and {@code warnings}. */
    public static void write(List<Diagnostic> diagnostics, JsonGenerator json) throws IOException {
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
}
