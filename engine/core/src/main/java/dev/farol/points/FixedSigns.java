package dev.farol.points;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds rules whose points cannot have the other sign, such as those of a sentence that subtracts. Stateless. */
public final class FixedSigns {

    private FixedSigns() {}

    /** Their names: found by trying, without writing anything. */
    public static Set<String> of(RuleFiles files, RuleSet set) {
        SortedMap<String, Integer> turned = new TreeMap<>();
        for (LoweredRule rule : set.rules(Stage.HEALTH)) {
            turned.put(rule.name(), -((Effect.Points) rule.effect()).points());
        }
        Set<String> fixed = new TreeSet<>();
        for (Unchanged refused :
                PointsEdit.of(files, set, PointsWish.of(turned)).unchanged()) {
            if (refused.target() instanceof Target.Rule rule) {
                fixed.add(rule.name());
            }
        }
        return fixed;
    }
}
