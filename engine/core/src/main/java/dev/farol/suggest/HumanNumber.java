package dev.farol.suggest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.LongStream;

/** Finds numbers that people would choose. Stateless. */
final class HumanNumber {

    private static final int DIGITS = 17;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private HumanNumber() {}

    /**
     * The roundest number that is neither below {@code from} nor at or above {@code to}: zero, else a multiple of the largest possible of
     * ... 10, 5, 1, 0.5, 0.1 ...; of several the one nearest to {@code wanted}.
     *
     * @param from finite, and below {@code to}
     */
    static BigDecimal between(double from, double to, double wanted) {
        if (from <= 0 && 0 < to) {
            return BigDecimal.ZERO;
        }
        BigDecimal size = BigDecimal.valueOf(Math.max(Math.abs(from), Math.abs(to)));
        BigDecimal aim = BigDecimal.valueOf(Math.min(Math.max(wanted, from), to));
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(size.precision() - size.scale());
        for (int digit = 0; digit < DIGITS; digit++) {
            for (BigDecimal each : new BigDecimal[] {step, step.multiply(HALF)}) {
                Optional<BigDecimal> found = multiple(each, from, to, aim);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            step = step.scaleByPowerOfTen(-1);
        }
        return BigDecimal.valueOf(from);
    }

    /** The multiple of a step that is nearest to the aim, the lower one of two; empty when none is between the ends. */
    private static Optional<BigDecimal> multiple(BigDecimal step, double from, double to, BigDecimal aim) {
        BigDecimal nearest = aim.divide(step, 0, RoundingMode.HALF_DOWN);
        return LongStream.of(0, -1, 1)
                .mapToObj(more -> nearest.add(BigDecimal.valueOf(more)).multiply(step))
                .filter(number -> from <= number.doubleValue() && number.doubleValue() < to)
                .findFirst()
                .map(BigDecimal::stripTrailingZeros);
    }
}
