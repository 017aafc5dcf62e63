package dev.farol.preview;

import java.math.BigDecimal;

/**
 * Some customers.
 *
 * @param mrr the exact sum of what they pay a month; those without one count as nothing
 */
public record Amount(long customers, BigDecimal mrr) {

    /** Nobody. */
    public static final Amount NONE = new Amount(0, BigDecimal.ZERO);

    Amount plus(Amount other) {
        return new Amount(customers + other.customers, mrr.add(other.mrr));
    }
}
