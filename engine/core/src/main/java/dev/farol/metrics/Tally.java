package dev.farol.metrics;

import dev.farol.customer.Customer;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Ledger;
import dev.farol.metrics.tally.Ledgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ledgers of all groups. Not thread-safe. */
final class Tally {

    static final int MOST_GROUPS = 500;
    private static final int MOST_ATTRIBUTES = 1_000;

    private final List<Timescale> scales;
    private final List<String> by;
    private final List<Ledger> whole;
    private final List<SortedMap<String, List<Ledger>>> groups = new ArrayList<>();
    private final boolean byAttribute;
    private final SortedSet<String> attributes = new TreeSet<>();
    private long customers;

    Tally(List<Timescale> scales, List<String> by) {
        this.scales = scales;
        this.by = by;
        this.whole = newLedgers();
        this.byAttribute = !by.stream().allMatch(Group::isText);
        by.forEach(unused -> groups.add(new TreeMap<>()));
    }

    private List<Ledger> newLedgers() {
        return scales.stream().map(Ledger::new).toList();
    }

    /** For each series the ledgers that a customer belongs to. */
    List<Ledgers> of(Customer customer) throws TooManyGroups {
        customers++;
        if (byAttribute) {
            learn(customer.attributes().keySet());
        }
        List<List<Ledger>> all = new ArrayList<>();
        all.add(whole);
        for (int i = 0; i < by.size(); i++) {
            all.add(group(i, Group.of(customer, by.get(i)).name()));
        }
        List<Ledgers> bySeries = new ArrayList<>();
        for (int series = 0; series < scales.size(); series++) {
            int number = series;
            bySeries.add(
                    new Ledgers(all.stream().map(ledgers -> ledgers.get(number)).toList()));
        }
        return bySeries;
    }

    private void learn(Set<String> names) {
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.addAll(names);
        }
    }

    /** The names of attributes that were seen, where something is grouped by one. */
    SortedSet<String> attributes() {
        return attributes;
    }

    /** The ledgers of the whole base, by series. */
    List<Ledger> whole() {
        return whole;
    }

    private List<Ledger> group(int number, String name) throws TooManyGroups {
        SortedMap<String, List<Ledger>> named = groups.get(number);
        List<Ledger> found = named.get(name);
        if (found == null) {
            if (named.size() == MOST_GROUPS) {
                throw TooManyGroups.of(by.get(number));
            }
            found = newLedgers();
            named.put(name, found);
        }
        return found;
    }

    void add(Tally other) throws TooManyGroups {
        customers += other.customers;
        learn(other.attributes);
        add(whole, other.whole);
        for (int i = 0; i < groups.size(); i++) {
            for (var entry : other.groups.get(i).entrySet()) {
                add(group(i, entry.getKey()), entry.getValue());
            }
        }
    }

    private static void add(List<Ledger> ours, List<Ledger> theirs) {
        for (int series = 0; series < ours.size(); series++) {
            ours.get(series).add(theirs.get(series));
        }
    }

    long customers() {
        return customers;
    }

    /** All groups of a series, the whole base first. */
    SortedMap<Group, Ledger> ledgers(int series) {
        SortedMap<Group, Ledger> all = new TreeMap<>();
        all.put(Group.WHOLE, whole.get(series));
        for (int i = 0; i < groups.size(); i++) {
            String what = by.get(i);
            groups.get(i).forEach((name, ledgers) -> all.put(new Group(what, name), ledgers.get(series)));
        }
        return all;
    }
}
