package dev.farol.scoring;

import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.BitSet;
import java.util.List;

/**
 * How the points of fired health rules add up to a score: {@code clamp(base + sum over dimensions of clamp(sum, min, max), 0, 100)}.
 * Not changed once it is made, and arrays are not copied: thread safe as long as nobody writes to them.
 *
 * @param base score before any rule
 * @param dimension for each health rule the number of its dimension
 * @param points for each health rule
 * @param lowest for each dimension the least that its rules come to
 * @param highest for each dimension the most
 */
@SuppressWarnings("ArrayRecordComponent")
public record PointSheet(int base, int[] dimension, int[] points, int[] lowest, int[] highest) {

    private static final int HIGHEST = 100;

    /** That of a rule set as it stands. */
    public static PointSheet of(RuleSet rules) {
        List<Dimension> dimensions = rules.scorecard().dimensions();
        List<String> ids = dimensions.stream().map(Dimension::id).toList();
        List<Effect.Points> effects = rules.rules(Stage.HEALTH).stream()
                .map(LoweredRule::effect)
                .map(Effect.Points.class::cast)
                .toList();
        return new PointSheet(
                rules.scorecard().base(),
                effects.stream()
                        .mapToInt(effect -> ids.indexOf(effect.dimension()))
                        .toArray(),
                effects.stream().mapToInt(Effect.Points::points).toArray(),
                dimensions.stream().mapToInt(Dimension::min).toArray(),
                dimensions.stream().mapToInt(Dimension::max).toArray());
    }

    /** The score when these rules fire, by their index. */
    public int score(BitSet fired) {
        return score(fired, -1);
    }

    /** The score when these rules fire but one, by its index. */
    public int score(BitSet fired, int without) {
        int[] sums = new int[lowest.length];
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            if (rule != without) {
                sums[dimension[rule]] += points[rule];
            }
        }
        int sum = base;
        for (int i = 0; i < sums.length; i++) {
            sum += Math.max(lowest[i], Math.min(highest[i], sums[i]));
        }
        return Math.max(0, Math.min(HIGHEST, sum));
    }
}
