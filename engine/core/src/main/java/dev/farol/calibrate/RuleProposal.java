package dev.farol.calibrate;

import java.util.OptionalDouble;

/**
 * What is proposed for one health rule.
 *
 * @param today its points as they are
 * @param proposed its points as they would be; never 0, since a rule without points is none
 * @param lowest fewest points that any fold would give it
 * @param highest most points that any fold would give it
 * @param fired rows it fires for
 * @param left rows of these that left
 * @param aucLost area under the curve that is lost without it, on customers that the fit never saw; empty without an area
 * @param gap how far it moves those who left and those who stayed apart: mean of its proposed points over those who stayed less over those
 *     who left
 * @param finding what there is to know of it
 */
public record RuleProposal(
        String rule,
        String dimension,
        int today,
        int proposed,
        int lowest,
        int highest,
        long fired,
        long left,
        OptionalDouble aucLost,
        double gap,
        Finding finding) {

    /** What there is to know of a rule. */
    public enum Finding {
        /** Nothing special. */
        FITTED,
        /** The fit wants the other sign than a person gave it. */
        OTHER_SIGN,
        /**
         * The fit wanted the other sign, which was forbidden, and not by chance: it keeps its sign, with the least points there are.
         */
        SIGN_KEPT,
        /** The score is as good without it: it might as well be removed. */
        ADDS_NOTHING,
        /** The folds do not agree on its sign. */
        UNSTABLE,
        /** It fires for nobody, or for everybody: nothing can be learnt, its points stay. */
        NOT_LEARNT
    }
}
