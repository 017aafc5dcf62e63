package dev.farol.service.customers;

import dev.farol.customer.Customer;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes many profiles.
 *
 * @param changed of each, whether it was new or another one when everything up to {@code seen} was known
 */
record PutMany(List<Customer> customers, List<Boolean> changed, long seen, String who, Instant at)
        implements Command<ManyWritten> {

    @Override
    public Decision<ManyWritten> decide(Pending pending) throws IOException {
        List<Change> changes = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            Customer customer = customers.get(i);
            if (pending.erased(customer.id())) {
                erased.add(customer.id());
            } else if (isChanged(i, pending)) {
                changes.add(new Change.ProfileSet(customer));
            }
        }
        if (!erased.isEmpty()) {
            return Decision.nothing(new ManyWritten.OfErased(erased));
        }
        ManyWritten result = new ManyWritten.Stored(changes.size(), customers.size() - changes.size());
        return changes.isEmpty() ? Decision.nothing(result) : Decision.change(new Entry(at, who, changes), result);
    }

    private boolean isChanged(int i, Pending pending) throws IOException {
        Customer customer = customers.get(i);
        return pending.changedSince(customer.id(), seen)
                ? !Customers.isStored(customer, pending.document(customer.id()))
                : changed.get(i);
    }
}
