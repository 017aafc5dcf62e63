package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What share of those that a cut warns of leave, against what share of those who leave it finds.
 *
 * @param averagePrecision sum over the cuts of precision times the recall that it adds, without interpolation: the area
 * @param points lowest cut first
 */
public record PrecisionRecall(double averagePrecision, List<Point> points) {

    /** Everybody with a score up to a cut is taken to leave. */
    public record Point(double recall, double precision) {}

    public PrecisionRecall {
        points = List.copyOf(points);
    }

    /** Empty when nobody left. */
    public static Optional<PrecisionRecall> of(double[] scores, boolean[] left) {
        List<Tied> tied = Tied.of(scores, left);
        double leavers = Tied.leavers(tied);
        if (leavers == 0) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        double area = 0;
        long found = 0;
        long warned = 0;
        for (Tied each : tied) {
            found += each.leavers();
            warned += each.rows();
            double precision = (double) found / warned;
            area += precision * each.leavers() / leavers;
            points.add(new Point(found / leavers, precision));
        }
        return Optional.of(new PrecisionRecall(area, points));
    }

    /** The same area with at most so many of the points, 3 or more, for a plot: both ends, and others of about equally distant recall. */
    public PrecisionRecall thinned(int most) {
        return new PrecisionRecall(averagePrecision, Thinning.evenly(points, Point::recall, most));
    }
}
