package dev.farol.outcome;

import dev.farol.outcome.SetAside.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the lines of a file into those that count and those that do not. For one thread. */
final class OutcomeLines {

    private final Map<Key, List<Outcome>> rows = new LinkedHashMap<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private record Key(String customer, Instant asOf) {}

    void add(Outcome row) {
        rows.computeIfAbsent(new Key(row.customer(), row.asOf()), key -> new ArrayList<>(1))
                .add(row);
    }

    void malformed(long line, String text) {
        setAside.add(new SetAside(line, Problem.MALFORMED, text));
    }

    Outcomes outcomes() {
        List<Outcome> kept = new ArrayList<>(rows.size());
        for (List<Outcome> same : rows.values()) {
            Outcome first = same.get(0);
            if (same.stream().allMatch(row -> row.left() == first.left())) {
                kept.add(first);
                same.stream().skip(1).forEach(row -> duplicate(row, first));
            } else {
                same.forEach(row -> contradiction(row, same));
            }
        }
        return new Outcomes(kept, setAside);
    }

    private void duplicate(Outcome row, Outcome first) {
        setAside.add(new SetAside(
                row.line(),
                Problem.DUPLICATE,
                "line " + first.line() + " has the same customer and moment (" + row.customer() + ", " + row.asOf()
                        + "); it counts once"));
    }

    private void contradiction(Outcome row, List<Outcome> same) {
        long other = same.stream()
                .filter(each -> each.left() != row.left())
                .findFirst()
                .orElseThrow()
                .line();
        setAside.add(new SetAside(
                row.line(),
                Problem.CONTRADICTION,
                "line " + other + " says the opposite of the same customer and moment (" + row.customer() + ", "
                        + row.asOf() + "); neither counts"));
    }
}
