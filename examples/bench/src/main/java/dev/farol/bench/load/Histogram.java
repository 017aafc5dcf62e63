package dev.farol.bench.load;

/**
 * How often which time was measured, in nanoseconds, to 1/64 of the time: 64 steps to each power of two. Not thread-safe.
 */
public final class Histogram {

    private static final int STEPS_SHIFT = 6;
    private static final int STEPS = 1 << STEPS_SHIFT;

    private final long[] counts = new long[(Long.SIZE - STEPS_SHIFT) * STEPS];
    private long total;

    void add(long nanos) {
        counts[place(Math.max(0, nanos))]++;
        total++;
    }

    /** Adds all that another one has. */
    public void add(Histogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    public long total() {
        return total;
    }

    /** The time in milliseconds that a share of all does not exceed; 0 when nothing was measured. */
    public double millis(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && counts[i] > 0) {
                return time(i) / 1e6;
            }
        }
        return 0;
    }

    private static int place(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - STEPS_SHIFT;
        return (shift + 1) * STEPS + (int) (nanos >>> shift) - STEPS;
    }

    private static double time(int place) {
        if (place < STEPS) {
            return place;
        }
        int shift = place / STEPS - 1;
        return (double) ((long) (STEPS + place % STEPS) << shift) + (1L << shift) / 2.0;
    }
}
