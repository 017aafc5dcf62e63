package dev.farol.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.rules.Language;
import dev.farol.scoring.FactorChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A preview as JSON: the only place that says how. Means have at most four decimals. */
public final class PreviewJson {

    private static final int DECIMALS = 4;

    private final Language language;
    private final JsonGenerator json;

    private PreviewJson(Language language, JsonGenerator json) {
        this.language = language;
        this.json = json;
    }

    /**
     * Writes the fields into an object that is open.
     *
     * @param language of reasons
     */
    public static void write(Preview preview, Language language, JsonGenerator json) throws IOException {
        new PreviewJson(language, json).write(preview);
    }

    private void write(Preview preview) throws IOException {
        text("asOf", preview.asOf().map(Instant::toString));
        json.writeNumberField("customers", preview.customers());
        json.writeNumberField("mrr", preview.all().mrr());
        side("before", preview.before());
        side("after", preview.after());
        json.writeArrayFieldStart("matrix");
        for (BandMove move : preview.matrix()) {
            json.writeStartObject();
            json.writeStringField("from", move.from());
            json.writeStringField("to", move.to());
            amount(move.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("moved");
        for (Direction direction : Direction.values()) {
            json.writeStartObject();
            json.writeStringField("direction", direction.label());
            amount(preview.moved(direction));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("scoreChanged", preview.scoreChanged());
        movers(preview);
        playbooks(preview.playbooks());
        rules("rules", preview.rules());
        rules("firesForNobody", preview.firesForNobody());
        rules("firesForEverybody", preview.firesForEverybody());
    }

    private void side(String name, Side side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("rules", side.version());
        json.writeNumberField("scored", side.scored());
        json.writeNumberField("notScored", side.notScored());
        mean("coverage", side.coverage());
        mean("score", side.score());
        json.writeArrayFieldStart("dimensions");
        for (Side.DimensionMean dimension : side.dimensions()) {
            json.writeStartObject();
            json.writeStringField("dimension", dimension.dimension());
            mean("points", dimension.points());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("failed", side.failed());
        json.writeObjectFieldStart("failures");
        for (Map.Entry<String, Long> failure : side.failures().entrySet()) {
            json.writeNumberField(failure.getKey(), failure.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void amount(Amount amount) throws IOException {
        json.writeNumberField("customers", amount.customers());
        json.writeNumberField("mrr", amount.mrr());
    }

    private void movers(Preview preview) throws IOException {
        json.writeObjectFieldStart("movers");
        json.writeNumberField("total", preview.allMoved().customers());
        json.writeNumberField("mrr", preview.allMoved().mrr());
        json.writeArrayFieldStart("items");
        for (Mover mover : preview.movers()) {
            json.writeStartObject();
            mover(mover);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void mover(Mover mover) throws IOException {
        json.writeStringField("customer", mover.id());
        text("name", mover.name());
        text("segment", mover.segment());
        text("owner", mover.owner());
        json.writeFieldName("mrr");
        json.writeNumber(mover.mrr().orElse(null));
        json.writeStringField("direction", mover.direction().label());
        assessed("before", mover.scoreBefore(), mover.bandBefore());
        assessed("after", mover.scoreAfter(), mover.bandAfter());
        json.writeNumberField("base", mover.base());
        json.writeArrayFieldStart("factors");
        for (FactorChange factor : mover.factors()) {
            json.writeStartObject();
            json.writeStringField("rule", factor.rule());
            json.writeStringField("dimension", factor.dimension());
            json.writeNumberField("from", factor.from());
            json.writeNumberField("to", factor.to());
            json.writeNumberField("points", factor.points());
            json.writeStringField("reason", factor.reason().in(language));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("limits");
        for (LimitChange limit : mover.limits()) {
            json.writeStartObject();
            text("dimension", limit.dimension());
            json.writeNumberField("from", limit.before());
            json.writeNumberField("to", limit.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void assessed(String name, OptionalInt score, String band) throws IOException {
        json.writeObjectFieldStart(name);
        if (score.isPresent()) {
            json.writeNumberField("score", score.getAsInt());
        } else {
            json.writeNullField("score");
        }
        json.writeStringField("band", band);
        json.writeEndObject();
    }

    private void playbooks(List<PlaybookCount> playbooks) throws IOException {
        json.writeArrayFieldStart("playbooks");
        for (PlaybookCount playbook : playbooks) {
            json.writeStartObject();
            json.writeStringField("playbook", playbook.playbook());
            json.writeNumberField("before", playbook.before());
            json.writeNumberField("after", playbook.after());
            json.writeNumberField("new", playbook.fresh());
            json.writeNumberField("gone", playbook.gone());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rules(String name, List<RuleCount> rules) throws IOException {
        json.writeArrayFieldStart(name);
        for (RuleCount rule : rules) {
            json.writeStartObject();
            json.writeStringField("stage", rule.stage().folder());
            json.writeStringField("rule", rule.rule());
            count("before", rule.before());
            count("after", rule.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void count(String name, OptionalLong count) throws IOException {
        if (count.isPresent()) {
            json.writeNumberField(name, count.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }

    private void mean(String name, OptionalDouble mean) throws IOException {
        if (mean.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(mean.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP);
        json.writeNumberField(name, rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    private void text(String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
