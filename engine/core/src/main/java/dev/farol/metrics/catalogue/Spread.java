package dev.farol.metrics.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;

/** Standard deviations and errors, from exact sums. */
final class Spread {

    /** Quantile of the normal distribution for 95 %, as margins of error use it. */
    private static final BigDecimal WIDTH = new BigDecimal("1.96");

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private Spread() {}

    /** Standard deviation of a sample of at least two: {@code sqrt((squares - sum^2 / count) / (count - 1))}. */
    static BigDecimal deviation(BigDecimal count, BigDecimal sum, BigDecimal squares) {
        BigDecimal around = squares.subtract(sum.multiply(sum).divide(count, PRECISION));
        BigDecimal variance = around.max(BigDecimal.ZERO).divide(count.subtract(BigDecimal.ONE), PRECISION);
        return variance.sqrt(PRECISION).round(Answer.PRECISION);
    }

    /** Variance of one answer, counted +1, 0 or -1: {@code p + d - (p - d)^2}. */
    static BigDecimal variance(BigDecimal promoters, BigDecimal detractors, BigDecimal count) {
        BigDecimal p = promoters.divide(count, PRECISION);
        BigDecimal d = detractors.divide(count, PRECISION);
        BigDecimal difference = p.subtract(d);
        return p.add(d).subtract(difference.multiply(difference)).max(BigDecimal.ZERO);
    }

    /** {@code 100 x 1.96 x sqrt(...)} of a variance that was divided by its count. */
    static BigDecimal margin(BigDecimal variance) {
        return WIDTH.multiply(variance.sqrt(PRECISION)).movePointRight(2).round(Answer.PRECISION);
    }

    static BigDecimal ofOne(BigDecimal variance, BigDecimal count) {
        return variance.divide(count, PRECISION);
    }
}
