package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.Slice;
import dev.farol.metrics.output.NumberText;
import dev.farol.rules.Language;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Interval;
import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers and moments of a backtest in a language. */
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
                        + each.interval().map(this::within).orElse(say(" (no interval)", " (sem intervalo)")))
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

    /** How often something was so. */
    String share(Proportion when, Proportion otherwise) {
        long all = when.of() + otherwise.of();
        return all == 0 ? NONE : percent((double) when.of() / all);
    }

    String signed(int points) {
        return points > 0 ? "+" + points : Integer.toString(points);
    }

    /** The day that ends then, else the minute. */
    static String moment(Instant moment, ZoneId zone) {
        LocalDateTime local = moment.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MAX)
                ? local.toLocalDate().toString()
                : local.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }

    /** What was scored, in a line. */
    String size(Backtest backtest) {
        Backtest.Size size = backtest.size();
        String rows = number(size.rows())
                + say(" rows of ", " linhas de ")
                + number(size.customers())
                + say(" customers", " clientes");
        if (size.first().isEmpty() || size.last().isEmpty()) {
            return rows;
        }
        String first = moment(size.first().get(), backtest.zone());
        String last = moment(size.last().get(), backtest.zone());
        return rows + say(", as of ", ", em ") + (first.equals(last) ? first : first + say(" to ", " a ") + last);
    }

    /** A sentence of its own. */
    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** What the area under the curve is, to somebody who never heard of one. */
    String meaning(Auc auc) {
        return say(
                        "of two customers, one who left and one who stayed, the one who left had the lower score in ",
                        "de dois clientes, um que saiu e um que ficou, o que saiu tinha a pontuação menor em ")
                + decimal(100 * auc.value(), 0)
                + say(" of 100 cases (ties count half)", " de 100 casos (empates valem meio)")
                + (auc.interval().isPresent()
                        ? ""
                        : say("; of other customers that says nothing", "; de outros clientes isso não diz nada"));
    }

    /** What came of shuffling, beside the area with the true outcomes. */
    String truth(Backtest.Chance chance) {
        return say("with the true outcomes ", "com os desfechos verdadeiros ")
                + chance.observed().map(area -> decimal(area, 3)).orElse(NONE)
                + say("; as well or better by chance: p = ", "; tão bem ou melhor por acaso: p = ")
                + decimal(chance.share(), 3);
    }

    String name(Slice slice) {
        return slice.name().isEmpty() ? say("not given", "não informado") : slice.name();
    }
}
