package dev.farol.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers from one to another, both included; an absent end is open. */
public record Range(Optional<BigDecimal> from, Optional<BigDecimal> to) {

    /** Every number. */
    public static final Range ANY = new Range(Optional.empty(), Optional.empty());

    public boolean contains(BigDecimal number) {
        return from.map(least -> least.compareTo(number) <= 0).orElse(true)
                && to.map(most -> most.compareTo(number) >= 0).orElse(true);
    }

    /** {@code 0 to 10}, {@code from 0}, {@code up to 10}, {@code any number}. */
    @Override
    public String toString() {
        if (from.isPresent() && to.isPresent()) {
            return from.get().toPlainString() + " to " + to.get().toPlainString();
        }
        return from.map(least -> "from " + least.toPlainString())
                .or(() -> to.map(most -> "up to " + most.toPlainString()))
                .orElse("any number");
    }
}
