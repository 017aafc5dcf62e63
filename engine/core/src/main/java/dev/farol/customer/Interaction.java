package dev.farol.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened between a customer and the company.
 *
 * @param id idempotency key within the customer
 * @param customer id of the account
 * @param type a name of the vocabulary, such as {@code login}
 * @param at when it happened
 * @param value the number it carries, exact, where its type has one
 * @param data further fields: each a {@link String}, a {@link BigDecimal} or a {@link Boolean}
 */
public record Interaction(
        String id, String customer, String type, Instant at, Optional<BigDecimal> value, Map<String, Object> data) {

    public Interaction {
        data = Map.copyOf(data);
    }
}
