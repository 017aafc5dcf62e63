package dev.farol.backtest.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes fields of a backtest. Numbers have ten digits that count: more would differ with the order of sums. */
record Fields(JsonGenerator json) {

    private static final MathContext DIGITS = new MathContext(10);

    void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void textOrNull(String name, Optional<String> value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value.orElse(null));
    }

    void word(String name, Enum<?> value) throws IOException {
        text(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void number(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(rounded(value));
    }

    void number(String name, OptionalDouble value) throws IOException {
        numberOrNull(name, value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());
    }

    void numberOrNull(String name, Optional<Double> value) throws IOException {
        if (value.isPresent()) {
            number(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    /** @param absence code of why there is none, or no interval */
    void auc(String name, Optional<Auc> auc, String absence) throws IOException {
        Optional<Interval> interval = auc.flatMap(Auc::interval);
        json.writeObjectFieldStart(name);
        numberOrNull("value", auc.map(Auc::value));
        interval(interval);
        numberOrNull("standardError", interval.isPresent() ? auc.map(Auc::standardError) : Optional.empty());
        reason(interval.isPresent(), absence);
        json.writeEndObject();
    }

    void lift(Optional<RateRatio> lift, String absence) throws IOException {
        json.writeObjectFieldStart("lift");
        numberOrNull("value", lift.map(RateRatio::value));
        interval(lift.map(RateRatio::interval));
        reason(lift.isPresent(), absence);
        json.writeEndObject();
    }

    /** The code of why something is null; itself null where nothing is. */
    void reason(boolean whole, String absence) throws IOException {
        textOrNull("reason", whole ? Optional.empty() : Optional.of(absence));
    }

    /** Rows, those of them that left, the share and its interval, into the object that is open. */
    void proportion(Proportion churn) throws IOException {
        json.writeNumberField("rows", churn.of());
        json.writeNumberField("left", churn.count());
        numberOrNull("churn", churn.share());
        interval(churn.interval());
    }

    private void interval(Optional<Interval> interval) throws IOException {
        numberOrNull("low", interval.map(Interval::low));
        numberOrNull("high", interval.map(Interval::high));
    }

    void pair(double one, double other) throws IOException {
        json.writeStartArray();
        json.writeNumber(rounded(one));
        json.writeNumber(rounded(other));
        json.writeEndArray();
    }

    void counts(String name, List<Long> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (long count : counts) {
            json.writeNumber(count);
        }
        json.writeEndArray();
    }

    private static BigDecimal rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
