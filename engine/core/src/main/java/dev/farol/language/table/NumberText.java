package dev.farol.language.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A number as a person sees it in a cell: 15 digits, as spreadsheets show them, and neither exponent nor empty digits. */
final class NumberText {

    private static final double LARGEST = 1e15;
    private static final double SMALLEST = 1e-9;
    private static final int LONGEST = 40;

    private NumberText() {}

    /** Empty for what is no number, or one that no rule needs. */
    static Optional<String> of(String stored) {
        if (stored.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            double value = new BigDecimal(stored.strip()).doubleValue();
            double size = Math.abs(value);
            if (size >= LARGEST || (size > 0 && size < SMALLEST)) {
                return Optional.empty();
            }
            BigDecimal shown = new BigDecimal(value, new MathContext(15));
            return Optional.of(value == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
