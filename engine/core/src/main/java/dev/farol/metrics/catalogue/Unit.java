package dev.farol.metrics.catalogue;

import java.util.Locale;

/** What a number of a figure is measured in. */
public enum Unit {
    /** A part of a whole: 0.05 is shown as 5.0 %. */
    SHARE,
    /** The installation's currency. */
    MONEY,
    COUNT,
    /** Points of NPS, from -100 to 100. */
    POINTS,
    /** The mean of answers on a scale. */
    SCALE,
    SECONDS,
    /** Periods as long as that of the figure. */
    PERIODS,
    MONTHS,
    /** One number divided by another. */
    RATIO,
    WORD,
    YES_OR_NO;

    /** As answers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
