package dev.farol.ruleset.lint;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules fire whenever others do, as far as it can be proven, among rules of the same dimension or playbook. Immutable.
 *
 * @param pairs in the order of the rules
 * @param others by the name of a rule, those that fire whenever it does
 */
record Follows(List<Pair> pairs, Map<String, List<LoweredRule>> others) {

    /**
     * @param rule whenever it fires
     * @param other this one fires too
     * @param mutual and the other way round; then {@code rule} stands behind the other
     */
    record Pair(LoweredRule rule, LoweredRule other, boolean mutual) {}

    static Follows of(Ground ground) {
        FollowSearch search = new FollowSearch(ground);
        List<Pair> pairs = new ArrayList<>();
        for (Stage stage : List.of(Stage.HEALTH, Stage.PLAYBOOKS)) {
            Map<String, List<LoweredRule>> bySubject = new LinkedHashMap<>();
            ground.rules(stage)
                    .forEach(rule -> bySubject
                            .computeIfAbsent(subject(rule.effect()), subject -> new ArrayList<>())
                            .add(rule));
            bySubject.values().forEach(rules -> pairs.addAll(search.among(rules)));
        }
        Map<String, List<LoweredRule>> others = new HashMap<>();
        for (Pair pair : pairs) {
            others.computeIfAbsent(pair.rule().name(), name -> new ArrayList<>())
                    .add(pair.other());
            if (pair.mutual()) {
                others.computeIfAbsent(pair.other().name(), name -> new ArrayList<>())
                        .add(pair.rule());
            }
        }
        return new Follows(List.copyOf(pairs), Map.copyOf(others));
    }

    private static String subject(Effect effect) {
        return effect instanceof Effect.Points points ? points.dimension() : ((Effect.Recommend) effect).playbook();
    }

    /** Those that fire whenever this one does. */
    List<LoweredRule> whenever(LoweredRule rule) {
        return others.getOrDefault(rule.name(), List.of());
    }
}
