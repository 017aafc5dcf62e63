package dev.farol.backtest.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.backtest.Accuracy;
import dev.farol.backtest.Backtest;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.Caution;
import dev.farol.backtest.LeadTime;
import dev.farol.backtest.RuleProof;
import dev.farol.backtest.Slice;
import dev.farol.backtest.Surprise;
import dev.farol.bulk.AssessmentNdjson;
import dev.farol.outcome.SetAside;
import dev.farol.override.InForce;
import dev.farol.rules.Language;
import dev.farol.statistics.Brier;
import dev.farol.statistics.Gains;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes a backtest as the fields of one JSON object that is open. What cannot be had is null, and its reason a code. Stateless. */
public final class BacktestJson {

    private BacktestJson() {}

    /** Everything; reasons and cautions in the language. */
    public static void write(Backtest backtest, Language language, JsonGenerator json) throws IOException {
        Fields fields = new Fields(json);
        fields.text("rules", backtest.rules());
        fields.text("zone", backtest.zone().getId());
        size(backtest.size(), fields);
        json.writeArrayFieldStart("cautions");
        for (Caution caution : backtest.cautions()) {
            json.writeStartObject();
            fields.word("kind", caution.kind());
            fields.text("text", caution.text().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        accuracy(backtest.accuracy(), fields);
        chance(backtest.chance(), fields);
        bands(backtest.bands(), language, fields);
        leadTime(backtest.leadTime(), fields);
        surprises("missed", backtest.missed(), language, fields);
        surprises("falseAlarms", backtest.alarms(), language, fields);
        slices("months", backtest.months(), fields);
        fields.text("groupedBy", backtest.size().group());
        slices("groups", backtest.groups(), fields);
        rules(backtest.ruleProofs(), fields);
        json.writeArrayFieldStart("setAside");
        for (SetAside line : backtest.setAside()) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            fields.word("problem", line.problem());
            fields.text("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void size(Backtest.Size size, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeNumberField("rows", size.rows());
        json.writeNumberField("customers", size.customers());
        json.writeNumberField("left", size.left());
        json.writeNumberField("notScored", size.notScored());
        fields.textOrNull("firstAsOf", size.first().map(Instant::toString));
        fields.textOrNull("lastAsOf", size.last().map(Instant::toString));
    }

    private static void accuracy(Accuracy accuracy, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        String absence = Absence.of(accuracy);
        fields.auc("auc", accuracy.auc(), absence);
        json.writeObjectFieldStart("prAuc");
        fields.number("value", accuracy.averagePrecision());
        fields.number("byChance", accuracy.baseRate());
        fields.reason(accuracy.averagePrecision().isPresent(), absence);
        json.writeEndObject();
        json.writeObjectFieldStart("brier");
        fields.numberOrNull("value", accuracy.brier().map(Brier::value));
        fields.numberOrNull("ofBaseRate", accuracy.brier().map(Brier::reference));
        fields.numberOrNull("skill", accuracy.brier().flatMap(Brier::skill));
        fields.reason(accuracy.brier().isPresent(), absence);
        json.writeEndObject();
        json.writeArrayFieldStart("tenths");
        for (Gains.Tenth tenth : accuracy.gains().map(Gains::tenths).orElse(List.of())) {
            json.writeStartObject();
            json.writeNumberField("tenth", tenth.number());
            fields.number("rows", tenth.rows());
            fields.number("left", tenth.leavers());
            fields.number("churn", tenth.churn());
            fields.number("lift", tenth.lift());
            fields.number("found", tenth.found());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("calibration");
        for (Accuracy.Step step : accuracy.calibration()) {
            json.writeStartObject();
            json.writeNumberField("from", step.from());
            json.writeNumberField("to", step.to());
            fields.number("expected", step.expected());
            fields.proportion(step.churn());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("roc");
        if (accuracy.roc().isPresent()) {
            for (var point : accuracy.roc().get().points()) {
                fields.pair(point.falseAlarms(), point.found());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("precisionRecall");
        if (accuracy.precisionRecall().isPresent()) {
            for (var point : accuracy.precisionRecall().get().points()) {
                fields.pair(point.recall(), point.precision());
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("scores");
        fields.counts("stayed", accuracy.stayed());
        fields.counts("left", accuracy.left());
        json.writeEndObject();
    }

    private static void chance(Optional<Backtest.Chance> chance, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeFieldName("permutation");
        if (chance.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("seed", chance.get().seed());
        json.writeNumberField("shuffles", chance.get().shuffles());
        fields.numberOrNull("observedAuc", chance.get().observed());
        fields.number("pValue", chance.get().share());
        json.writeEndObject();
    }

    private static void bands(List<BandProof> bands, Language language, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeArrayFieldStart("bands");
        for (BandProof band : bands) {
            json.writeStartObject();
            fields.text("band", band.band());
            fields.text("label", band.label().in(language));
            json.writeBooleanField("risk", band.risk());
            fields.proportion(band.churn());
            fields.number("shareOfRows", band.shareOfRows());
            fields.number("shareOfLeft", band.shareOfLeft());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void leadTime(LeadTime lead, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeObjectFieldStart("leadTime");
        json.writeNumberField("weeksLookedBack", lead.weeks());
        json.writeNumberField("customersThatLeft", lead.leavers());
        json.writeNumberField("atRiskAtTheEnd", lead.warned());
        fields.number("daysQuarter", lead.quarter());
        fields.number("daysMedian", lead.half());
        fields.number("daysThreeQuarters", lead.threeQuarters());
        json.writeNumberField("leavingDayKnown", lead.exact());
        json.writeNumberField("atRiskAllAlong", lead.open());
        json.writeEndObject();
    }

    private static void surprises(String name, Backtest.Sample sample, Language language, Fields fields)
            throws IOException {
        JsonGenerator json = fields.json();
        AssessmentNdjson assessments = new AssessmentNdjson(language);
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", sample.count());
        json.writeArrayFieldStart("first");
        for (Surprise surprise : sample.first()) {
            json.writeStartObject();
            fields.textOrNull("leftAt", surprise.outcome().leftAt().map(Instant::toString));
            assessments.fields(
                    surprise.assessment(), InForce.NONE.of(surprise.outcome().customer()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void slices(String name, List<Slice> slices, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeArrayFieldStart(name);
        for (Slice slice : slices) {
            json.writeStartObject();
            fields.text("name", slice.name());
            fields.proportion(slice.churn());
            fields.auc("auc", slice.auc(), Absence.of(slice));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rules(List<RuleProof> rules, Fields fields) throws IOException {
        JsonGenerator json = fields.json();
        json.writeArrayFieldStart("ruleProofs");
        for (RuleProof rule : rules) {
            json.writeStartObject();
            fields.text("rule", rule.rule());
            fields.text("dimension", rule.dimension());
            json.writeNumberField("points", rule.points());
            json.writeObjectFieldStart("fired");
            fields.proportion(rule.churnFired());
            json.writeEndObject();
            json.writeObjectFieldStart("notFired");
            fields.proportion(rule.churnNot());
            json.writeEndObject();
            fields.lift(rule.lift(), Absence.ofLift(rule));
            fields.number("aucLost", rule.aucLost());
            json.writeArrayFieldStart("overlaps");
            for (RuleProof.Overlap overlap : rule.overlaps()) {
                json.writeStartObject();
                fields.text("rule", overlap.rule());
                fields.number("share", overlap.share());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
