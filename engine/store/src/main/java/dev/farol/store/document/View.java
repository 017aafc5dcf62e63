package dev.farol.store.document;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A customer as scoring looks at one.
 *
 * @param history may reach further than the as-of; scoring does not look there
 */
public record View(Customer customer, History history) {

    /**
     * What was known of a customer once a journal entry was there.
     *
     * @param cut the journal entry
     * @param asOf in epoch nanoseconds
     * @param lookBackNanos how far back from {@code asOf} interactions count; what happened then or before is left out
     * @param always codes of the types that count however old they are
     * @return empty when the customer was not known then, or is erased
     */
    public static Optional<View> of(Document document, long cut, long asOf, long lookBackNanos, IntPredicate always) {
        long after = asOf - lookBackNanos;
        boolean beforeAllTime = lookBackNanos > 0 && after > asOf;
        return document.profileAt(cut).map(customer -> {
            History known = document.history().at(cut);
            return new View(customer, beforeAllTime ? known : known.after(after, always));
        });
    }
}
