package dev.farol.question;

import dev.farol.history.Decimals;
import dev.farol.history.History;
import dev.farol.question.Selection.Measured;
import java.math.BigDecimal;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** One pass over a history, and what it keeps meanwhile; used again and again. Not thread-safe. */
final class Pass {

    private static final double DAY = 86_400e9;

    private final Bindings bindings;
    private final Edges edges;
    private final Days days;
    private final Tally[] tallies;
    private final double[] decayed;
    private final Sequences sequences;
    private final double[] stories;
    private long asOf;

    Pass(Bindings bindings, ZoneRules rules) {
        this.bindings = bindings;
        this.edges = new Edges(bindings.windows());
        this.days = new Days(rules);
        this.tallies = Arrays.stream(bindings.needs()).mapToObj(Tally::new).toArray(Tally[]::new);
        this.decayed = new double[bindings.halfLives().length];
        this.sequences = new Sequences(bindings.spans());
        this.stories = new double[bindings.stories().size()];
    }

    void answer(History history, long instant, double[] answers) {
        asOf = instant;
        edges.set(instant);
        Arrays.fill(decayed, 0);
        sequences.clear();
        for (Tally tally : tallies) {
            if (tally.count > 0) {
                tally.clear();
            }
        }
        Selection[][] byType = bindings.byType();
        int seen = history.upTo(instant);
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            if (type < byType.length) {
                look(history, i, byType[type]);
            }
        }
        bindings.stories().tell(history, instant, seen, stories);
        Bindings.Answer[] wanted = bindings.answers();
        for (int i = 0; i < wanted.length; i++) {
            answers[i] = answer(wanted[i]);
        }
    }

    private void look(History history, int i, Selection[] selections) {
        for (Selection selection : selections) {
            if (selection.filter().accepts(history, i)) {
                long at = history.at(i);
                for (Measured measured : selection.measured()) {
                    measure(history, i, at, measured);
                }
                for (int index : selection.decayed()) {
                    // StrictMath: the same bits on every machine.
                    decayed[index] += StrictMath.pow(0.5, daysUntilAsOf(at) / bindings.halfLives()[index]);
                }
                sequences.look(selection, at);
            }
        }
    }

    private void measure(History history, int i, long at, Measured measured) {
        int cell = -1;
        if (measured.field() != Selection.NO_NUMBER) {
            cell = history.cell(i, measured.field());
            if (cell < 0 || !history.isNumber(cell)) {
                return;
            }
        }
        int[] windows = measured.windows();
        for (int k = 0; k < windows.length; k++) {
            int window = windows[k];
            if (at > edges.after[window] && at <= edges.upTo[window]) {
                Tally tally = tallies[measured.tallies()[k]];
                tally.count++;
                tally.lastAt = at;
                if (cell >= 0) {
                    addNumber(tally, history, cell);
                } else if ((tally.needs & Tally.DAYS) != 0) {
                    tally.day(days.day(at));
                }
            }
        }
    }

    private static void addNumber(Tally tally, History history, int cell) {
        boolean summed = (tally.needs & Tally.SUM) != 0;
        if (history.isSmall(cell)) {
            long unscaled = history.unscaled(cell);
            int scale = history.scale(cell);
            tally.number(Decimals.toDouble(unscaled, scale));
            if (summed) {
                tally.sum.add(unscaled, scale);
            }
            return;
        }
        BigDecimal number = history.decimal(cell);
        tally.number(Decimals.toDouble(number));
        if (summed) {
            tally.sum.add(number);
        }
    }

    private double answer(Bindings.Answer wanted) {
        int index = wanted.index();
        return switch (wanted.kind()) {
            case COUNT -> tallies[index].count;
            case SUM -> tallies[index].sum.toDouble();
            case ACTIVE_DAYS -> tallies[index].days;
            case AVERAGE -> tallies[index].average();
            case SMALLEST -> tallies[index].ofNumbers(tallies[index].smallest);
            case LARGEST -> tallies[index].ofNumbers(tallies[index].largest);
            case LATEST -> tallies[index].ofNumbers(tallies[index].latest);
            case DAYS_SINCE -> tallies[index].count == 0 ? Double.NaN : daysUntilAsOf(tallies[index].lastAt);
            case DECAYED -> decayed[index];
            case SEQUENCE -> sequences.happened(index) ? 1 : 0;
            case STORY -> stories[index];
        };
    }

    /** Days of 24 hours; the difference of two longs is right as an unsigned one. */
    private double daysUntilAsOf(long at) {
        long age = asOf - at;
        double nanos = age >= 0 ? age : ((age >>> 1) | (age & 1)) * 2.0;
        return nanos / DAY;
    }
}
