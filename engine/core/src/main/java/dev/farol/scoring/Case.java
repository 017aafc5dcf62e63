package dev.farol.scoring;

import dev.farol.customer.Customer;
import dev.farol.history.History;

/**
 * All that a score is made from, besides the rules.
 *
 * @param asOf epoch nanoseconds; of the history, only what happened up to then is seen
 */
public record Case(Customer customer, History history, Previous previous, long asOf) {}
