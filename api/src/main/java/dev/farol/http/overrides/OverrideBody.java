package dev.farol.http.overrides;

import dev.farol.http.Call;
import dev.farol.http.json.JsonField;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaws;
import dev.farol.service.overrides.OverrideWish;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is to be said against a score. Stateless. */
final class OverrideBody {

    private static final int LONGEST_REASON = 1_000;
    private static final int HIGHEST = 100;
    /** A judgement that nobody looks at for longer than a year is none. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private OverrideBody() {}

    /**
     * Reads the body.
     *
     * @param bands of the active rules
     * @param zone of bare dates
     * @throws dev.farol.http.problem.ProblemException 422 with every mistake
     */
    static OverrideWish read(Call call, List<String> bands, ZoneId zone, Instant now) {
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        JsonField bandField = fields.optional("band");
        JsonField scoreField = fields.optional("score");
        Optional<String> band = bandField.oneOf(bands);
        Optional<Integer> score = scoreField.whole(0, HIGHEST);
        JsonField why = fields.required("reason");
        Optional<String> reason = why.text(1, LONGEST_REASON);
        if (reason.filter(String::isBlank).isPresent()) {
            why.flaw("reason must say something.", "Maybe what the account manager knows and the score does not.");
        }
        JsonField until = fields.required("until");
        Optional<Instant> end = until.moment().map(moment -> moment.end(zone));
        fields.end();
        boolean saysBand = isGiven(bandField);
        if (saysBand == isGiven(scoreField)) {
            bandField.flaw(
                    saysBand ? "band and score are given both." : "Neither band nor score is given.",
                    saysBand
                            ? "Maybe leave one out: a score brings the band that the rules give it."
                            : "Maybe band: one of " + String.join(", ", bands) + ".");
        }
        if (end.isPresent() && !end.get().isAfter(now)) {
            until.flaw("until is over already (" + end.get() + ").", "Maybe the year is wrong.");
        } else if (end.isPresent() && end.get().isAfter(now.plus(LONGEST))) {
            until.flaw(
                    "until is more than " + LONGEST.toDays() + " days ahead (" + end.get() + ").",
                    "Maybe the year is wrong, or the rules should say it.");
        }
        flaws.orThrow();
        return new OverrideWish(
                band,
                score.isPresent() ? OptionalInt.of(score.get()) : OptionalInt.empty(),
                reason.orElseThrow(),
                end.orElseThrow());
    }

    private static boolean isGiven(JsonField field) {
        return field.isWritten() && !field.isNull();
    }
}
