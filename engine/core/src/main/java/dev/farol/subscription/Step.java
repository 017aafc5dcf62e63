package dev.farol.subscription;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the account stands from an instant on.
 *
 * @param at epoch nanoseconds
 * @param mrr what all open subscriptions bring a month; trials and paused ones bring nothing
 * @param open how many subscriptions are open
 * @param status how these stand together
 * @param loss why the last of them ended; empty while one is open
 */
public record Step(long at, BigDecimal mrr, int open, Status status, Optional<Loss> loss) {

    /** Whether it is a customer: some subscription began and has not ended. */
    public boolean isActive() {
        return open > 0;
    }
}
