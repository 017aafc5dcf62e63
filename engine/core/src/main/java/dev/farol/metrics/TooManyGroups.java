package dev.farol.metrics;

import java.io.IOException;

/** What to group by has too many values. The message is for people. */
public final class TooManyGroups extends IOException {

    private static final long serialVersionUID = 1L;

    TooManyGroups(String by) {
        super("could not group by (" + by + "): it has more than " + Tally.MOST_GROUPS
                + " values\n  Maybe group by segment, plan or owner.");
    }
}
