package dev.farol.backtest.report;

import dev.farol.metrics.output.NumberText;
import dev.farol.rules.Language;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers of a backtest in a language. */
record Wording(Language language) {

    static final String NONE = "-";

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    String number(long number) {
        return NumberText.of(BigDecimal.valueOf(number), 0, language);
    }

    String decimal(double number, int decimals) {
        return NumberText.of(BigDecimal.valueOf(number), decimals, language);
    }

    String decimal(OptionalDouble number, int decimals) {
        return number.isPresent() ? decimal(number.getAsDouble(), decimals) : NONE;
    }

    String percent(double share) {
        return decimal(100 * share, 1) + " %";
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : NONE;
    }

    String churn(Proportion churn) {
        return churn.share().map(this::percent).orElse(NONE);
    }

    /** A share with its interval. */
    String churnWithin(Proportion churn) {
        return churn(churn)
                + churn.interval()
                        .map(each -> " [" + decimal(100 * each.low(), 1) + ", " + decimal(100 * each.high(), 1) + "]")
                        .orElse("");
    }

    String area(Optional<Auc> auc) {
        return auc.map(each -> decimal(each.value(), 3)
                        + each.interval().map(this::within).orElse(""))
                .orElse(NONE);
    }

    private String within(Interval interval) {
        return " [" + decimal(interval.low(), 3) + ", " + decimal(interval.high(), 3) + "]";
    }

    String lift(Optional<RateRatio> lift) {
        return lift.map(each -> decimal(each.value(), 2) + " ["
                        + decimal(each.interval().low(), 2) + ", "
                        + decimal(each.interval().high(), 2) + "]")
                .orElse(NONE);
    }

    String signed(int points) {
        return points > 0 ? "+" + points : Integer.toString(points);
    }
}
