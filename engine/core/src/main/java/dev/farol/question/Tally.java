package dev.farol.question;

import dev.farol.history.ExactSum;

/** What is kept of the interactions of one selector in one window. Not thread-safe. */
final class Tally {

    static final int NUMBERS = 1;
    static final int SUM = 2;
    static final int DAYS = 4;

    /** What this tally has to keep beside the count. */
    final int needs;

    final ExactSum sum = new ExactSum();
    int count;
    int numbers;
    double smallest;
    double largest;
    double latest;
    long lastAt;
    int days;
    private long lastDay;
    /** Bit k: the day k days before the last one was seen. Clocks that are set back repeat a day or two, never more. */
    private long recentDays;

    Tally(int needs) {
        this.needs = needs;
        clear();
    }

    void clear() {
        count = 0;
        if ((needs & NUMBERS) != 0) {
            numbers = 0;
            smallest = Double.POSITIVE_INFINITY;
            largest = Double.NEGATIVE_INFINITY;
            sum.clear();
        }
        days = 0;
        recentDays = 0;
        lastDay = Long.MIN_VALUE;
    }

    void number(double number) {
        numbers++;
        latest = number;
        smallest = Math.min(smallest, number);
        largest = Math.max(largest, number);
    }

    void day(long day) {
        if (day == lastDay) {
            return;
        }
        if (day > lastDay) {
            long ahead = day - lastDay;
            recentDays = lastDay == Long.MIN_VALUE || ahead >= Long.SIZE ? 1 : (recentDays << ahead) | 1;
            lastDay = day;
            days++;
            return;
        }
        long bit = 1L << (lastDay - day);
        if ((recentDays & bit) == 0) {
            recentDays |= bit;
            days++;
        }
    }

    double average() {
        return numbers == 0 ? Double.NaN : sum.toDouble() / numbers;
    }

    double ofNumbers(double answer) {
        return numbers == 0 ? Double.NaN : answer;
    }
}
