package dev.farol.service.rules;

import dev.farol.customer.Moment;
import dev.farol.preview.Among;
import java.util.Optional;

/**
 * A preview of the draft that somebody wants.
 *
 * @param asOf of a day, its end in the zone of the draft; empty for now
 * @param against the version to compare with; empty for the active one
 * @param movers how many customers that change band are told one by one
 */
public record PreviewRequest(Optional<Moment> asOf, Among among, Optional<String> against, int movers) {

    /** Most customers that are told one by one. */
    public static final int MOST_MOVERS = 1_000;

    /** How many, where nobody says. */
    public static final int USUAL_MOVERS = 50;
}
