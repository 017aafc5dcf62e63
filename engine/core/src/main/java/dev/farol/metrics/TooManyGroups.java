package dev.farol.metrics;

import java.io.IOException;

/** What to group by has too many values, or all groups together come to too many figures. The message is for people. */
public final class TooManyGroups extends IOException {

    private static final long serialVersionUID = 1L;

    private TooManyGroups(String message) {
        super(message);
    }

    static TooManyGroups of(String by) {
        return new TooManyGroups("could not group by (" + by + "): it has more than " + Tally.MOST_GROUPS
                + " values\n  Maybe group by segment, plan or owner.");
    }

    static TooManyGroups figures(long figures) {
        return new TooManyGroups("could not compute so many figures (" + figures + "): " + MetricsPass.MOST_FIGURES
                + " is the most\n  Maybe ask for fewer metrics, fewer periods or fewer groups.");
    }
}
