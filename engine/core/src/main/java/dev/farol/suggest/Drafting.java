package dev.farol.suggest;

import dev.farol.rules.Dimension;
import dev.farol.rules.Label;
import dev.farol.rules.Language;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes rules of conditions. For one thread, and one list of suggestions: no two of its rules have the same name. */
final class Drafting {

    private static final int MOST_POINTS = 30;

    /** How many points stand for odds of leaving that double. */
    private static final double DOUBLING = 20;

    private static final List<String> OF_PROFILE =
            List.of("profile", "firmographic", "account", "customer", "contract");

    private final RuleSet rules;
    private final Set<String> taken = new HashSet<>();

    Drafting(RuleSet rules) {
        this.rules = rules;
        for (Stage stage : Stage.values()) {
            rules.rules(stage).forEach(rule -> taken.add(rule.name()));
        }
    }

    /** A rule that has no name of another. */
    Suggestion rule(Clause clause, Evidence evidence) {
        Suggestion.Home home = home(clause.aspect());
        return new Suggestion(
                free(clause.name(rules.vocabulary())),
                home,
                clause.written(),
                points(evidence, home.dimension()),
                new Label(
                        clause.reason(rules.vocabulary(), Language.EN), clause.reason(rules.vocabulary(), Language.PT)),
                evidence);
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private Suggestion.Home home(Aspect aspect) {
        List<Dimension> dimensions = rules.scorecard().dimensions();
        Optional<Dimension> drawing = AspectText.selector(aspect)
                .flatMap(selector -> dimensions.stream()
                        .filter(dimension -> dimension.from().contains(selector.type()))
                        .findFirst());
        if (drawing.isPresent()) {
            return new Suggestion.Home(drawing.get().id(), true);
        }
        Dimension guessed = dimensions.stream()
                .filter(dimension -> OF_PROFILE.stream().anyMatch(dimension.id().toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .orElse(dimensions.get(0));
        return new Suggestion.Home(guessed.id(), false);
    }

    private int points(Evidence evidence, String dimension) {
        Dimension home = rules.scorecard().dimension(dimension).orElseThrow();
        int limit = evidence.isRisk() ? -home.min() : home.max();
        double odds = evidence.above().oddsRatio().orElse(Double.POSITIVE_INFINITY);
        double points = DOUBLING / Math.log(2) * Math.abs(Math.log(odds));
        int size = (int) Math.max(1, Math.min(Math.min(MOST_POINTS, limit), Math.round(points)));
        return evidence.isRisk() ? -size : size;
    }
}
