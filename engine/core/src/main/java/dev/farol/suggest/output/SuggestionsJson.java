package dev.farol.suggest.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.rules.Language;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.Stratified;
import dev.farol.suggest.Evidence;
import dev.farol.suggest.Suggestion;
import dev.farol.suggest.Suggestions;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes suggestions as the fields of one JSON object that is open. Stateless. */
public final class SuggestionsJson {

    private SuggestionsJson() {}

    /** Everything; {@code drl} is the text of a rule file with all the rules. */
    public static void write(Suggestions suggestions, Language language, JsonGenerator json) throws IOException {
        json.writeStringField("rules", suggestions.rules());
        json.writeNumberField("rows", suggestions.rows());
        json.writeNumberField("customers", suggestions.customers());
        json.writeNumberField("left", suggestions.left());
        json.writeBooleanField("few", suggestions.isFew());
        json.writeNumberField("looks", suggestions.looks());
        json.writeNumberField("bestCorrectedPValue", suggestions.best());
        json.writeNumberField("significant", suggestions.significant());
        json.writeNumberField("nothingBeyondTheScore", suggestions.known());
        json.writeArrayFieldStart("present");
        for (Suggestions.Present present : suggestions.present()) {
            json.writeStartObject();
            json.writeStringField("condition", present.condition());
            json.writeStringField("rule", present.rule());
            json.writeNumberField("correlation", present.phi());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknownSkips");
        for (String unknown : suggestions.unknown()) {
            json.writeString(unknown);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("suggested");
        for (Suggestion suggestion : suggestions.suggested()) {
            json.writeStartObject();
            rule(suggestion, json);
            evidence(suggestion.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("drl", String.join("\n", SuggestionsText.of(suggestions, language)) + "\n");
    }

    private static void rule(Suggestion suggestion, JsonGenerator json) throws IOException {
        json.writeStringField("rule", suggestion.name());
        json.writeStringField("dimension", suggestion.home().dimension());
        json.writeBooleanField("dimensionIsSure", suggestion.home().sure());
        json.writeStringField("condition", suggestion.condition());
        json.writeNumberField("points", suggestion.points());
        json.writeObjectFieldStart("reason");
        json.writeStringField("en", suggestion.reason().en());
        json.writeStringField("pt", suggestion.reason().pt());
        json.writeEndObject();
    }

    private static void evidence(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("evidence");
        side("inside", evidence.inside(), json);
        side("outside", evidence.outside(), json);
        ratio(
                "lift",
                evidence.lift().map(lift -> OptionalDouble.of(lift.value())).orElse(OptionalDouble.empty()),
                evidence.lift().map(lift -> lift.interval()),
                json);
        json.writeNumberField("informationValue", evidence.information());
        json.writeNumberField("pValue", evidence.pValue());
        json.writeNumberField("correctedPValue", evidence.corrected());
        odds("beyondTheScore", evidence.beyond(), json);
        odds("beyondTheScoreAndTheRulesAbove", evidence.above(), json);
        json.writeFieldName("closestRule");
        if (evidence.closest().isPresent()) {
            json.writeStartObject();
            json.writeStringField("rule", evidence.closest().get().rule());
            json.writeNumberField("correlation", evidence.closest().get().phi());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private static void odds(String name, Stratified odds, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        ratio("oddsRatio", odds.oddsRatio(), odds.interval(), json);
        number("pValue", odds.pValue(), json);
        json.writeEndObject();
    }

    private static void side(String name, Proportion proportion, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("rows", proportion.of());
        json.writeNumberField("left", proportion.count());
        interval(proportion.interval(), json);
        json.writeEndObject();
    }

    private static void ratio(String name, OptionalDouble value, Optional<Interval> interval, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        number("value", value, json);
        interval(interval, json);
        json.writeEndObject();
    }

    private static void interval(Optional<Interval> interval, JsonGenerator json) throws IOException {
        number("low", interval.map(each -> OptionalDouble.of(each.low())).orElse(OptionalDouble.empty()), json);
        number("high", interval.map(each -> OptionalDouble.of(each.high())).orElse(OptionalDouble.empty()), json);
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }
}
