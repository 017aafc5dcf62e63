package dev.farol.store.journal;

import java.io.IOException;

/** More is waiting to be written than may wait; to be tried again a little later. */
public final class Overloaded extends IOException {

    private static final long serialVersionUID = 1L;

    Overloaded(int writes, long bytes) {
        super("could not accept a write: (" + writes + ") writes of (" + bytes + ") bytes are waiting"
                + "\n  Maybe the disk is slow, or a client sends more than it can take: try again in a second.");
    }
}
