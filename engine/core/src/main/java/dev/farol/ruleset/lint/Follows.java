package dev.farol.ruleset.lint;

import dev.farol.lowering.Condition;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Effort;
import dev.farol.ruleset.reach.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which rules fire whenever others do, as far as it can be proven, among rules of the same dimension or playbook. Immutable.
 *
 * @param pairs in the order of the rules
 * @param others by the name of a rule, those that fire whenever it does
 */
record Follows(List<Pair> pairs, Map<String, List<LoweredRule>> others) {

    /** Looks for one question, and for all of them. */
    private static final int FOR_ONE = 400;

    private static final int IN_ALL = 400_000;

    /**
     * @param rule whenever it fires
     * @param other this one fires too
     * @param mutual and the other way round; then {@code rule} stands behind the other
     */
    record Pair(LoweredRule rule, LoweredRule other, boolean mutual) {}

    static Follows of(Ground ground) {
        Search search = new Search(new Mentions(ground.readings()), ground.reach(), new Effort(FOR_ONE, IN_ALL));
        List<Pair> pairs = new ArrayList<>();
        for (Stage stage : List.of(Stage.HEALTH, Stage.PLAYBOOKS)) {
            Map<String, List<LoweredRule>> bySubject = new LinkedHashMap<>();
            ground.rules(stage)
                    .forEach(rule -> bySubject
                            .computeIfAbsent(subject(rule.effect()), subject -> new ArrayList<>())
                            .add(rule));
            bySubject.values().forEach(rules -> search.among(rules, pairs));
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

    private record Search(Mentions mentions, Reach reach, Effort effort) {

        void among(List<LoweredRule> rules, List<Pair> pairs) {
            Map<Object, Set<Integer>> bySubject = new HashMap<>();
            for (int i = 0; i < rules.size(); i++) {
                int rule = i;
                mentions.subjects(rules.get(i).condition())
                        .forEach(subject -> bySubject
                                .computeIfAbsent(subject, unknown -> new TreeSet<>())
                                .add(rule));
            }
            List<Set<Integer>> followers = IntStream.range(0, rules.size())
                    .<Set<Integer>>mapToObj(i -> new TreeSet<>())
                    .toList();
            for (int second = 0; second < rules.size() && !effort.isSpent(); second++) {
                Condition condition = rules.get(second).condition();
                for (int first : candidates(condition, bySubject)) {
                    if (first != second && reach.implies(rules.get(first).condition(), condition, effort)) {
                        followers.get(first).add(second);
                    }
                }
            }
            for (int first = 0; first < rules.size(); first++) {
                for (int second : followers.get(first)) {
                    boolean mutual = followers.get(second).contains(first);
                    if (!mutual || first > second) {
                        pairs.add(new Pair(rules.get(first), rules.get(second), mutual));
                    }
                }
            }
        }

        /** Rules that could entail a condition: those that speak of what each of its parts speaks of. */
        private Set<Integer> candidates(Condition condition, Map<Object, Set<Integer>> bySubject) {
            Optional<Set<Integer>> candidates = Optional.empty();
            for (Condition part : Mentions.conjuncts(condition)) {
                Set<Integer> rules = new TreeSet<>();
                mentions.subjects(part).forEach(subject -> rules.addAll(bySubject.getOrDefault(subject, Set.of())));
                candidates.ifPresent(rules::retainAll);
                candidates = Optional.of(rules);
            }
            return candidates.orElse(Set.of());
        }
    }
}
