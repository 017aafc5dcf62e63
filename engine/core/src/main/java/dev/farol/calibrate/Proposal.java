package dev.farol.calibrate;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.Caution;
import dev.farol.scoring.PointSheet;
import dev.farol.statistics.AucDifference;
import java.util.List;
import java.util.Optional;

/**
 * Points that would have told better, and how much better.
 *
 * @param verdict whether there is anything to propose
 * @param rows that have a score
 * @param left rows of these that left
 * @param before how the points as they are do
 * @param after how points do that were fitted to the other customers: never to those that they are judged on
 * @param difference area under the curve of after less before
 * @param bandsBefore who is in which band, with the points as they are
 * @param bandsAfter with points fitted to other customers
 * @param sheet the points proposed, fitted to all rows
 * @param doubling points that double the odds of leaving
 * @param rules in the order of the rule set
 * @param cautions what to know before believing it
 */
public record Proposal(
        Verdict verdict,
        long rows,
        long left,
        Accuracy before,
        Optional<Accuracy> after,
        Optional<AucDifference> difference,
        List<BandProof> bandsBefore,
        List<BandProof> bandsAfter,
        PointSheet sheet,
        double doubling,
        List<RuleProposal> rules,
        List<Caution> cautions) {

    public Proposal {
        bandsBefore = List.copyOf(bandsBefore);
        bandsAfter = List.copyOf(bandsAfter);
        rules = List.copyOf(rules);
        cautions = List.copyOf(cautions);
    }

    /** Whether there is anything to propose. */
    public enum Verdict {
        /** On customers never seen, the points do better than today's. */
        BETTER,
        /** They tell who leaves, but it cannot be shown that they do better than today's. */
        NO_BETTER,
        /** On customers never seen, they tell no more than chance would. */
        NOTHING_LEARNT,
        /** There are not enough rows of both ends to learn anything from. */
        TOO_FEW
    }

    /** Whether the points are worth a look: else nothing is proposed. */
    public boolean isLearnt() {
        return verdict == Verdict.BETTER || verdict == Verdict.NO_BETTER;
    }
}
