package dev.farol.difference;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two rule sets say differently. Rules are the same when they have the same name. Comments, layout, and the language or the table
 * that a rule is written in make no difference. Immutable.
 *
 * @param before version of the one
 * @param after version of the other
 * @param rules those that changed, by stage, in the order of the later set; those that are gone come last in their stage
 * @param settings files of settings that changed, by path
 */
public record RuleSetDifference(String before, String after, List<RuleChange> rules, List<SettingsChange> settings) {

    public RuleSetDifference {
        rules = List.copyOf(rules);
        settings = List.copyOf(settings);
    }

    /** What changed from one set to another. */
    public static RuleSetDifference of(RuleSet before, RuleSet after) {
        return new RuleSetDifference(
                before.version(), after.version(), rules(before, after), Settings.between(before, after));
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return rules.isEmpty() && settings.isEmpty();
    }

    private static List<RuleChange> rules(RuleSet before, RuleSet after) {
        Map<String, LoweredRule> earlier = byName(before);
        Map<String, LoweredRule> later = byName(after);
        RuleWords earlierWords = new RuleWords(before);
        RuleWords laterWords = new RuleWords(after);
        List<RuleChange> changes = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (LoweredRule rule : after.rules(stage)) {
                Optional<LoweredRule> was = Optional.ofNullable(earlier.get(rule.name()));
                change(was, Optional.of(rule), earlierWords, laterWords).ifPresent(changes::add);
            }
            for (LoweredRule rule : before.rules(stage)) {
                if (!later.containsKey(rule.name())) {
                    change(Optional.of(rule), Optional.empty(), earlierWords, laterWords)
                            .ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private static Optional<RuleChange> change(
            Optional<LoweredRule> before, Optional<LoweredRule> after, RuleWords earlier, RuleWords later) {
        List<ValueChange> values = ValueChange.between(
                before.map(earlier::of).orElse(Map.of()), after.map(later::of).orElse(Map.of()));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        LoweredRule shown = after.or(() -> before).orElseThrow();
        return Optional.of(new RuleChange(
                shown.name(),
                shown.stage(),
                kind(before.isPresent(), after.isPresent(), values),
                before.map(LoweredRule::place),
                after.map(LoweredRule::place),
                values));
    }

    private static RuleChange.Kind kind(boolean was, boolean is, List<ValueChange> values) {
        if (!was) {
            return RuleChange.Kind.ADDED;
        }
        if (!is) {
            return RuleChange.Kind.REMOVED;
        }
        return values.stream().allMatch(value -> value.what().equals(RuleWords.FILE))
                ? RuleChange.Kind.MOVED
                : RuleChange.Kind.CHANGED;
    }

    private static Map<String, LoweredRule> byName(RuleSet set) {
        Map<String, LoweredRule> rules = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            set.rules(stage).forEach(rule -> rules.put(rule.name(), rule));
        }
        return rules;
    }
}
