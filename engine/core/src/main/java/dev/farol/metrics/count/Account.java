package dev.farol.metrics.count;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import java.util.List;

/**
 * All that is known of a customer.
 *
 * @param history all of it; what happened after the as-of is not looked at
 * @param scores what committed runs found, by their as-of
 * @param playbooksDone when tasks of the customer were done, in epoch nanoseconds
 */
public record Account(Customer customer, History history, List<Scored> scores, List<Long> playbooksDone) {

    public Account {
        scores = List.copyOf(scores);
        playbooksDone = List.copyOf(playbooksDone);
    }

    /** A customer of which no run and no task is known. */
    public static Account of(Customer customer, History history) {
        return new Account(customer, history, List.of(), List.of());
    }
}
