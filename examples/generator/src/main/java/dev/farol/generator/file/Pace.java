package dev.farol.generator.file;

import dev.farol.generator.company.Population;
import dev.farol.generator.life.Life;

/**
 * How often habits must happen for the average customer to have the asked number of interactions, found by trying.
 * Some interactions (invoices, waves of surveys) do not follow the pace.
 *
 * @param times how many times as often as ordinary
 * @param excess how many times the asked number of interactions that gives
 */
public record Pace(double times, double excess) {
    private static final int ROUGH = 20_000;
    private static final int FINE = 200_000;
    private static final int TRIES = 12;
    private static final double CLOSE = 0.002;

    public static double find(Population population, int average) {
        int rough = Math.min(ROUGH, population.size());
        Pace best = at(population, average, rough, 1);
        Pace pace = best;
        for (int tries = 1; tries < TRIES && best.miss() > CLOSE; tries++) {
            pace = at(population, average, rough, pace.better());
            best = pace.miss() < best.miss() ? pace : best;
        }
        // A sample is a little off: the rest is corrected by counting them all, or ten times as many
        return rough == population.size()
                ? best.times
                : at(population, average, Math.min(FINE, population.size()), best.times)
                        .better();
    }

    private static Pace at(Population population, int average, int sample, double times) {
        long count = Census.count(population, new Life(population, times), sample);
        return new Pace(times, (double) count / sample / average);
    }

    private double better() {
        return times * StrictMath.pow(excess, -1.3);
    }

    private double miss() {
        return Math.abs(excess - 1);
    }
}
