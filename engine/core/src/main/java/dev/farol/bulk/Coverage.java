package dev.farol.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a coverage is shown: at most four decimals. */
final class Coverage {

    private Coverage() {}

    static String shown(double coverage) {
        BigDecimal rounded =
                BigDecimal.valueOf(coverage).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(1, rounded.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
