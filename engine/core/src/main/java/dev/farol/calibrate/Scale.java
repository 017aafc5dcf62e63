package dev.farol.calibrate;

import dev.farol.backtest.ScoredOutcome;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What scores mean, from the bands as they are: the best band begins where the odds of leaving are those of the whole base, and risk where
 * they are twice that. So points double the odds over the width of the bands in between, the usual way to write a scorecard.
 *
 * @param risk the highest score of the bands of risk
 * @param best the lowest score of the best band
 */
record Scale(int risk, int best) {

    /** The bands of the seed. */
    static final Scale SEED = new Scale(50, 71);

    private static final double HALF = 0.5;

    /** From the scores that rows have in each band today; {@link #SEED} where they do not tell. */
    static Scale of(Scorecard scorecard, List<ScoredOutcome> rows) {
        List<Band> bands = scorecard.bands();
        Set<String> risky = bands.stream().filter(Band::risk).map(Band::id).collect(Collectors.toSet());
        String top = bands.get(bands.size() - 1).id();
        OptionalInt risk = rows.stream()
                .filter(row -> risky.contains(row.band()))
                .mapToInt(row -> row.score().orElse(0))
                .max();
        OptionalInt best = rows.stream()
                .filter(row -> row.band().equals(top))
                .mapToInt(row -> row.score().orElse(0))
                .min();
        boolean known = risk.isPresent() && best.isPresent() && best.getAsInt() > risk.getAsInt() + 1;
        return known ? new Scale(risk.getAsInt(), best.getAsInt()) : SEED;
    }

    /** Points that double the odds. */
    int doubling() {
        return best - risk - 1;
    }

    /** The score, as a fraction, at which the odds are those of the whole base. */
    double average() {
        return best - HALF;
    }
}
