package dev.farol.nightly;

import dev.farol.listing.CustomerRow;
import dev.farol.listing.TaskRow;
import java.util.List;

/**
 * What became of some customers.
 *
 * @param passed how many there were, those that are not scored too
 * @param exported their assessments as they are exported; empty when they are not
 * @param customers what is sealed of them; empty when nothing is
 * @param rows of those that are listed
 * @param tasks that are listed
 */
record ScoredBatch(
        int passed,
        byte[] exported,
        List<SealedCustomer> customers,
        List<CustomerRow> rows,
        List<TaskRow> tasks,
        Tally tally) {

    /** A customer as it is sealed. */
    record SealedCustomer(String id, byte[] document) {}
}
