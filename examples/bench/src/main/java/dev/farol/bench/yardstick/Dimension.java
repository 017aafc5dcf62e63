package dev.farol.bench.yardstick;

/** The dimensions of the default scorecard, in its order, with the limits of their points. */
@SuppressWarnings("EnumOrdinal")
enum Dimension {
    ADOPTION("adoption", -25, 14),
    ENGAGEMENT("engagement", -15, 10),
    SUPPORT("support", -20, 8),
    SENTIMENT("sentiment", -20, 12),
    COMMERCIAL("commercial", -25, 10);

    /** Its place, also the bit that says that it has data. */
    final int place = ordinal();

    final String id;
    final int min;
    final int max;

    Dimension(String id, int min, int max) {
        this.id = id;
        this.min = min;
        this.max = max;
    }
}
