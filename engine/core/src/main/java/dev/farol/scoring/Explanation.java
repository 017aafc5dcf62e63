package dev.farol.scoring;

import dev.farol.rules.Band;
import dev.farol.rules.Dimension;
import dev.farol.rules.Label;
import dev.farol.rules.Language;
import dev.farol.rules.Playbook;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An assessment in words: from the base by each factor and each limit to the score, so that a person can add it up. */
public final class Explanation {

    private final RuleSet rules;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private Explanation(RuleSet rules, Language language) {
        this.rules = rules;
        this.language = language;
    }

    /** The lines to show; the rule set must be the one that the assessment was made with. */
    public static List<String> of(Assessment assessment, RuleSet rules, Language language) {
        Explanation explanation = new Explanation(rules, language);
        explanation.tell(assessment);
        return List.copyOf(explanation.lines);
    }

    private void tell(Assessment assessment) {
        lines.add(headline(assessment));
        lines.add("");
        line(Integer.toString(assessment.base()), "base");
        for (Dimension dimension : rules.scorecard().dimensions()) {
            dimension(dimension, assessment);
        }
        finalScore(assessment);
        lines.add("");
        lines.add(say("Coverage: ", "Cobertura: ") + Math.round(assessment.coverage() * 100) + " %"
                + say(" of the dimensions have recent data.", " das dimensões têm dados recentes."));
        assessment
                .failures()
                .forEach(failure -> lines.add(say("Problem: ", "Problema: ")
                        + (failure.rule().isEmpty() ? "" : failure.rule() + ": ")
                        + failure.message()));
        if (!assessment.recommendations().isEmpty()) {
            lines.add("");
            lines.add(say("Recommended:", "Recomendado:"));
            assessment.recommendations().forEach(this::recommendation);
        }
    }

    private String headline(Assessment assessment) {
        String score = assessment.score().isPresent()
                ? assessment.score().getAsInt() + say(" of 100, ", " de 100, ") + band(assessment.band())
                : say("not scored", "sem nota");
        return assessment.customer() + ": " + score + say(" (as of ", " (em ") + assessment.asOf()
                + say(", rules ", ", regras ") + assessment.rules() + ")";
    }

    private String band(String id) {
        Optional<Band> band = rules.scorecard().band(id);
        return band.map(known -> known.label().in(language)).orElse(id);
    }

    private void dimension(Dimension dimension, Assessment assessment) {
        List<Factor> factors = assessment.factors().stream()
                .filter(factor -> factor.dimension().equals(dimension.id()))
                .toList();
        if (factors.isEmpty()) {
            return;
        }
        lines.add("       " + dimension.label().in(language));
        factors.forEach(factor -> points(factor.points(), factor.reason().in(language) + "  [" + factor.rule() + "]"));
        assessment.limits().stream()
                .filter(limit -> limit.dimension().equals(Optional.of(dimension.id())))
                .forEach(limit -> points(
                        limit.limitedTo() - limit.points(),
                        say("limit of the dimension: ", "limite da dimensão: ")
                                + signed(limit.points())
                                + say(" counts as ", " conta como ")
                                + signed(limit.limitedTo())));
    }

    private void finalScore(Assessment assessment) {
        assessment.limits().stream()
                .filter(limit -> limit.dimension().isEmpty())
                .forEach(limit -> points(
                        limit.limitedTo() - limit.points(),
                        say("a score lies between 0 and 100: ", "a nota fica entre 0 e 100: ")
                                + limit.points()
                                + say(" counts as ", " conta como ")
                                + limit.limitedTo()));
        lines.add("  -----");
        if (assessment.score().isPresent()) {
            line(
                    Integer.toString(assessment.score().getAsInt()),
                    say("score", "nota") + ": " + band(assessment.band()));
        } else {
            line("", say("not scored: too little is known", "sem nota: pouco se sabe"));
        }
    }

    private void recommendation(Recommendation recommendation) {
        String title = Optional.ofNullable(rules.playbooks().get(recommendation.playbook()))
                .map(Playbook::title)
                .orElse(Label.of(recommendation.playbook()))
                .in(language);
        lines.add("  - " + title + " [" + recommendation.playbook() + ", "
                + recommendation.priority().label() + "]: "
                + recommendation.reason().in(language));
    }

    private void points(int points, String what) {
        line(signed(points), what);
    }

    private void line(String amount, String what) {
        lines.add(String.format(Locale.ROOT, "  %4s  %s", amount, what));
    }

    private static String signed(int points) {
        return points > 0 ? "+" + points : Integer.toString(points);
    }

    private String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }
}
