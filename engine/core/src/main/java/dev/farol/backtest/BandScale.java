package dev.farol.backtest;

import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import java.util.Arrays;
import java.util.List;

/**
 * Which band a score belongs to, as far as rows that have both tell: each band begins at the lowest score that a row of it has. Where band
 * rules ask for more than the score, it is a guess. Immutable.
 */
public final class BandScale {

    private static final int SCORES = 101;

    private final String[] bands = new String[SCORES];

    private BandScale(String worst) {
        Arrays.fill(bands, worst);
    }

    public static BandScale of(Scorecard scorecard, List<ScoredOutcome> rows) {
        BandScale scale = new BandScale(
                scorecard.bands().isEmpty()
                        ? Scorecard.NOT_SCORED
                        : scorecard.bands().get(0).id());
        for (Band band : scorecard.bands()) {
            rows.stream()
                    .filter(row -> row.band().equals(band.id()))
                    .mapToInt(row -> row.score().orElse(0))
                    .min()
                    .ifPresent(lowest -> Arrays.fill(scale.bands, Math.max(lowest, 0), SCORES, band.id()));
        }
        return scale;
    }

    public String band(int score) {
        return bands[score];
    }
}
