package dev.farol.backtest;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The band of each score, as the band rules of a set give it to a customer of whom nothing else is known. Where they ask for more than the
 * score, it is a guess. Immutable.
 *
 * @param bands by score, 0 to 100; {@code not-scored} where no rule fires, or several
 */
public record BandScale(List<String> bands) {

    private static final int SCORES = 101;

    public BandScale {
        bands = List.copyOf(bands);
    }

    /** Asks the band rules. */
    public static BandScale of(RuleSet rules, Evaluators evaluators) {
        Scorer scorer = new Scorer(rules, new Names());
        Evaluator evaluator = evaluators.newEvaluator();
        Case nobody = new Case(Customer.named("nobody"), History.EMPTY, Previous.NONE, 0);
        return new BandScale(IntStream.range(0, SCORES)
                .mapToObj(score -> scorer.bandAt(score, nobody, evaluator).orElse(Scorecard.NOT_SCORED))
                .toList());
    }

    /** The band of a score. */
    public String band(int score) {
        return bands.get(score);
    }

    /** The highest score of a band of risk. */
    public OptionalInt highestRisk(Scorecard scorecard) {
        Set<String> risk =
                scorecard.bands().stream().filter(Band::risk).map(Band::id).collect(Collectors.toSet());
        return IntStream.range(0, SCORES)
                .filter(score -> risk.contains(band(score)))
                .max();
    }

    /** The lowest score of the best band. */
    public OptionalInt lowestBest(Scorecard scorecard) {
        String best = scorecard.bands().get(scorecard.bands().size() - 1).id();
        return IntStream.range(0, SCORES)
                .filter(score -> band(score).equals(best))
                .min();
    }
}
