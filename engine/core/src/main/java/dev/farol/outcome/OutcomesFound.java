package dev.farol.outcome;

import dev.farol.diagnostic.Spelling;
import dev.farol.outcome.SetAside.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a pass met.
 *
 * @param customers ids of those that were met, among those the outcomes tell of
 * @param some ids of the base, to guess what was meant by those that are not in it
 * @param lastDay end of the day of the latest interaction of the whole base; empty without any
 * @param keptFrom the first moment of which everything is kept that a score sees; empty where nothing was ever forgotten
 * @param unknownTypes interactions of files by type, of types that the vocabulary does not know: no rule can see them
 */
public record OutcomesFound(
        Set<String> customers,
        Collection<String> some,
        Optional<Instant> lastDay,
        Optional<Instant> keptFrom,
        SortedMap<String, Long> unknownTypes) {

    /** How long a base may be silent at its end: a weekend, and a day for zones that differ. */
    private static final Duration SILENCE = Duration.ofDays(3);

    /** The outcomes that can be used, and the others set aside. */
    public Outcomes usable(Outcomes all) {
        List<Outcome> rows = new ArrayList<>(all.rows().size());
        List<SetAside> setAside = new ArrayList<>(all.setAside());
        for (Outcome row : all.rows()) {
            Optional<SetAside> problem = problem(row);
            problem.ifPresentOrElse(setAside::add, () -> rows.add(row));
        }
        return new Outcomes(rows, setAside);
    }

    /** Those whose moment the data reaches: the only ones that work is done on. */
    public List<Outcome> within(List<Outcome> rows) {
        return rows.stream().filter(row -> outOfReach(row).isEmpty()).toList();
    }

    private Optional<SetAside> problem(Outcome row) {
        if (!customers.contains(row.customer())) {
            String hint = Spelling.nearest(row.customer(), some)
                    .map(near -> ". Did you mean \"" + near + "\"?")
                    .orElse("");
            return aside(row, Problem.UNKNOWN_CUSTOMER, "there is no such customer (" + row.customer() + ")" + hint);
        }
        return outOfReach(row);
    }

    private Optional<SetAside> outOfReach(Outcome row) {
        if (lastDay.isPresent() && row.asOf().isAfter(lastDay.get().plus(SILENCE))) {
            return aside(
                    row,
                    Problem.AFTER_THE_DATA,
                    "\"as_of\" is days after the interactions end (" + row.asOf() + "; their last day is over at "
                            + lastDay.get() + "). Maybe take an earlier day");
        }
        if (keptFrom.isPresent() && row.asOf().isBefore(keptFrom.get())) {
            return aside(
                    row,
                    Problem.NOT_KEPT,
                    "what a score of \"as_of\" sees is kept from " + keptFrom.get() + " on only (" + row.asOf() + ")");
        }
        return Optional.empty();
    }

    private static Optional<SetAside> aside(Outcome row, Problem problem, String text) {
        return Optional.of(new SetAside(row.line(), problem, text));
    }
}
