package dev.farol.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Records of runs as JSON. Equal records give equal bytes. Stateless. */
public final class RunCodec {

    private static final JsonFactory FACTORY = new JsonFactory();

    private RunCodec() {}

    public static byte[] encode(RunRecord run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            write(run, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(RunRecord run, JsonGenerator json) throws IOException {
        json.writeNumberField("number", run.number());
        json.writeStringField("state", run.state().label());
        json.writeBooleanField("commits", run.commits());
        json.writeStringField("asOf", run.asOf().toString());
        json.writeNumberField("cut", run.cut());
        json.writeNumberField("lookBackDays", run.lookBackDays());
        json.writeNumberField("previousRun", run.previousRun());
        json.writeStringField("rules", run.rules());
        json.writeStringField("engine", run.engine());
        json.writeStringField("startedBy", run.startedBy());
        json.writeStringField("startedAt", run.startedAt().toString());
        json.writeStringField("finishedAt", text(run.finishedAt()));
        json.writeStringField("horizon", text(run.horizon()));
        json.writeStringField("message", run.message());
        json.writeFieldName("summary");
        if (run.summary().isPresent()) {
            SummaryCodec.write(run.summary().get(), json);
        } else {
            json.writeNull();
        }
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    /**
     * The record that {@link #encode} wrote.
     *
     * @throws MalformedRun when the bytes are anything else
     */
    public static RunRecord decode(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            Fields fields = Fields.read(json);
            if (json.nextToken() != null) {
                throw new MalformedRun("could not read the record of a run: something follows it");
            }
            RunRecord run = record(fields);
            fields.done();
            return run;
        } catch (IOException | RuntimeException malformed) {
            if (malformed instanceof MalformedRun run) {
                throw run;
            }
            throw new MalformedRun("could not read the record of a run (" + malformed.getMessage() + ")", malformed);
        }
    }

    private static RunRecord record(Fields fields) {
        String state = fields.text("state");
        return new RunRecord(
                fields.whole("number"),
                RunState.of(state)
                        .orElseThrow(() -> new MalformedRun("the record of a run has the state (" + state + ")")),
                fields.flag("commits"),
                Instant.parse(fields.text("asOf")),
                fields.number("cut"),
                fields.whole("lookBackDays"),
                fields.whole("previousRun"),
                fields.text("rules"),
                fields.text("engine"),
                fields.text("startedBy"),
                Instant.parse(fields.text("startedAt")),
                instant(fields.text("finishedAt")),
                instant(fields.text("horizon")),
                fields.text("message"),
                fields.objectOrNull("summary").map(SummaryCodec::read));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Counts by name, of a summary. */
    static void counts(Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
