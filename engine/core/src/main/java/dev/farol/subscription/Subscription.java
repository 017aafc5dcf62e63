package dev.farol.subscription;

import java.math.BigDecimal;
import java.util.Optional;

/** One subscription while its story is told. Not thread-safe. */
final class Subscription {

    /** Its name; empty where interactions name none. */
    final Optional<String> name;

    Optional<String> plan = Optional.empty();
    /** What it would bring a month were it neither on trial nor paused. */
    BigDecimal price = BigDecimal.ZERO;

    boolean trial;
    boolean paused;
    boolean begun;
    boolean open;
    Loss loss = Loss.UNKNOWN;
    /** Whether the customer gave its reason in its own words. */
    boolean explained;

    /** When it last ended, in epoch nanoseconds. */
    long ended = Long.MIN_VALUE;

    Subscription(Optional<String> name) {
        this.name = name;
    }

    BigDecimal mrr() {
        return open && !trial && !paused ? price : BigDecimal.ZERO;
    }

    void begin() {
        begun = true;
        open = true;
    }

    void end(Loss why, long at) {
        ended = at;
        open = false;
        loss = why;
    }
}
