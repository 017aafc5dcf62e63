package dev.farol.metrics.report.plot;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * An axis that begins and ends at round numbers.
 *
 * @param step between ticks
 */
public record Scale(double low, double high, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double TEN = 10;

    /** An axis for numbers, of which those that are not finite are left out; with about that many steps. */
    public static Scale over(DoubleStream numbers, int steps) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double min = Arrays.stream(finite).min().orElse(0);
        double max = Arrays.stream(finite).max().orElse(1);
        if (max - min < Math.max(Math.abs(max), Math.abs(min)) * 1e-9 || max == min) {
            double room = max == 0 ? 1 : Math.abs(max) / TEN;
            return over(DoubleStream.of(min - (min > 0 ? room : 0), max + room), steps);
        }
        double step = round((max - min) / steps);
        return new Scale(Math.floor(min / step) * step, Math.ceil(max / step) * step, step);
    }

    private static double round(double rough) {
        double power = StrictMath.pow(TEN, Math.floor(StrictMath.log10(rough)));
        for (double candidate : ROUND) {
            if (candidate * power >= rough) {
                return candidate * power;
            }
        }
        return TEN * power;
    }

    /** Where the round numbers are. */
    public double[] ticks() {
        long first = Math.round(low / step);
        long last = Math.round(high / step);
        double[] ticks = new double[(int) (last - first) + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (first + i) * step;
        }
        return ticks;
    }

    /** Where a number lies between two places. */
    public double place(double number, double ofLow, double ofHigh) {
        return ofLow + (number - low) / (high - low) * (ofHigh - ofLow);
    }
}
