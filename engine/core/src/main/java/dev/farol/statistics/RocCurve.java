package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What share of those who leave a cut finds, against what share of those who stay it takes along.
 *
 * @param points from (0, 0) to (1, 1), one for each score as a cut
 */
public record RocCurve(List<Point> points) {

    /**
     * Everybody with a score up to a cut is taken to leave.
     *
     * @param falseAlarms share of those who stayed
     * @param found share of those who left
     */
    public record Point(double falseAlarms, double found) {}

    public RocCurve {
        points = List.copyOf(points);
    }

    /** Empty unless some left and some stayed. */
    public static Optional<RocCurve> of(double[] scores, boolean[] left) {
        List<Tied> tied = Tied.of(scores, left);
        double leavers = Tied.leavers(tied);
        double stayers = Tied.rows(tied) - leavers;
        if (leavers == 0 || stayers == 0) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        long found = 0;
        long alarms = 0;
        for (Tied each : tied) {
            found += each.leavers();
            alarms += each.rows() - each.leavers();
            points.add(new Point(alarms / stayers, found / leavers));
        }
        return Optional.of(new RocCurve(points));
    }

    /** At most so many of the points, 3 or more, for a plot: both ends, and others about equally far from each other. */
    public RocCurve thinned(int most) {
        return new RocCurve(Thinning.evenly(points, point -> (point.falseAlarms() + point.found()) / 2, most));
    }
}
