package dev.farol.question;

import java.util.Arrays;

/** The windows of one as-of as epoch nanoseconds: {@code after < at <= upTo}. Not thread-safe. */
final class Edges {

    static final long DAY = 86_400_000_000_000L;

    final long[] after;
    final long[] upTo;
    private final Window[] windows;
    private long asOf = Long.MIN_VALUE;

    Edges(Window[] windows) {
        this.windows = windows;
        this.after = new long[windows.length];
        this.upTo = new long[windows.length];
        Arrays.fill(after, Long.MIN_VALUE);
        Arrays.fill(upTo, Long.MIN_VALUE);
    }

    void set(long instant) {
        if (instant == asOf) {
            return;
        }
        asOf = instant;
        for (int i = 0; i < windows.length; i++) {
            after[i] = back(instant, windows[i].from());
            upTo[i] = back(instant, windows[i].to());
        }
    }

    /** An instant some days earlier; the beginning of time where that is out of reach. */
    private static long back(long instant, int days) {
        if (days == Window.EVER || days > Long.MAX_VALUE / DAY) {
            return Long.MIN_VALUE;
        }
        long earlier = instant - days * DAY;
        return earlier > instant ? Long.MIN_VALUE : earlier;
    }
}
