package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows in ten tenths, riskiest first. Where a tie lies across a cut, each tenth gets the share of its leavers that chance would give it. */
public record Gains(List<Tenth> tenths) {

    private static final int PARTS = 10;

    /**
     * One tenth of the rows.
     *
     * @param number 1 for the riskiest to 10
     * @param rows how many, a fraction where they do not divide
     * @param leavers how many of them left, by expectation
     * @param churn share of the tenth that left
     * @param lift by how much that is more than of all rows
     * @param found share of all who left that this tenth and the riskier ones hold
     */
    public record Tenth(int number, double rows, double leavers, double churn, double lift, double found) {}

    public Gains {
        tenths = List.copyOf(tenths);
    }

    /** Empty when nobody left. */
    public static Optional<Gains> of(double[] scores, boolean[] left) {
        List<Tied> tied = Tied.of(scores, left);
        double leavers = Tied.leavers(tied);
        double rows = scores.length;
        if (leavers == 0) {
            return Optional.empty();
        }
        List<Tenth> tenths = new ArrayList<>();
        double before = 0;
        for (int number = 1; number <= PARTS; number++) {
            double found = leaversAmong(tied, rows * number / PARTS);
            double size = rows / PARTS;
            double churn = (found - before) / size;
            tenths.add(new Tenth(number, size, found - before, churn, churn / (leavers / rows), found / leavers));
            before = found;
        }
        return Optional.of(new Gains(tenths));
    }

    /** How many leavers are expected among the first rows. */
    private static double leaversAmong(List<Tied> tied, double wanted) {
        double found = 0;
        double left = wanted;
        for (Tied each : tied) {
            double taken = Math.min(left, (double) each.rows());
            found += each.leavers() * taken / each.rows();
            left -= taken;
            if (left <= 0) {
                break;
            }
        }
        return found;
    }
}
