package dev.farol.file.interactions;

/**
 * Reads the one usual shape of an instant, {@code 2026-11-01T12:00:00Z} with or without a fraction of a second, without objects. Days
 * are counted as in Howard Hinnant, chrono-Compatible Low-Level Date Algorithms ({@code days_from_civil}). Stateless.
 */
final class Instants {

    /** It has another shape: let {@link dev.farol.customer.Moment} read it. */
    static final long OTHER = Long.MIN_VALUE;

    private static final int SHORTEST = 20;
    private static final int LONGEST = 30;
    private static final long NANOS = 1_000_000_000L;

    private Instants() {}

    /** Nanoseconds since 1970-01-01T00:00:00Z. */
    static long read(char[] c, int from, int length) {
        if (length < SHORTEST || length > LONGEST || c[from + length - 1] != 'Z' || !marked(c, from)) {
            return OTHER;
        }
        int year = two(c, from) * 100 + two(c, from + 2);
        int month = two(c, from + 5);
        int day = two(c, from + 8);
        int second = seconds(two(c, from + 11), two(c, from + 14), two(c, from + 17));
        long fraction = fraction(c, from + SHORTEST - 1, from + length - 1);
        boolean known = year >= 1700 && year < 2262 && month >= 1 && month <= 12 && second >= 0 && fraction >= 0;
        if (!known || day < 1 || day > daysIn(year, month)) {
            return OTHER;
        }
        return (days(year, month, day) * 86_400L + second) * NANOS + fraction;
    }

    private static boolean marked(char[] c, int from) {
        return c[from + 4] == '-'
                && c[from + 7] == '-'
                && c[from + 10] == 'T'
                && c[from + 13] == ':'
                && c[from + 16] == ':';
    }

    /** Two digits; far below zero when they are not. */
    private static int two(char[] c, int at) {
        int tens = c[at] - '0';
        int ones = c[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1_000_000;
    }

    private static int seconds(int hour, int minute, int second) {
        boolean known = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return known ? (hour * 60 + minute) * 60 + second : -1;
    }

    private static long fraction(char[] c, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (c[from] != '.' || to - from < 2) {
            return -1;
        }
        long fraction = 0;
        for (int i = from + 1; i < to; i++) {
            if (c[i] < '0' || c[i] > '9') {
                return -1;
            }
            fraction = fraction * 10 + (c[i] - '0');
        }
        for (int i = to - from - 1; i < 9; i++) {
            fraction *= 10;
        }
        return fraction;
    }

    private static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468L;
    }
}
