package dev.farol.generator.story;

/** How occasions spread over the days of a week, as multiples of an average day. */
public enum Week {
    OFFICE(1.35, 1.4, 1.35, 1.3, 1.15, 0.25, 0.2),
    STAFFED(1.3, 1.5, 1.5, 1.5, 1.2, 0, 0),
    CAMPAIGNS(0.5, 2.6, 1.2, 2.2, 0.5, 0, 0),
    ALWAYS(1.05, 1.05, 1.05, 1.05, 1.05, 0.9, 0.85);

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final double[] share;

    private final double peak;

    Week(double... share) {
        this.share = share;
        double highest = 0;
        for (double day : share) {
            highest = Math.max(highest, day);
        }
        this.peak = highest;
    }

    /** @param weekday 0 is Monday */
    public double share(int weekday) {
        return share[weekday];
    }

    public double peak() {
        return peak;
    }
}
