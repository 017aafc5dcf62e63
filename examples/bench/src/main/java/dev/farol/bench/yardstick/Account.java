package dev.farol.bench.yardstick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer and what happened; NaN or null where nothing is known. */
final class Account {

    final String id;
    final double mrr;
    final double seats;
    final @Nullable LocalDate since;
    final @Nullable LocalDate renewal;
    final List<Event> events = new ArrayList<>();

    Account(String id, double mrr, double seats, @Nullable LocalDate since, @Nullable LocalDate renewal) {
        this.id = id;
        this.mrr = mrr;
        this.seats = seats;
        this.since = since;
        this.renewal = renewal;
    }
}
