package dev.farol.listing;

import java.util.Optional;

/**
 * Which customers are listed: those that all of it holds for.
 *
 * @param text a part of the id or the name, whatever the case of its letters
 */
public record CustomerFilter(
        Optional<String> band, Optional<String> segment, Optional<String> owner, Optional<String> text) {

    public static final CustomerFilter ALL =
            new CustomerFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
