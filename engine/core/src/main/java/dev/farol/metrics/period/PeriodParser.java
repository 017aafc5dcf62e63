package dev.farol.metrics.period;

import dev.farol.customer.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as people write them. */
final class PeriodParser {

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final int QUARTER = 3;
    private static final String HINT = "Maybe write 2026-10, 2026-Q4, 2026, or 2026-01..2026-10.";

    private PeriodParser() {}

    static Period parse(String text) throws PeriodProblem {
        int dots = text.indexOf("..");
        Period first = single(text, dots < 0 ? text : text.substring(0, dots));
        if (dots < 0) {
            return first;
        }
        Period last = single(text, text.substring(dots + 2));
        if (!first.from().isBefore(last.until())) {
            throw new PeriodProblem(
                    "a period cannot end before it begins (" + brief(text) + ")",
                    "Did you mean " + last + ".." + first + "?");
        }
        return new Period(first.from(), last.until());
    }

    private static Period single(String whole, String text) throws PeriodProblem {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new PeriodProblem("this is no period (" + brief(whole) + ")", HINT);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year < Moment.FIRST_YEAR || year >= Moment.LAST_YEAR) {
            throw new PeriodProblem(
                    "a period lies between " + Moment.FIRST_YEAR + " and " + (Moment.LAST_YEAR - 1) + " ("
                            + brief(whole) + ")",
                    "Maybe a digit of the year is wrong.");
        }
        try {
            return period(year, matcher);
        } catch (DateTimeException none) {
            throw new PeriodProblem("the calendar has no such period (" + brief(whole) + ")", HINT);
        }
    }

    private static Period period(int year, Matcher matcher) {
        if (matcher.group(2) != null) {
            LocalDate from = LocalDate.of(year, (Integer.parseInt(matcher.group(2)) - 1) * QUARTER + 1, 1);
            return new Period(from, from.plusMonths(QUARTER));
        }
        Optional<Integer> month = Optional.ofNullable(matcher.group(3)).map(Integer::valueOf);
        Optional<Integer> day = Optional.ofNullable(matcher.group(4)).map(Integer::valueOf);
        LocalDate from = LocalDate.of(year, month.orElse(1), day.orElse(1));
        if (day.isPresent()) {
            return new Period(from, from.plusDays(1));
        }
        return new Period(from, month.isPresent() ? from.plusMonths(1) : from.plusYears(1));
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
