package dev.farol.backtest.report;

import dev.farol.backtest.Accuracy;
import dev.farol.backtest.RuleProof;
import dev.farol.backtest.Slice;
import dev.farol.statistics.Proportion;
import java.util.List;

/** Codes of why a figure cannot be had. */
final class Absence {

    private Absence() {}

    /** Why there is no area under the curve, or less than one would like. */
    static String of(Accuracy accuracy) {
        long left = sum(accuracy.left());
        return of(Proportion.of(left, left + sum(accuracy.stayed())));
    }

    static String of(Slice slice) {
        return of(slice.churn());
    }

    private static String of(Proportion churn) {
        if (churn.of() == 0) {
            return "no-scores";
        }
        if (churn.count() == 0) {
            return "nobody-left";
        }
        return churn.count() == churn.of() ? "everybody-left" : "too-few";
    }

    /** Why a rule has no lift. */
    static String ofLift(RuleProof rule) {
        if (rule.churnFired().of() == 0) {
            return "never-fires";
        }
        if (rule.churnNot().of() == 0) {
            return "always-fires";
        }
        return rule.churnFired().count() + rule.churnNot().count() == 0 ? "nobody-left" : "too-few";
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
