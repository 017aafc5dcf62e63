package dev.farol.outcome;

import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A customer with its whole history and what became of it.
 *
 * @param history also of what happened after the moments of its outcomes
 * @param outcomes by moment; only those that the data reaches
 * @param view what a score of a moment sees, and nothing later
 * @param keptFrom the first moment of which everything is kept that a score sees; empty where nothing was ever forgotten
 */
public record KnownCustomer(
        History history, List<Outcome> outcomes, Function<Instant, Case> view, Optional<Instant> keptFrom) {

    /** A customer of whom one profile is known, for all time. */
    public static KnownCustomer of(Customer customer, History history, List<Outcome> outcomes) {
        return new KnownCustomer(
                history,
                outcomes,
                moment -> new Case(customer, history, Previous.NONE, EpochNanos.of(moment)),
                Optional.empty());
    }

    /** Whether everything is kept that a score of that moment sees. */
    public boolean isKept(Instant moment) {
        return keptFrom.filter(moment::isBefore).isEmpty();
    }

    /** What a score of that moment sees. */
    public Case asOf(Instant moment) {
        return view.apply(moment);
    }
}
