package dev.farol.cli.output;

import dev.farol.file.output.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** One JSON object on a line. Stateless. */
public final class JsonLine {

    private JsonLine() {}

    public static void print(JsonLines.Content content, PrintWriter out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(content);
        lines.flush();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        out.flush();
    }
}
