package dev.farol.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The profile of an account, as one version of it is known.
 *
 * @param id 1 to 128 characters
 * @param texts those of {@code name}, {@code plan}, {@code segment}, {@code owner}, {@code currency}, {@code email} that are given
 * @param mrr monthly recurring revenue, in the installation's currency
 * @param since when the account was won
 * @param renewal when its contract ends next
 * @param attributes anything else: each a {@link String} or a {@link BigDecimal}
 */
public record Customer(
        String id,
        Map<String, String> texts,
        Optional<BigDecimal> mrr,
        Optional<LocalDate> since,
        Optional<LocalDate> renewal,
        Map<String, Object> attributes) {

    /** Longest id that is taken. */
    public static final int LONGEST_ID = 128;

    public Customer {
        texts = Map.copyOf(texts);
        attributes = Map.copyOf(attributes);
    }

    /** The same with other monthly recurring revenue. */
    public Customer withMrr(BigDecimal other) {
        return new Customer(id, texts, Optional.of(other), since, renewal, attributes);
    }

    /** An account of which nothing but the id is known. */
    public static Customer named(String id) {
        return new Customer(id, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }
}
