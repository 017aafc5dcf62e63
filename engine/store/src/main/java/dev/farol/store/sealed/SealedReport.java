package dev.farol.store.sealed;

import java.util.List;

/**
 * What a {@link SealedCheck} found.
 *
 * @param customers how many could be read
 * @param parts how many could be read
 * @param damages every damaged place: blocks first, then the customers and parts that cannot be read
 */
public record SealedReport(long customers, long parts, List<SealedDamage> damages) {

    public SealedReport {
        damages = List.copyOf(damages);
    }
}
