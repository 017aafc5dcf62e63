package dev.farol.file.interactions;

import dev.farol.file.lines.BadLine;
import dev.farol.history.EpochNanos;
import dev.farol.subscription.SubscriptionTypes;
import java.time.Instant;

/**
 * When interactions that are sent may have happened.
 *
 * @param first the first instant that is kept
 * @param last the last one that is taken
 * @param beyond what is said of what is later: {@code is more than 24 hours ahead}
 */
public record AtWindow(Instant first, Instant last, String beyond) {

    /** What says how subscriptions stand is kept however old it is. */
    void check(long at, String type) throws BadLine {
        if (at > EpochNanos.of(last)) {
            throw new BadLine("at (" + EpochNanos.instant(at) + ") " + beyond);
        }
        if (at < EpochNanos.of(first) && !SubscriptionTypes.STATE.contains(type)) {
            throw new BadLine(
                    "at (" + EpochNanos.instant(at) + ") is older than what is kept: that begins at " + first);
        }
    }
}
