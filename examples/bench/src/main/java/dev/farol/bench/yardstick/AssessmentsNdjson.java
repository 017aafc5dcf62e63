package dev.farol.bench.yardstick;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes assessments as Farol does. */
final class AssessmentsNdjson implements Closeable {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final JsonGenerator json;
    private final String asOf;
    private final String rules;

    AssessmentsNdjson(OutputStream out, String asOf, String rules) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.asOf = asOf;
        this.rules = rules;
    }

    void write(String customer, Readings r, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("customer", customer);
        json.writeStringField("asOf", asOf);
        if (verdict.scored) {
            json.writeNumberField("score", verdict.score);
        } else {
            json.writeNullField("score");
        }
        json.writeStringField("band", verdict.band);
        json.writeNumberField("coverage", Integer.bitCount(r.covered) / (double) DIMENSIONS.length);
        json.writeNumberField("base", Verdict.BASE);
        factors(r, verdict);
        limits(verdict);
        recommendations(r, verdict);
        json.writeStringField("rules", rules);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void factors(Readings r, Verdict verdict) throws IOException {
        json.writeArrayFieldStart("factors");
        for (long left = verdict.fired; left != 0; left &= left - 1) {
            HealthRule rule = HealthRule.at(Long.numberOfTrailingZeros(left));
            json.writeStartObject();
            json.writeStringField("rule", rule.label);
            json.writeStringField("dimension", rule.dimension.id);
            json.writeNumberField("points", rule.points);
            json.writeStringField("reason", Reasons.of(rule, r));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void limits(Verdict verdict) throws IOException {
        json.writeArrayFieldStart("limits");
        for (Dimension dimension : DIMENSIONS) {
            int i = dimension.place;
            if (verdict.totals[i] != verdict.points[i]) {
                json.writeStartObject();
                json.writeStringField("dimension", dimension.id);
                json.writeNumberField("points", verdict.points[i]);
                json.writeNumberField("limitedTo", verdict.totals[i]);
                json.writeEndObject();
            }
        }
        if (verdict.score != verdict.sum) {
            json.writeStartObject();
            json.writeNullField("dimension");
            json.writeNumberField("points", verdict.sum);
            json.writeNumberField("limitedTo", verdict.score);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void recommendations(Readings r, Verdict verdict) throws IOException {
        json.writeArrayFieldStart("recommendations");
        for (int left = verdict.advice; left != 0; left &= left - 1) {
            Advice advice = Advice.at(Integer.numberOfTrailingZeros(left));
            json.writeStartObject();
            json.writeStringField("playbook", advice.playbook);
            json.writeStringField("priority", advice.priority);
            json.writeStringField("reason", Reasons.of(advice, r, verdict));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
