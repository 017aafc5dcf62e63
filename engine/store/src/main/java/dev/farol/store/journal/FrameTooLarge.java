package dev.farol.store.journal;

import java.io.IOException;

/** A write is larger than a journal takes at once. */
public final class FrameTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    FrameTooLarge(int bytes) {
        super("could not accept a write of (" + bytes + ") bytes: it may have " + Journal.LARGEST_PAYLOAD
                + "\n  Maybe send it in parts.");
    }
}
