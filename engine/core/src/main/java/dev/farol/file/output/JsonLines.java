package dev.farol.file.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON objects one a line, always the same bytes for the same content: UTF-8, line feeds, numbers as they are given. For one
 * thread; the stream below is flushed by {@link #flush} and left open.
 */
public final class JsonLines {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private final JsonGenerator generator;

    public JsonLines(OutputStream out) throws IOException {
        generator = FACTORY.createGenerator(out);
        generator.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** Writes one object: what is written to the generator, a line feed after it. */
    public void line(Content content) throws IOException {
        generator.writeStartObject();
        content.write(generator);
        generator.writeEndObject();
        generator.writeRaw('\n');
    }

    /** Hands what is written to the stream below. */
    public void flush() throws IOException {
        generator.flush();
    }

    /** The fields of one object. */
    @FunctionalInterface
    public interface Content {

        void write(JsonGenerator json) throws IOException;
    }
}
