package dev.farol.preview;

import dev.farol.customer.Customer;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A customer that changes band, and why.
 *
 * @param base what the base of the score changes by
 * @param factors that came, went, or have other points; those whose reason alone reads otherwise are left out
 */
public record Mover(
        String id,
        Optional<String> name,
        Optional<String> segment,
        Optional<String> owner,
        Optional<BigDecimal> mrr,
        OptionalInt scoreBefore,
        OptionalInt scoreAfter,
        String bandBefore,
        String bandAfter,
        Direction direction,
        int base,
        List<FactorChange> factors,
        List<LimitChange> limits) {

    public Mover {
        factors = List.copyOf(factors);
        limits = List.copyOf(limits);
    }

    static Mover of(Customer customer, Assessment before, Assessment after, Direction direction) {
        return new Mover(
                customer.id(),
                text(customer, "name"),
                text(customer, "segment"),
                text(customer, "owner"),
                customer.mrr(),
                before.score(),
                after.score(),
                before.band(),
                after.band(),
                direction,
                after.base() - before.base(),
                FactorChange.between(before, after).stream()
                        .filter(factor -> factor.from() != factor.to() || hasMoved(factor, before))
                        .toList(),
                LimitChange.between(before, after));
    }

    private static Optional<String> text(Customer customer, String field) {
        return Optional.ofNullable(customer.texts().get(field));
    }

    /** Whether the rule adds to another dimension than before. */
    private static boolean hasMoved(FactorChange change, Assessment before) {
        return before.factors().stream()
                .anyMatch(factor -> factor.rule().equals(change.rule())
                        && !factor.dimension().equals(change.dimension()));
    }
}
