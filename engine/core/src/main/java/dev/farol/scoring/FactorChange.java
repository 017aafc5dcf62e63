package dev.farol.scoring;

import dev.farol.rules.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A health rule that says something else than before: it came, it went, it has other points, or another reason.
 *
 * @param dimension the later one
 * @param from its points before; 0 if it did not fire
 * @param to its points after; 0 if it did not fire
 * @param reason the later one; of a rule that no longer fires, the earlier one
 */
public record FactorChange(String rule, String dimension, int from, int to, Reason reason) {

    /** What it does to the total of its dimension, before limits. */
    public int points() {
        return to - from;
    }

    /** What changed from one assessment to another, in the order of the later one; what went comes behind. */
    public static List<FactorChange> between(Assessment before, Assessment after) {
        Map<String, Factor> earlier = new LinkedHashMap<>();
        before.factors().forEach(factor -> earlier.put(factor.rule(), factor));
        List<FactorChange> changes = new ArrayList<>();
        for (Factor now : after.factors()) {
            Optional<Factor> then = Optional.ofNullable(earlier.remove(now.rule()));
            if (then.isEmpty() || !isSame(then.get(), now)) {
                int from = then.map(Factor::points).orElse(0);
                changes.add(new FactorChange(now.rule(), now.dimension(), from, now.points(), now.reason()));
            }
        }
        earlier.values()
                .forEach(gone ->
                        changes.add(new FactorChange(gone.rule(), gone.dimension(), gone.points(), 0, gone.reason())));
        return List.copyOf(changes);
    }

    private static boolean isSame(Factor one, Factor other) {
        return one.points() == other.points()
                && one.dimension().equals(other.dimension())
                && one.reason().in(Language.EN).equals(other.reason().in(Language.EN));
    }
}
