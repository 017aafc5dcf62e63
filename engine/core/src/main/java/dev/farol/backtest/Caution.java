package dev.farol.backtest;

import dev.farol.rules.Label;

/** Something to know before believing a figure. */
public record Caution(Kind kind, Label text) {

    /** What it is about. */
    public enum Kind {
        /** Too few left, or stayed, for any figure or for a narrow interval. */
        FEW_OUTCOMES,
        /** Everybody left, or everybody stayed. */
        ONE_CLASS,
        /** The interval of the area under the curve includes one half: the score may tell nothing. */
        MAY_BE_CHANCE,
        /** The score tells the wrong way round. */
        UPSIDE_DOWN,
        /** Not one who left has a score as high as any who stayed: too good to be believed. */
        PERFECT,
        /** The rules were tuned on some of these very customers. */
        TRAINED_ON_THESE,
        /** The share of those who leave is not the same in all periods. */
        RATES_DIFFER,
        /** Customers have several rows; only the interval of the area under the curve allows for it. */
        SEVERAL_ROWS,
        /** Many rows have no score. */
        NOT_SCORED,
        /** Some lines of the outcomes did not count. */
        SET_ASIDE,
        /** The outcomes were shuffled: nothing here is about the rules. */
        SHUFFLED
    }
}
