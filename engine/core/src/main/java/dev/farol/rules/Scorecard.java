package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The frame of a score, from {@code scorecard.yaml}. Immutable.
 *
 * @param zone of calendar days
 * @param base the score before any factor, 0 to 100
 * @param minCoverage below this coverage (0 to 1) a customer is not scored
 * @param coverageDays how many days back an interaction counts for coverage
 * @param dimensions in the order of the file, at least one
 * @param bands worst first, at least one of them a risk
 */
public record Scorecard(
        ZoneId zone, int base, double minCoverage, int coverageDays, List<Dimension> dimensions, List<Band> bands) {

    /** The band of a customer with too little data; no band of a scorecard has this name. */
    public static final String NOT_SCORED = "not-scored";

    /** The colors a band may have. */
    public static final List<String> COLORS =
            List.of("red", "orange", "amber", "yellow", "green", "teal", "blue", "purple", "gray");

    public Scorecard {
        dimensions = List.copyOf(dimensions);
        bands = List.copyOf(bands);
    }

    public Optional<Dimension> dimension(String id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    public Optional<Band> band(String id) {
        return bands.stream().filter(band -> band.id().equals(id)).findFirst();
    }

    /** Reads {@code scorecard.yaml}; empty after an error, and then every error is in the diagnostics. */
    public static Optional<Scorecard> read(RuleFile file, Diagnostics diagnostics) {
        return ScorecardReader.read(file, diagnostics);
    }

    /** What can be made out of a file with mistakes, so that rules can be looked at too; never to score with. */
    public static Optional<Scorecard> guess(RuleFile file) {
        return ScorecardReader.guess(file);
    }

    /** Reports interaction types that dimensions draw on and that the vocabulary does not know. */
    public static void check(RuleFile file, Vocabulary vocabulary, Diagnostics diagnostics) {
        ScorecardReader.check(file, vocabulary, diagnostics);
    }
}
