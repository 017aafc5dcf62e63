package dev.farol.service.rules;

import dev.farol.preview.Among;
import dev.farol.preview.Preview;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A preview of a draft, and how far it is.
 *
 * @param draft version of the draft
 * @param against version that it is compared with
 * @param done customers that it is through with
 * @param total about how many there are; -1 where that is not known
 * @param result of one that has ended well
 * @param error why it failed; empty otherwise
 */
public record PreviewView(
        String id,
        State state,
        Instant asOf,
        String draft,
        String against,
        Among among,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        long done,
        long total,
        Optional<Preview> result,
        String error) {

    /** How a preview stands. */
    public enum State {
        /** Another one goes on before it. */
        WAITING,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED;

        /** As programs read it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean hasEnded() {
            return this != WAITING && this != RUNNING;
        }
    }
}
