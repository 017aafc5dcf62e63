package dev.farol.suggest;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.statistics.Overlap;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.Stratified;
import dev.farol.statistics.TwoByTwo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Tells what speaks for a condition. Immutable, once it is made. */
final class Witness {

    /** A rule that is less like a condition than this is not worth naming. */
    private static final double LEAST = 0.1;

    private final Search search;
    private final List<LoweredRule> health;
    private final List<BitSet> fired = new ArrayList<>();
    private final int rows;

    /** @param table of all rows, whatever its columns */
    Witness(Search search, RuleSet rules, Table table) {
        this.search = search;
        this.health = rules.rules(Stage.HEALTH);
        this.rows = table.size();
        for (int rule = 0; rule < health.size(); rule++) {
            fired.add(table.fired(rule));
        }
    }

    Evidence evidence(Found found, Strata score) {
        TwoByTwo table = found.table();
        Stratified beyond = score.beyond(found.rows());
        return new Evidence(
                Proportion.of(table.firedLeft(), table.fired()),
                Proportion.of(table.restLeft(), table.rest()),
                table.rateRatio(),
                found.information(),
                found.pValue(),
                search.corrected(found.pValue()),
                beyond,
                beyond,
                closest(found.rows()));
    }

    private Optional<Evidence.Closest> closest(BitSet condition) {
        Optional<Evidence.Closest> closest = Optional.empty();
        for (int rule = 0; rule < fired.size(); rule++) {
            double phi = Overlap.of(condition, fired.get(rule), rows).phi().orElse(0);
            if (Math.abs(phi) > closest.map(each -> Math.abs(each.phi())).orElse(LEAST)) {
                closest = Optional.of(new Evidence.Closest(health.get(rule).name(), phi));
            }
        }
        return closest;
    }
}
