package dev.farol.metrics.output;

import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as they are written in a language: 12,345.60 or 12.345,60. The same on every machine: the marks are ours, not those of
 * an installed locale. Half a unit of the last place is rounded away from zero, as people check it by hand.
 */
public final class NumberText {

    private static final int GROUP = 3;
    private static final int MOST_DECIMALS = 6;

    private NumberText() {}

    /** A number with that many decimals. */
    public static String of(BigDecimal number, int decimals, Language language) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append(language == Language.PT ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.PT ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** A number with as many decimals as it has, up to that many. */
    public static String atMost(BigDecimal number, int decimals, Language language) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return of(rounded, Math.max(0, rounded.scale()), language);
    }

    /** A number with that many decimals, or with more where it would be written as 0 and is not. */
    static String seen(BigDecimal number, int decimals, Language language) {
        int enough = decimals;
        while (enough < MOST_DECIMALS
                && number.signum() != 0
                && number.setScale(enough, RoundingMode.HALF_UP).signum() == 0) {
            enough++;
        }
        return of(number, enough, language);
    }
}
