package dev.farol.nightly;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that someone wants.
 *
 * @param asOf empty for now
 * @param rules version of the rules
 * @param who name of the token, or of what else asks
 */
public record RunRequest(Optional<Instant> asOf, String rules, String who, Optional<Export> export) {

    /** A run as of now that exports nothing. */
    public static RunRequest now(String rules, String who) {
        return new RunRequest(Optional.empty(), rules, who, Optional.empty());
    }
}
