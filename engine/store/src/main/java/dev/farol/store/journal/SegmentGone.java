package dev.farol.store.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A reader beside a writer came too late: what it wanted is sealed by now, and dropped from the journal. It reads the manifest again; if
 * that has not changed, something is missing.
 */
public final class SegmentGone extends IOException {

    private static final long serialVersionUID = 1L;

    SegmentGone(Path folder, long after) {
        super("could not read the journal " + folder + " from the frame after sequence (" + after + "): it is not there"
                + "\n  Maybe a run has just sealed it: open the store again.");
    }
}
