package dev.farol.calibrate;

import dev.farol.backtest.BandScale;
import dev.farol.rules.Scorecard;
import java.util.OptionalInt;

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

    /** That of the bands; {@link #SEED} where they leave no room between risk and the best band. */
    static Scale of(Scorecard scorecard, BandScale bands) {
        OptionalInt risk = bands.highestRisk(scorecard);
        OptionalInt best = bands.lowestBest(scorecard);
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
