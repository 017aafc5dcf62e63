package dev.farol.metrics.period;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * A series in a zone, to find periods by instants in epoch nanoseconds. Its marks are the instants at which standing figures are
 * taken: the ends of all periods, and those of the twelve months before each. Immutable, hence thread-safe.
 */
public final class Timescale {

    /** How many months before the end of a period have a mark. */
    public static final int MONTHS = 12;

    private final Series series;
    private final ZoneId zone;
    /** Start of each period, then the end of the last one. */
    private final long[] edges;

    private final long[] marks;

    public Timescale(Series series, ZoneId zone) {
        this.series = series;
        this.zone = zone;
        int count = series.periods().size();
        this.edges = new long[count + 1];
        TreeSet<Long> instants = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            Period period = series.periods().get(i);
            edges[i] = period.start(zone);
            edges[i + 1] = period.end(zone);
            instants.add(edges[i]);
            for (int month = 0; month <= MONTHS; month++) {
                instants.add(monthsBefore(period.until(), month));
            }
        }
        this.marks = instants.stream().mapToLong(Long::longValue).toArray();
    }

    public Series series() {
        return series;
    }

    public ZoneId zone() {
        return zone;
    }

    /** How many periods. */
    public int size() {
        return edges.length - 1;
    }

    /** How many marks. */
    public int marks() {
        return marks.length;
    }

    /** The first instant of a period. */
    public long start(int period) {
        return edges[period];
    }

    /** The first instant after a period. */
    public long end(int period) {
        return edges[period + 1];
    }

    /** The period that an instant lies in: {@code start <= at < end}; -1 before the first, {@link #size} after the last. */
    public int period(long at) {
        int found = Arrays.binarySearch(edges, at);
        return found >= 0 ? found : -found - 2;
    }

    /** The period at the end of which an instant is first seen: {@code start < at <= end}; -1 and {@link #size} as above. */
    public int closing(long at) {
        int found = Arrays.binarySearch(edges, at);
        return found >= 0 ? found - 1 : -found - 2;
    }

    /** The first mark that is not before an instant; {@link #marks} when there is none. */
    public int markFrom(long at) {
        int found = Arrays.binarySearch(marks, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The mark of the start of a period. */
    public int startMark(int period) {
        return markFrom(edges[period]);
    }

    /** The mark of the end of a period. */
    public int endMark(int period) {
        return markFrom(edges[period + 1]);
    }

    /** The mark that many months before the end of a period, up to {@link #MONTHS}. */
    public int markBeforeEnd(int period, int months) {
        return markFrom(monthsBefore(series.periods().get(period).until(), months));
    }

    private long monthsBefore(LocalDate until, int months) {
        return Instants.startOf(until.minusMonths(months), zone);
    }
}
