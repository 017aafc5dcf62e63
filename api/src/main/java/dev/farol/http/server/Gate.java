package dev.farol.http.server;

import java.util.concurrent.atomic.AtomicLong;

/** Lets in as much as there is room for, and refuses the rest at once. Thread safe. */
final class Gate {

    private final long room;
    private final AtomicLong inside = new AtomicLong();

    Gate(long room) {
        this.room = room;
    }

    /** Whether it was let in; then {@link #leave} is due. */
    boolean enter(long amount) {
        if (inside.addAndGet(amount) <= room) {
            return true;
        }
        inside.addAndGet(-amount);
        return false;
    }

    void leave(long amount) {
        inside.addAndGet(-amount);
    }

    long inside() {
        return inside.get();
    }
}
