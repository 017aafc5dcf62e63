package dev.farol.metrics;

import dev.farol.metrics.count.CountTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What figures rest on beside interactions.
 *
 * @param margin share of revenue that is left after the cost of serving it, above 0 and at most 1, where it is known
 * @param keptFrom interactions are kept from there on, where some are not; subscriptions are never forgotten
 * @param spending of the company, beside what is stored of it
 */
public record MetricsTerms(
        CountTerms counting, Optional<BigDecimal> margin, Optional<Instant> keptFrom, List<Spending> spending) {

    public static final MetricsTerms STANDARD =
            new MetricsTerms(CountTerms.STANDARD, Optional.empty(), Optional.empty(), List.of());

    /** Without spending but what is stored. */
    public MetricsTerms(CountTerms counting, Optional<BigDecimal> margin, Optional<Instant> keptFrom) {
        this(counting, margin, keptFrom, List.of());
    }

    /** @throws IllegalArgumentException with a message for people */
    public MetricsTerms {
        spending = List.copyOf(spending);
        if (margin.isPresent() && (margin.get().signum() <= 0 || margin.get().compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("the gross margin is above 0 and at most 1 ("
                    + margin.get().toPlainString() + ")\n  Maybe write 0.8 for 80 %");
        }
    }

    public MetricsTerms withMargin(Optional<BigDecimal> known) {
        return new MetricsTerms(counting, known, keptFrom, spending);
    }

    public MetricsTerms keptFrom(Instant first) {
        return new MetricsTerms(counting, margin, Optional.of(first), spending);
    }

    public MetricsTerms withCounting(CountTerms other) {
        return new MetricsTerms(other, margin, keptFrom, spending);
    }

    public MetricsTerms withSpending(List<Spending> known) {
        return new MetricsTerms(counting, margin, keptFrom, known);
    }
}
