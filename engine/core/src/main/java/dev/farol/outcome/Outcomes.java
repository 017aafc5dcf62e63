package dev.farol.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Who left and who stayed. Immutable.
 *
 * @param rows by customer, then by moment: a customer has at most one of each moment
 * @param setAside lines that do not count, in the order of the file
 */
public record Outcomes(List<Outcome> rows, List<SetAside> setAside) {

    private static final Comparator<Outcome> ORDER =
            Comparator.comparing(Outcome::customer).thenComparing(Outcome::asOf);

    public Outcomes {
        rows = rows.stream().sorted(ORDER).toList();
        setAside = setAside.stream()
                .sorted(Comparator.comparingLong(SetAside::line))
                .toList();
    }

    /** The rows of each customer. */
    public Map<String, List<Outcome>> byCustomer() {
        Map<String, List<Outcome>> byCustomer = new LinkedHashMap<>();
        for (Outcome row : rows) {
            byCustomer.computeIfAbsent(row.customer(), id -> new ArrayList<>()).add(row);
        }
        return byCustomer;
    }

    /** The ids of customers that both tell of, in their order. */
    public List<String> customersAlsoIn(Outcomes other) {
        Set<String> there = other.byCustomer().keySet();
        return byCustomer().keySet().stream().filter(there::contains).toList();
    }

    /** The same customers and moments with shuffled ends: what chance alone would tell. The same seed gives the same ends. */
    public Outcomes shuffled(long seed) {
        List<Boolean> ends = new ArrayList<>(rows.stream().map(Outcome::left).toList());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = ends.size() - 1; i > 0; i--) {
            Collections.swap(ends, i, random.nextInt(i + 1));
        }
        List<Outcome> shuffled = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            shuffled.add(rows.get(i).with(ends.get(i)));
        }
        return new Outcomes(shuffled, setAside);
    }
}
