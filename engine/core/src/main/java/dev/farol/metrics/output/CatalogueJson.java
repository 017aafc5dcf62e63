package dev.farol.metrics.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.count.CountTerms;
import dev.farol.rules.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Metrics of the catalogue as JSON. Stateless. */
public final class CatalogueJson {

    private CatalogueJson() {}

    /**
     * Writes the fields of a metric into an object that is open.
     *
     * @param terms how long early days are, on which horizons rest
     */
    public static void write(Metric metric, CountTerms terms, Language language, JsonGenerator json)
            throws IOException {
        json.writeStringField("id", metric.id());
        json.writeStringField("name", metric.name().in(language));
        json.writeStringField("definition", metric.definition().in(language));
        json.writeStringField("unit", metric.unit().word());
        json.writeStringField("source", metric.source());
        json.writeArrayFieldStart("types");
        for (String type : types(metric)) {
            json.writeString(type);
        }
        json.writeEndArray();
        json.writeNumberField("horizonDays", metric.horizonDays(terms));
        json.writeStringField("scope", metric.scope().name().toLowerCase(Locale.ROOT));
    }

    static List<String> types(Metric metric) {
        return metric.types().stream().sorted().toList();
    }
}
