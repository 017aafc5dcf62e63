package dev.farol.generator.random;

/**
 * A stream of random numbers (SplitMix64) that depends on nothing but what it is made of: a seed, a number and a
 * purpose. The same three give the same stream on every machine. Not thread safe.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;
    private static final double SQRT_3 = 1.7320508075688772;

    private static final double[] GAPS = new double[1025];

    static {
        for (int i = 0; i < GAPS.length; i++) {
            // StrictMath: the last bit of Math.log may differ between machines
            GAPS[i] = -StrictMath.log(1 - i / (GAPS.length - 1.0));
        }
    }

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    public static Dice of(long seed, long number, String purpose) {
        return new Dice(mix(mix(mix(seed) + GOLDEN * (number + 1)) ^ (GOLDEN * purpose.hashCode())));
    }

    /** Between 0, included, and 1, excluded. */
    public double uniform() {
        return (next() >>> 11) * TO_UNIT;
    }

    public double between(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** Both ends are included. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    public boolean chance(double probability) {
        return uniform() < probability;
    }

    public <T> T pick(T[] values) {
        return values[below(values.length)];
    }

    /** About normal, mean 0 and deviation 1, never beyond 3.5: the sum of four uniform numbers. */
    public double normal() {
        long bits = next();
        long sum = (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
        return (sum / 65536.0 - 2) * SQRT_3;
    }

    /** Exponential, mean 1: the gap until the next of things that happen once per unit of time. */
    public double gap() {
        double cell = uniform() * (GAPS.length - 1);
        int index = (int) cell;
        if (index == GAPS.length - 2) {
            // Beyond the table it begins anew: what happens at random has no memory
            return GAPS[index] + gap();
        }
        return GAPS[index] + (cell - index) * (GAPS[index + 1] - GAPS[index]);
    }

    /** Log-normal around 1: how many times the median, where {@code spread} is the deviation of the logarithm. */
    public double times(double spread) {
        return StrictMath.exp(spread * normal());
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
