package dev.farol.suggest.output;

import dev.farol.metrics.output.NumberText;
import dev.farol.rules.Language;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import java.math.BigDecimal;
import java.math.MathContext;

/** Figures in a language. */
record Figures(Language language) {

    private static final int PLAIN = -4;

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    String number(long number) {
        return NumberText.of(BigDecimal.valueOf(number), 0, language);
    }

    String decimal(double number, int decimals) {
        return Double.isFinite(number) ? NumberText.of(BigDecimal.valueOf(number), decimals, language) : "-";
    }

    String percent(double share) {
        return decimal(100 * share, 1) + " %";
    }

    String share(Proportion proportion) {
        return proportion.share().map(this::percent).orElse("-");
    }

    /** A share with its interval, in percent. */
    String churn(Proportion proportion) {
        return share(proportion)
                + proportion
                        .interval()
                        .map(each -> " [" + decimal(100 * each.low(), 1) + "-" + decimal(100 * each.high(), 1) + "]")
                        .orElse("");
    }

    String interval(Interval interval) {
        return "[" + decimal(interval.low(), 2) + "-" + decimal(interval.high(), 2) + "]";
    }

    /** Two digits: 0.031, 4.1e-12. */
    String pValue(double pValue) {
        if (pValue < Double.MIN_NORMAL) {
            return "< 1e-307";
        }
        BigDecimal rounded = new BigDecimal(pValue).round(new MathContext(2));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String text = exponent >= PLAIN
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        return "= " + (language == Language.PT ? text.replace('.', ',') : text);
    }
}
