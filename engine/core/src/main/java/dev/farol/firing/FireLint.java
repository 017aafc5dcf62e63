package dev.farol.firing;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.lint.Warnings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Warns about health rules that told hardly any customers apart when the base was last scored: those that fired for under
 * 0.1 % of it, or for over 95 %. Too small a base says nothing. Stateless.
 */
public final class FireLint {

    private static final double RARE = 0.001;
    private static final double COMMON = 0.95;
    /** Of fewer, no rule can be said to fire for one in a thousand. */
    private static final long ENOUGH_FOR_RARE = 1_000;

    private static final long ENOUGH_FOR_COMMON = 100;

    private FireLint() {}

    /**
     * Adds a warning for each such rule.
     *
     * @param statistics what is known of the rules of this set: see {@link FireStatistics#about}
     */
    public static void look(RuleSet rules, FireStatistics statistics, Diagnostics diagnostics) {
        Warnings warnings = new Warnings();
        for (LoweredRule rule : rules.rules(Stage.HEALTH)) {
            Long fired = statistics.fires().get(rule.name());
            if (fired != null) {
                look(rule, fired, statistics.customers(), warnings);
            }
        }
        warnings.pass(diagnostics);
    }

    private static void look(LoweredRule rule, long fired, long customers, Warnings warnings) {
        String of = fired + " of " + customers + " customers";
        if (customers >= ENOUGH_FOR_RARE && fired < customers * RARE) {
            warnings.add(
                    "fires-for-hardly-any",
                    rule.place(),
                    "This rule fired for under 0.1 % of the base in the last run (" + rule.name() + ", " + of + ").",
                    "Maybe it asks for too much at once, for a type that nobody sends, or it is no longer needed.");
        } else if (customers >= ENOUGH_FOR_COMMON && fired > customers * COMMON) {
            warnings.add(
                    "fires-for-nearly-all",
                    rule.place(),
                    "This rule fired for " + percent(fired, customers)
                            + " % of the base in the last run, and so tells hardly any apart (" + rule.name() + ", "
                            + of + ").",
                    "Maybe it should ask for more, or its points belong to the base score.");
        }
    }

    private static String percent(long fired, long customers) {
        return BigDecimal.valueOf(100 * fired)
                .divide(BigDecimal.valueOf(customers), 1, RoundingMode.DOWN)
                .toPlainString();
    }
}
