package dev.farol.backtest;

import dev.farol.outcome.Outcome;
import dev.farol.scoring.Assessment;
import java.util.Comparator;

/** An outcome that the score did not tell, with what it was made of. */
public record Surprise(Outcome outcome, Assessment assessment) {

    private static final Comparator<Surprise> BY_CUSTOMER = Comparator.comparing(
                    (Surprise surprise) -> surprise.outcome().customer())
            .thenComparing(surprise -> surprise.outcome().asOf());

    /** Those first that left with the highest scores. */
    static final Comparator<Surprise> MOST_MISSED = Comparator.comparingInt(
                    (Surprise surprise) -> -surprise.assessment().score().orElse(0))
            .thenComparing(BY_CUSTOMER);

    /** Those first that stayed with the lowest scores. */
    static final Comparator<Surprise> MOST_ALARMING = Comparator.comparingInt(
                    (Surprise surprise) -> surprise.assessment().score().orElse(0))
            .thenComparing(BY_CUSTOMER);
}
