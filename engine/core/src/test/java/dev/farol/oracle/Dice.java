package dev.farol.oracle;

import java.util.List;
import java.util.Random;

/** Seeded choices. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    long below(long bound) {
        return Math.floorMod(random.nextLong(), bound);
    }

    double fraction() {
        return random.nextDouble();
    }

    double bell() {
        return random.nextGaussian();
    }

    <T> T of(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
