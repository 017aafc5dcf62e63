package dev.farol.firing;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often health rules fired when a base was scored. Immutable.
 *
 * @param customers how many were scored
 * @param fires for how many of them each rule fired, by name; a rule that is missing is not known of
 */
public record FireStatistics(long customers, SortedMap<String, Long> fires) {

    public FireStatistics {
        fires = Collections.unmodifiableSortedMap(new TreeMap<>(fires));
    }

    /**
     * Of a scoring by a rule set: rules of it that are not among the counted ones fired for nobody.
     *
     * @param ran what was scored with
     * @param counted by name
     */
    public static FireStatistics of(RuleSet ran, long customers, Map<String, Long> counted) {
        SortedMap<String, Long> fires = new TreeMap<>();
        ran.rules(Stage.HEALTH).forEach(rule -> fires.put(rule.name(), counted.getOrDefault(rule.name(), 0L)));
        return new FireStatistics(customers, fires);
    }

    /**
     * What they say of another rule set: only of rules of the same name whose condition is the same, whatever their points.
     *
     * @param ran what was scored with
     */
    public FireStatistics about(RuleSet now, RuleSet ran) {
        Map<String, Object> before = meanings(ran);
        Map<String, Object> after = meanings(now);
        SortedMap<String, Long> same = new TreeMap<>();
        fires.forEach((rule, count) -> {
            if (before.containsKey(rule) && before.get(rule).equals(after.get(rule))) {
                same.put(rule, count);
            }
        });
        return new FireStatistics(customers, same);
    }

    private static Map<String, Object> meanings(RuleSet rules) {
        Meaning meaning = new Meaning(rules);
        Map<String, Object> meanings = new TreeMap<>();
        for (LoweredRule rule : rules.rules(Stage.HEALTH)) {
            meanings.put(rule.name(), meaning.of(rule.condition()));
        }
        return meanings;
    }
}
