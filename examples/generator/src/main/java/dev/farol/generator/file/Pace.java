package dev.farol.generator.file;

import dev.farol.generator.company.Population;
import dev.farol.generator.life.Life;

/**
 * How often habits must happen for the average customer to have the asked number of interactions, found by trying.
 * Some interactions (invoices, waves of surveys) do not follow the pace.
 *
 * @param census taken at that pace
 */
record Pace(double times, Census census) {
    private static final int TRIES = 12;
    private static final double CLOSE = 0.002;

    static Pace find(Population population, int averageInteractions) {
        double wanted = (double) averageInteractions * Census.sample(population);
        Pace pace = at(population, averageInteractions / 60.0);
        Pace best = pace;
        for (int tries = 1; tries < TRIES && best.miss(wanted) > CLOSE; tries++) {
            pace = at(population, pace.times * StrictMath.pow(wanted / pace.census.total(), 1.3));
            best = pace.miss(wanted) < best.miss(wanted) ? pace : best;
        }
        return best;
    }

    private static Pace at(Population population, double times) {
        return new Pace(times, Census.take(population, new Life(population, times)));
    }

    private double miss(double wanted) {
        return Math.abs(census.total() / wanted - 1);
    }
}
