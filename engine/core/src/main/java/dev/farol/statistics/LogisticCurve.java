package dev.farol.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The probability of leaving by score: {@code 1 / (1 + exp(-(intercept + slope x score)))}, fitted by maximum likelihood with the ends
 * smoothed as Platt does (Advances in Large Margin Classifiers, 1999), so that it exists for any rows of both ends.
 */
public record LogisticCurve(double intercept, double slope) {

    private static final int STEPS = 100;
    private static final double SMALL = 1e-10;

    public double probability(double score) {
        return 1 / (1 + Math.exp(-(intercept + slope * score)));
    }

    /** Empty unless some left and some stayed. */
    public static Optional<LogisticCurve> fit(double[] scores, boolean[] left) {
        List<Tied> tied = Tied.of(scores, left);
        double leavers = Tied.leavers(tied);
        double stayers = Tied.rows(tied) - leavers;
        if (leavers == 0 || stayers == 0) {
            return Optional.empty();
        }
        double high = (leavers + 1) / (leavers + 2);
        double low = 1 / (stayers + 2);
        double mean =
                tied.stream().mapToDouble(each -> each.score() * each.rows()).sum() / scores.length;
        double spread = spread(tied, mean, scores.length);
        double a = Math.log((leavers + 1) / (stayers + 1));
        double b = 0;
        double loss = loss(tied, high, low, mean, spread, a, b);
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = SMALL;
            double hab = 0;
            double hbb = SMALL;
            for (Tied each : tied) {
                double x = (each.score() - mean) / spread;
                double p = 1 / (1 + Math.exp(-(a + b * x)));
                double wanted = each.leavers() * high + (each.rows() - each.leavers()) * low;
                double error = wanted - each.rows() * p;
                double weight = each.rows() * p * (1 - p);
                ga += error;
                gb += error * x;
                haa += weight;
                hab += weight * x;
                hbb += weight * x * x;
            }
            double determinant = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double length = 1;
            double next = loss(tied, high, low, mean, spread, a + da, b + db);
            while (next > loss && length > SMALL) {
                length /= 2;
                next = loss(tied, high, low, mean, spread, a + length * da, b + length * db);
            }
            a += length * da;
            b += length * db;
            if (Math.abs(loss - next) <= SMALL * (1 + Math.abs(loss))) {
                break;
            }
            loss = next;
        }
        return Optional.of(new LogisticCurve(a - b / spread * mean, b / spread));
    }

    /** The standard deviation, by which scores of any unit are solved alike; 1 where all are the same. */
    private static double spread(List<Tied> tied, double mean, int rows) {
        double squares = tied.stream()
                .mapToDouble(each -> each.rows() * (each.score() - mean) * (each.score() - mean))
                .sum();
        return squares > 0 ? Math.sqrt(squares / rows) : 1;
    }

    private static double loss(
            List<Tied> tied, double high, double low, double mean, double spread, double a, double b) {
        double loss = 0;
        for (Tied each : tied) {
            double logit = a + b * (each.score() - mean) / spread;
            double wanted = each.leavers() * high + (each.rows() - each.leavers()) * low;
            loss += each.rows() * (Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)))) - wanted * logit;
        }
        return loss;
    }
}
