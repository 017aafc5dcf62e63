package dev.farol.metrics.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods that follow one another without a gap.
 *
 * @param periods at least one, in the order of time
 */
public record Series(List<Period> periods) {

    /** Most periods of a series. */
    public static final int MOST = 600;

    public Series {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.size() > MOST) {
            throw new IllegalArgumentException("a series of " + periods.size() + " periods");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).from().equals(periods.get(i - 1).until())) {
                throw new IllegalArgumentException("gap before " + periods.get(i));
            }
        }
    }

    /** One period: {@code 2026-10}, {@code 2026-Q4}, {@code 2026}, {@code 2026-10-31}, or two of these with {@code ..} between. */
    public static Series of(String text) throws PeriodProblem {
        return new Series(List.of(PeriodParser.parse(text)));
    }

    /**
     * A period cut into periods of one length.
     *
     * @throws PeriodProblem when the text is no period, or is not made of whole ones of that length
     */
    public static Series of(String text, Every every) throws PeriodProblem {
        Period whole = PeriodParser.parse(text);
        if (!every.begins(whole.from()) || !every.begins(whole.until())) {
            throw new PeriodProblem(
                    "a period is cut into whole ones, and this is not made of any (" + whole + ", every " + every.word()
                            + ")",
                    "Maybe write it from the first day of a " + every.word() + " to the last day of one.");
        }
        List<Period> periods = new ArrayList<>();
        for (LocalDate from = whole.from(); from.isBefore(whole.until()); from = every.after(from, 1)) {
            periods.add(new Period(from, every.after(from, 1)));
        }
        if (periods.size() > MOST) {
            throw new PeriodProblem(
                    "a series has at most " + MOST + " periods (" + whole + ", every " + every.word() + ": "
                            + periods.size() + ")",
                    "Maybe take longer periods, or fewer.");
        }
        return new Series(periods);
    }

    /** That many periods of one length, the last of which ends where {@code last} does. */
    public static Series upTo(Period last, Every every, int count) {
        List<Period> periods = new ArrayList<>();
        for (int back = count; back > 0; back--) {
            periods.add(new Period(every.after(last.until(), -back), every.after(last.until(), 1 - back)));
        }
        return new Series(periods);
    }

    /** The day before which all periods end. */
    public LocalDate until() {
        return periods.get(periods.size() - 1).until();
    }
}
