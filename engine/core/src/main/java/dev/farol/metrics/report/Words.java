package dev.farol.metrics.report;

import dev.farol.metrics.output.NumberText;
import dev.farol.metrics.period.Period;
import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Dates and short numbers in one language: our own words, not those of an installed locale. */
record Words(Language language) {

    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> PORTUGUESE = List.of(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MILLION_DIGITS = 6;

    String say(String english, String portuguese) {
        return language == Language.PT ? portuguese : english;
    }

    /** October 2026. */
    String month(Period month) {
        return name(month.from()) + say(" ", " de ") + month.from().getYear();
    }

    /** Oct 26. */
    String brief(Period month) {
        return name(month.from()).substring(0, 3) + " "
                + month.from().toString().substring(2, 4);
    }

    private String name(LocalDate day) {
        return (language == Language.PT ? PORTUGUESE : ENGLISH).get(day.getMonthValue() - 1);
    }

    /** 7 November 2026. */
    String day(LocalDate day) {
        String ordinal = day.getDayOfMonth() == 1 ? say("", "º") : "";
        return day.getDayOfMonth() + ordinal + say(" ", " de ") + name(day) + say(" ", " de ") + day.getYear();
    }

    /** A day and a time in a zone. */
    String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String time = local.toLocalTime().toString();
        return day(local.toLocalDate()) + ", " + time.substring(0, Math.min(time.length(), "23:59:59".length()));
    }

    String count(long count) {
        return NumberText.of(BigDecimal.valueOf(count), 0, language);
    }

    /** A number as it is: with cents where it has any. */
    String number(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                ? NumberText.of(number, 0, language)
                : NumberText.of(number, 2, language);
    }

    /** A number in few letters: 1.25 M, 12.5 k. */
    String few(BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.compareTo(THOUSAND.pow(2)) >= 0) {
            return NumberText.atMost(number.movePointLeft(MILLION_DIGITS), 2, language) + say(" M", " mi");
        }
        return size.compareTo(THOUSAND) >= 0
                ? NumberText.atMost(number.movePointLeft(3), 1, language) + say(" k", " mil")
                : NumberText.atMost(number, 2, language);
    }

    /** Ticks of scales. */
    String tick(double number) {
        return few(BigDecimal.valueOf(number));
    }

    /** Ticks of scales of shares. */
    String percent(double share) {
        return NumberText.atMost(BigDecimal.valueOf(share).movePointRight(2), 2, language) + " %";
    }
}
