package dev.farol.preview;

import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Subject;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** For how many customers each rule of a set fired. Not thread safe. */
final class FireCounts {

    private final Map<Stage, long[]> counts = new EnumMap<>(Stage.class);

    FireCounts(RuleSet rules) {
        for (Stage stage : Stage.values()) {
            counts.put(stage, new long[rules.rules(stage).size()]);
        }
    }

    long of(Stage stage, int rule) {
        return of(stage)[rule];
    }

    void add(FireCounts other) {
        for (Stage stage : Stage.values()) {
            long[] sums = of(stage);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.of(stage, i);
            }
        }
    }

    /** The evaluator, and what fires is counted. */
    Evaluator counting(Evaluator evaluator) {
        return (stage, subjects) -> {
            evaluator.evaluate(stage, subjects);
            count(of(stage), subjects);
        };
    }

    private long[] of(Stage stage) {
        return counts.getOrDefault(stage, new long[0]);
    }

    private static void count(long[] sums, List<Subject> subjects) {
        for (Subject subject : subjects) {
            BitSet fired = subject.fired();
            for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
                sums[i]++;
            }
        }
    }
}
