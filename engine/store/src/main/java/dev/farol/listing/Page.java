package dev.farol.listing;

import java.util.List;
import java.util.Optional;

/**
 * Some items of a list.
 *
 * @param next where the next page goes on; empty when there is none
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    /** Most items that a page may have. */
    public static final int MOST = 500;

    public Page {
        items = List.copyOf(items);
    }

    static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " items, not (" + limit + ")");
        }
    }
}
