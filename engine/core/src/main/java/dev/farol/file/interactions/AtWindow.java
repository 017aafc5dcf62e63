package dev.farol.file.interactions;

import dev.farol.file.lines.BadLine;
import dev.farol.history.EpochNanos;
import java.time.Instant;

/** When interactions that are sent may have happened: from the first instant that is kept to a little ahead of now. */
public record AtWindow(Instant first, Instant last) {

    void check(long at) throws BadLine {
        if (at > EpochNanos.of(last)) {
            throw new BadLine("at (" + EpochNanos.instant(at) + ") is more than 24 hours ahead");
        }
        if (at < EpochNanos.of(first)) {
            throw new BadLine(
                    "at (" + EpochNanos.instant(at) + ") is older than what is kept: that begins at " + first);
        }
    }
}
