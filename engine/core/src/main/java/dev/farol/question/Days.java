package dev.farol.question;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Calendar days of instants in a zone; remembers the stretches between the clock changes it met. Not thread-safe. */
final class Days {

    private static final int KEPT = 8;
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400L;

    private final ZoneRules rules;
    private final long[] from = new long[KEPT];
    private final long[] until = new long[KEPT];
    private final int[] offset = new int[KEPT];
    private int current;
    private int oldest;

    Days(ZoneRules rules) {
        this.rules = rules;
    }

    /** Days since 1970-01-01 of the local date at an instant, given in epoch nanoseconds. */
    long day(long nanos) {
        long second = Math.floorDiv(nanos, SECOND);
        if (second < from[current] || second >= until[current]) {
            find(second);
        }
        return Math.floorDiv(second + offset[current], DAY);
    }

    private void find(long second) {
        for (int i = 0; i < KEPT; i++) {
            if (second >= from[i] && second < until[i]) {
                current = i;
                return;
            }
        }
        current = oldest;
        oldest = (oldest + 1) % KEPT;
        Instant instant = Instant.ofEpochSecond(second);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from[current] = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        until[current] = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        offset[current] = rules.getOffset(instant).getTotalSeconds();
    }
}
