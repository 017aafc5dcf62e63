package dev.farol.suggest;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.statistics.Overlap;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses among the conditions that were found. For one thread. */
final class Choice {

    /** A condition that is this like a better one adds little to it. */
    private static final double ALIKE = 0.7;

    /** A condition that is this like a rule is that rule. */
    private static final double SAME = 0.9;

    /** A rule that is less like it than this is not worth naming. */
    private static final double LEAST = 0.1;

    private final Search search;
    private final RuleSet rules;
    private final int rows;
    private final Strata strata;
    private final List<BitSet> fired = new ArrayList<>();
    private final List<Suggestions.Present> present = new ArrayList<>();
    private int known;
    private int alike;

    /** @param table of all rows, whatever its columns */
    Choice(Search search, RuleSet rules, Table table) {
        this.search = search;
        this.rules = rules;
        this.rows = table.size();
        this.strata = new Strata(table);
        for (int rule = 0; rule < rules.rules(Stage.HEALTH).size(); rule++) {
            fired.add(table.fired(rule));
        }
    }

    /** A condition with what speaks for it. */
    record Chosen(Found found, Evidence evidence) {}

    /** At most so many, those that tell most beyond the score first. */
    List<Chosen> of(List<Found> significant, int most) {
        List<Chosen> beyond = new ArrayList<>();
        for (Found found : significant) {
            Evidence evidence = evidence(found);
            double pValue = evidence.beyond().pValue().orElse(1);
            if (evidence.agrees() && pValue * significant.size() <= Search.LEVEL) {
                beyond.add(new Chosen(found, evidence));
            } else {
                known++;
            }
        }
        beyond.sort(Comparator.comparingDouble(
                        (Chosen each) -> each.evidence().beyond().pValue().orElse(1))
                .thenComparing(each -> -each.found().information())
                .thenComparing(each -> each.found().place()));
        List<Chosen> chosen = new ArrayList<>();
        for (Chosen each : beyond) {
            Optional<Evidence.Closest> closest = each.evidence().closest();
            if (closest.isPresent() && Math.abs(closest.get().phi()) > SAME) {
                present.add(new Suggestions.Present(
                        each.found().clause().written(),
                        closest.get().rule(),
                        closest.get().phi()));
            } else if (chosen.stream()
                    .anyMatch(better -> phi(better.found().rows(), each.found().rows()) > ALIKE)) {
                alike++;
            } else {
                chosen.add(each);
            }
        }
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    int known() {
        return known;
    }

    int alike() {
        return alike;
    }

    List<Suggestions.Present> present() {
        return present;
    }

    private Evidence evidence(Found found) {
        TwoByTwo table = found.table();
        return new Evidence(
                Proportion.of(table.firedLeft(), table.fired()),
                Proportion.of(table.restLeft(), table.rest()),
                table.rateRatio(),
                found.information(),
                found.pValue(),
                search.corrected(found.pValue()),
                strata.beyond(found.rows()),
                closest(found.rows()));
    }

    private Optional<Evidence.Closest> closest(BitSet condition) {
        List<LoweredRule> health = rules.rules(Stage.HEALTH);
        Optional<Evidence.Closest> closest = Optional.empty();
        for (int rule = 0; rule < fired.size(); rule++) {
            double phi = Overlap.of(condition, fired.get(rule), rows).phi().orElse(0);
            if (Math.abs(phi) > closest.map(each -> Math.abs(each.phi())).orElse(LEAST)) {
                closest = Optional.of(new Evidence.Closest(health.get(rule).name(), phi));
            }
        }
        return closest;
    }

    private double phi(BitSet one, BitSet other) {
        return Math.abs(Overlap.of(one, other, rows).phi().orElse(0));
    }
}
