package dev.farol.store.change;

import java.time.Instant;
import java.util.List;

/**
 * One journal entry: all of it holds, or nothing.
 *
 * @param at when it was written, by the clock of the installation; for people only
 * @param who name of whoever asked for it
 */
public record Entry(Instant at, String who, List<Change> changes) {

    public Entry {
        changes = List.copyOf(changes);
    }
}
