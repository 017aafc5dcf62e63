package dev.farol.suggest;

import dev.farol.statistics.Overlap;
import dev.farol.statistics.Stratified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Chooses among the conditions that were found, one after the other: each has to tell something that today's score and the rules chosen
 * before it do not. For one thread.
 */
final class Choice {

    /** A condition that is this like a chosen one adds little to it. */
    private static final double ALIKE = 0.7;

    /** A condition that is this like a rule is that rule. */
    private static final double SAME = 0.9;

    /** The share of the evidence that a simpler question has to keep to be asked instead. */
    private static final double KEPT = 0.85;

    private final Witness witness;
    private final Drafting drafting;
    private final int rows;
    private final List<Suggestion> chosen = new ArrayList<>();
    private final List<Suggestions.Present> present = new ArrayList<>();
    private int known;

    /** @param rows of the table */
    Choice(Witness witness, Drafting drafting, int rows) {
        this.witness = witness;
        this.drafting = drafting;
        this.rows = rows;
    }

    private record Candidate(Found found, Evidence evidence, Stratified now) {

        double pValue() {
            return now.pValue().orElse(1);
        }
    }

    private static final Comparator<Candidate> STRONGEST = Comparator.comparingDouble(Candidate::pValue)
            .thenComparing(each -> -each.found().information())
            .thenComparing(each -> each.found().place());

    private static final Comparator<Candidate> SIMPLEST = Comparator.<Candidate>comparingInt(
                    each -> each.found().clause().aspect().difficulty())
            .thenComparing(STRONGEST);

    /** Chooses at most so many. */
    void choose(List<Found> significant, Strata score, int most) {
        List<Candidate> open = new ArrayList<>();
        for (Found found : significant) {
            Evidence evidence = witness.evidence(found, score);
            Candidate candidate = new Candidate(found, evidence, evidence.beyond());
            if (!tells(candidate, significant.size())) {
                known++;
            } else if (!isPresent(candidate)) {
                open.add(candidate);
            }
        }
        Strata strata = score;
        while (chosen.size() < most && !open.isEmpty()) {
            Strata now = strata;
            List<Candidate> telling = open.stream()
                    .map(each -> new Candidate(
                            each.found(),
                            each.evidence(),
                            now.beyond(each.found().rows())))
                    .filter(each -> tells(each, significant.size()))
                    .sorted(STRONGEST)
                    .toList();
            if (telling.isEmpty()) {
                return;
            }
            Candidate best = simplest(telling);
            Suggestion rule =
                    drafting.rule(best.found().clause(), best.evidence().above(best.now()));
            chosen.add(rule);
            strata = strata.with(best.found().rows(), rule.points());
            open.removeIf(each -> Math.abs(phi(each.found(), best.found())) > ALIKE);
        }
    }

    /** Those that were chosen, in that order. */
    List<Suggestion> chosen() {
        return chosen;
    }

    /** How many tell nothing that the score does not. */
    int known() {
        return known;
    }

    /** Those that are rules of today. */
    List<Suggestions.Present> present() {
        return present;
    }

    /** Whether the odds within parts of equal score differ, more than chance explains, and in the way they do altogether. */
    private static boolean tells(Candidate candidate, int tests) {
        OptionalDouble odds = candidate.now().oddsRatio();
        boolean agrees =
                odds.isEmpty() || odds.getAsDouble() > 1 == candidate.evidence().isRisk();
        return agrees && candidate.pValue() * tests <= Search.LEVEL;
    }

    private boolean isPresent(Candidate candidate) {
        boolean is = candidate
                .evidence()
                .closest()
                .filter(each -> Math.abs(each.phi()) > SAME)
                .isPresent();
        if (is) {
            Evidence.Closest closest = candidate.evidence().closest().orElseThrow();
            present.add(new Suggestions.Present(candidate.found().clause().written(), closest.rule(), closest.phi()));
        }
        return is;
    }

    /** The first, or a simpler question that holds for nearly the same rows and tells nearly as much. */
    private Candidate simplest(List<Candidate> telling) {
        Candidate first = telling.get(0);
        return telling.stream()
                .filter(each -> Math.log(each.pValue()) <= KEPT * Math.log(first.pValue())
                        && phi(each.found(), first.found()) > ALIKE)
                .min(SIMPLEST)
                .orElse(first);
    }

    private double phi(Found one, Found other) {
        return Overlap.of(one.rows(), other.rows(), rows).phi().orElse(0);
    }
}
