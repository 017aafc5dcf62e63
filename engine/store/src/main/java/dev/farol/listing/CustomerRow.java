package dev.farol.listing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A customer as lists show it. Texts that are not given are empty.
 *
 * @param score empty when it could not be given
 * @param change difference to the score of the run before; empty when either is missing
 */
public record CustomerRow(
        String id,
        String name,
        String plan,
        String segment,
        String owner,
        Optional<BigDecimal> mrr,
        String currency,
        OptionalInt score,
        String band,
        OptionalInt change) {}
