package dev.farol.store;

import java.io.IOException;

/** More is waiting in memory to be sealed than may wait; to be tried again a little later. */
public final class OverlayFull extends IOException {

    private static final long serialVersionUID = 1L;

    OverlayFull(long bytes, long budget) {
        super("could not accept a change: what is not sealed yet takes (" + bytes
                + ") bytes of memory, of a budget of (" + budget
                + ")\n  Maybe wait until the run or the sealing that is under way has ended.");
    }
}
