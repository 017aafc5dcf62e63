package dev.farol.calibrate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.backtest.Accuracy;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.Caution;
import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.RuleProposal;
import dev.farol.rules.Dimension;
import dev.farol.rules.Language;
import dev.farol.rules.Scorecard;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Interval;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a proposal as the fields of one JSON object that is open. Stateless. */
public final class ProposalJson {

    private ProposalJson() {}

    /** Everything but the diff; {@code scorecard} is that of today. */
    public static void write(Proposal proposal, Scorecard scorecard, Language language, JsonGenerator json)
            throws IOException {
        json.writeStringField("verdict", word(proposal.verdict()));
        json.writeStringField("message", new Wording(language).verdict(proposal.verdict()));
        json.writeNumberField("rows", proposal.rows());
        json.writeNumberField("left", proposal.left());
        json.writeArrayFieldStart("cautions");
        for (Caution caution : proposal.cautions()) {
            json.writeStartObject();
            json.writeStringField("kind", word(caution.kind()));
            json.writeStringField("text", caution.text().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        side("before", Optional.of(proposal.before()), proposal.bandsBefore(), json);
        side("after", proposal.after(), proposal.bandsAfter(), json);
        json.writeFieldName("difference");
        if (proposal.difference().isPresent()) {
            json.writeStartObject();
            json.writeNumberField("value", proposal.difference().get().value());
            interval(proposal.difference().get().interval(), json);
            number("pValue", proposal.difference().get().pValue(), json);
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeNumberField("pointsThatDoubleTheOdds", proposal.doubling());
        frame(proposal, scorecard, json);
        json.writeArrayFieldStart("rules");
        for (RuleProposal rule : proposal.rules()) {
            rule(rule, json);
        }
        json.writeEndArray();
    }

    private static void side(String name, Optional<Accuracy> accuracy, List<BandProof> bands, JsonGenerator json)
            throws IOException {
        json.writeFieldName(name);
        if (accuracy.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeFieldName("auc");
        Optional<Auc> auc = accuracy.get().auc();
        if (auc.isPresent()) {
            json.writeStartObject();
            json.writeNumberField("value", auc.get().value());
            if (auc.get().interval().isPresent()) {
                interval(auc.get().interval().get(), json);
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        number("prAuc", accuracy.get().averagePrecision(), json);
        json.writeFieldName("brier");
        if (accuracy.get().brier().isPresent()) {
            json.writeNumber(accuracy.get().brier().get().value());
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("bands");
        for (BandProof band : bands) {
            json.writeStartObject();
            json.writeStringField("band", band.band());
            json.writeNumberField("rows", band.churn().of());
            json.writeNumberField("left", band.churn().count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void frame(Proposal proposal, Scorecard scorecard, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("scorecard");
        json.writeNumberField("baseToday", scorecard.base());
        json.writeNumberField("base", proposal.sheet().base());
        json.writeArrayFieldStart("dimensions");
        List<Dimension> dimensions = scorecard.dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            json.writeStartObject();
            json.writeStringField("dimension", dimensions.get(i).id());
            json.writeNumberField("minToday", dimensions.get(i).min());
            json.writeNumberField("maxToday", dimensions.get(i).max());
            json.writeNumberField("min", proposal.sheet().lowest()[i]);
            json.writeNumberField("max", proposal.sheet().highest()[i]);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void rule(RuleProposal rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule.rule());
        json.writeStringField("dimension", rule.dimension());
        json.writeNumberField("today", rule.today());
        json.writeNumberField("proposed", rule.proposed());
        json.writeNumberField("lowestOfFolds", rule.lowest());
        json.writeNumberField("highestOfFolds", rule.highest());
        json.writeNumberField("fired", rule.fired());
        json.writeNumberField("left", rule.left());
        number("aucLost", rule.aucLost(), json);
        json.writeNumberField("gap", rule.gap());
        json.writeStringField("finding", word(rule.finding()));
        json.writeEndObject();
    }

    private static void interval(Interval interval, JsonGenerator json) throws IOException {
        json.writeNumberField("low", interval.low());
        json.writeNumberField("high", interval.high());
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
