package dev.farol.service;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next part begins, to be handed back as it is; empty after the last one
 */
public record Page<T>(List<T> items, Optional<byte[]> next) {

    public Page {
        items = List.copyOf(items);
    }
}
