package dev.farol.preview;

import dev.farol.rules.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a base would look like with other rules, as of the same instant, with the same data. Immutable.
 *
 * @param asOf of all customers; empty when each has its own
 * @param customers that were scored with both
 * @param matrix every pair of bands, worst first, {@code not-scored} last
 * @param moved customers that change band, by where they move
 * @param movers the most important of them: the largest MRR first, then the largest change of score, then by id
 * @param scoreChanged customers that keep their band with another score
 * @param playbooks those that either rule set has, by id
 * @param rules by stage, in the order of the later set; those that it does not have come last in their stage
 */
public record Preview(
        Optional<Instant> asOf,
        Side before,
        Side after,
        long customers,
        List<BandMove> matrix,
        Map<Direction, Amount> moved,
        List<Mover> movers,
        long scoreChanged,
        List<PlaybookCount> playbooks,
        List<RuleCount> rules) {

    public Preview {
        matrix = List.copyOf(matrix);
        Map<Direction, Amount> all = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            all.put(direction, moved.getOrDefault(direction, Amount.NONE));
        }
        moved = java.util.Collections.unmodifiableMap(all);
        movers = List.copyOf(movers);
        playbooks = List.copyOf(playbooks);
        rules = List.copyOf(rules);
    }

    /** All customers. */
    public Amount all() {
        return matrix.stream().map(BandMove::amount).reduce(Amount.NONE, Amount::plus);
    }

    /** All that change band, whether they are told one by one or not. */
    public Amount allMoved() {
        return moved.values().stream().reduce(Amount.NONE, Amount::plus);
    }

    /** Those who move so. */
    public Amount moved(Direction direction) {
        return moved.getOrDefault(direction, Amount.NONE);
    }

    /** Rules that would fire for nobody, where there is anybody. */
    public List<RuleCount> firesForNobody() {
        return customers == 0
                ? List.of()
                : rules.stream().filter(rule -> rule.after().orElse(-1) == 0).toList();
    }

    /** Rules that would fire for everybody, where there is anybody. */
    public List<RuleCount> firesForEverybody() {
        return customers == 0
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.after().orElse(-1) == customers)
                        .toList();
    }

    /** The rules of one stage. */
    public List<RuleCount> rules(Stage stage) {
        return rules.stream().filter(rule -> rule.stage() == stage).toList();
    }
}
