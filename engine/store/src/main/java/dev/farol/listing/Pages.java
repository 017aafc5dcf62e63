package dev.farol.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a page, and looks whether something comes behind it. */
final class Pages<T> {

    private final int limit;
    private final List<T> items = new ArrayList<>();

    Pages(int limit) {
        this.limit = limit;
    }

    boolean full() {
        return items.size() == limit;
    }

    void add(T item) {
        items.add(item);
    }

    /** The last item so far. */
    T latest() {
        return items.get(items.size() - 1);
    }

    /** The page when something comes behind it. */
    Page<T> more(Cursor cursor) {
        return new Page<>(items, Optional.of(cursor));
    }

    /** The page when nothing comes behind it. */
    Page<T> last() {
        return new Page<>(items, Optional.empty());
    }
}
