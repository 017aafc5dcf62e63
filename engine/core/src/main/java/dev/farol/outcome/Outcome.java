package dev.farol.outcome;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a customer after a moment.
 *
 * @param line of the file that tells it
 * @param asOf up to and including which a score may see; what is told happened later
 * @param left whether the customer left
 * @param leftAt when it left, where the file tells; always later than {@code asOf}
 */
public record Outcome(long line, String customer, Instant asOf, boolean left, Optional<Instant> leftAt) {

    /** The same moment with another end. */
    Outcome with(boolean other) {
        return new Outcome(line, customer, asOf, other, other ? leftAt : Optional.empty());
    }
}
