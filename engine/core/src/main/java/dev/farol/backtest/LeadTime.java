package dev.farol.backtest;

import java.util.OptionalDouble;

/**
 * How long before they left customers had been in a band of risk without a break, looked back in steps of a week. Of each customer that
 * left, the last row counts.
 *
 * @param leavers customers that left
 * @param warned those of them that were in a band of risk at the end
 * @param quarter days of notice of which a quarter of the warned had less; empty when nobody was warned
 * @param half median
 * @param threeQuarters days of which three quarters had less
 * @param exact of how many of the warned it is known when they left; of the others the days reach to the moment of the outcome only
 * @param open how many of the warned were at risk as far back as was looked
 * @param weeks how far back was looked
 */
public record LeadTime(
        long leavers,
        long warned,
        OptionalDouble quarter,
        OptionalDouble half,
        OptionalDouble threeQuarters,
        long exact,
        long open,
        int weeks) {}
