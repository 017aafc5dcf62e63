package dev.farol.ruleset.lint;

import dev.farol.lowering.Condition;
import dev.farol.lowering.LoweredRule;
import dev.farol.ruleset.reach.Effort;
import dev.farol.ruleset.reach.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves which rules follow from others, part by part: a part of a condition follows from the parts of another that speak
 * of the same. What was found of two parts is remembered, and the work is bounded, the same for the same rules. One use.
 */
final class FollowSearch {

    private static final int FOR_ONE = 300;
    private static final int IN_ALL = 60_000;

    private final Reach reach;
    private final Mentions mentions;
    private final Effort effort = new Effort(FOR_ONE, IN_ALL);
    private final Map<Condition, Part> parts = new HashMap<>();
    private final Map<Long, Boolean> known = new HashMap<>();

    FollowSearch(Ground ground) {
        this.reach = ground.reach();
        this.mentions = new Mentions(ground.readings());
    }

    /** A condition that must hold for a rule to fire, with others. */
    private record Part(int number, Condition condition, Condition complement, Set<Object> subjects) {}

    private record Rule(LoweredRule rule, List<Part> parts) {}

    /** Pairs of rules of the same subject. */
    List<Follows.Pair> among(List<LoweredRule> given) {
        List<Rule> rules = given.stream().map(this::rule).toList();
        Map<Object, Set<Integer>> bySubject = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            for (Part part : rules.get(i).parts()) {
                for (Object subject : part.subjects()) {
                    bySubject
                            .computeIfAbsent(subject, unknown -> new TreeSet<>())
                            .add(i);
                }
            }
        }
        List<Set<Integer>> followers = new ArrayList<>();
        rules.forEach(rule -> followers.add(new TreeSet<>()));
        for (int second = 0; second < rules.size() && !effort.isSpent(); second++) {
            for (int first : candidates(rules.get(second), bySubject)) {
                if (first != second && follows(rules.get(first), rules.get(second))) {
                    followers.get(first).add(second);
                }
            }
        }
        List<Follows.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < rules.size(); first++) {
            for (int second : followers.get(first)) {
                boolean mutual = followers.get(second).contains(first);
                if (!mutual || first > second) {
                    pairs.add(new Follows.Pair(given.get(first), given.get(second), mutual));
                }
            }
        }
        return pairs;
    }

    private Rule rule(LoweredRule rule) {
        return new Rule(
                rule,
                Mentions.conjuncts(rule.condition()).stream()
                        .map(condition -> parts.computeIfAbsent(condition, this::part))
                        .distinct()
                        .toList());
    }

    private Part part(Condition condition) {
        return new Part(parts.size(), condition, reach.complement(condition), mentions.subjects(condition));
    }

    /** Rules that a rule could follow from: those that speak of what each of its parts speaks of. */
    private static Set<Integer> candidates(Rule rule, Map<Object, Set<Integer>> bySubject) {
        Optional<Set<Integer>> candidates = Optional.empty();
        for (Part part : rule.parts()) {
            Set<Integer> rules = new TreeSet<>();
            part.subjects().forEach(subject -> rules.addAll(bySubject.getOrDefault(subject, Set.of())));
            candidates.ifPresent(rules::retainAll);
            candidates = Optional.of(rules);
        }
        return candidates.orElse(Set.of());
    }

    private boolean follows(Rule first, Rule second) {
        return second.parts().stream().allMatch(part -> follows(first, part));
    }

    private boolean follows(Rule first, Part part) {
        List<Part> related = new ArrayList<>();
        for (Part given : first.parts()) {
            if (given.number() == part.number()) {
                return true;
            }
            if (given.subjects().stream().anyMatch(part.subjects()::contains)) {
                related.add(given);
            }
        }
        if (related.size() != 1) {
            return !related.isEmpty() && proven(related, part);
        }
        long both = ((long) related.get(0).number() << Integer.SIZE) | part.number();
        Boolean before = known.get(both);
        if (before == null) {
            before = proven(related, part);
            known.put(both, before);
        }
        return before;
    }

    private boolean proven(List<Part> given, Part part) {
        List<Condition> together = new ArrayList<>();
        given.forEach(one -> together.add(one.condition()));
        together.add(part.complement());
        return !reach.canHold(together, effort);
    }
}
