package dev.farol.outcome;

import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A customer with its whole history and what became of it.
 *
 * @param profile as it was known at a moment
 * @param history also of what happened after the moments of its outcomes: only {@link #asOf} sees no further than it may
 * @param outcomes by moment, at least one
 */
public record KnownCustomer(Function<Instant, Customer> profile, History history, List<Outcome> outcomes) {

    /** What a score of that moment sees. */
    public Case asOf(Instant moment) {
        return new Case(profile.apply(moment), history, Previous.NONE, EpochNanos.of(moment));
    }
}
