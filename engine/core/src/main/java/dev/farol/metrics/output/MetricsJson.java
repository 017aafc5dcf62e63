package dev.farol.metrics.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Table;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import dev.farol.rules.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures as JSON: the only place that says how. Numbers are exact, in plain notation, without zeros at their end; shares are parts of
 * one. What has no value is null, and its reason a code. The same in every language. Stateless.
 */
public final class MetricsJson {

    private MetricsJson() {}

    /** Writes all figures into an object that is open, and what their metrics are. */
    public static void write(MetricsResult result, Language language, JsonGenerator json) throws IOException {
        json.writeStringField("asOf", result.request().asOf().toString());
        json.writeStringField("zone", result.request().zone().getId());
        json.writeNumberField("customers", result.customers());
        json.writeArrayFieldStart("metrics");
        for (Metric metric : result.request().metrics()) {
            json.writeStartObject();
            CatalogueJson.write(metric, result.request().terms().counting(), language, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Figure figure : result.figures()) {
            write(figure, json);
        }
        json.writeEndArray();
    }

    /** Writes a league table into an object that is open. */
    public static void write(League league, JsonGenerator json) throws IOException {
        json.writeStringField("by", league.by());
        period(league.period(), json);
        json.writeArrayFieldStart("rows");
        for (League.Row row : league.rows()) {
            json.writeStartObject();
            json.writeNumberField("place", row.place());
            json.writeStringField("group", row.name());
            json.writeArrayFieldStart("figures");
            for (Figure figure : row.figures()) {
                write(figure, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Figure figure, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", figure.metric().id());
        json.writeStringField("unit", figure.metric().unit().word());
        period(figure.period(), json);
        group(figure.group(), json);
        Answer answer = figure.answer();
        json.writeFieldName("value");
        value(answer.value(), json);
        number("numerator", answer.numerator(), json);
        number("denominator", answer.denominator(), json);
        number("n", Optional.of(answer.n()), json);
        json.writeFieldName("reason");
        json.writeString(answer.absence().map(absence -> absence.code()).orElse(null));
        json.writeBooleanField("provisional", figure.provisional());
        json.writeObjectFieldStart("parts");
        for (Map.Entry<String, Value> part : answer.parts().entrySet()) {
            json.writeFieldName(part.getKey());
            value(Optional.of(part.getValue()), json);
        }
        json.writeEndObject();
        if (answer.table().isPresent()) {
            table(answer.table().get(), json);
        }
        json.writeEndObject();
    }

    private static void period(Period period, JsonGenerator json) throws IOException {
        json.writeStringField("period", period.toString());
        json.writeStringField("from", period.from().toString());
        json.writeStringField("until", period.until().toString());
    }

    private static void group(Group group, JsonGenerator json) throws IOException {
        json.writeFieldName("by");
        json.writeString(group.isWhole() ? null : group.by());
        json.writeFieldName("group");
        json.writeString(group.isWhole() ? null : group.name());
    }

    private static void table(Table table, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("table");
        json.writeArrayFieldStart("columns");
        for (String column : table.columns()) {
            json.writeString(column);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (List<Optional<Value>> row : table.rows()) {
            json.writeStartArray();
            for (Optional<Value> cell : row) {
                value(cell, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(String name, Optional<BigDecimal> number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        value(number.map(Value.Number::new), json);
    }

    private static void value(Optional<? extends Value> value, JsonGenerator json) throws IOException {
        if (value.isEmpty()) {
            json.writeNull();
        } else if (value.get() instanceof Value.Number number) {
            json.writeNumber(plain(number.number()));
        } else if (value.get() instanceof Value.Flag flag) {
            json.writeBoolean(flag.holds());
        } else {
            json.writeString(((Value.Word) value.get()).text());
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
