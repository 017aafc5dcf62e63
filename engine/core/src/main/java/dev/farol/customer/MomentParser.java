package dev.farol.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a moment from left to right; one use each. */
final class MomentParser {

    private final String text;
    private int at;

    private MomentParser(String text) {
        this.text = text;
    }

    static Optional<Moment> parse(String text) {
        try {
            return Optional.of(new MomentParser(text).moment());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private Moment moment() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        LocalDate date = LocalDate.of(year, month, digits(2));
        if (year < Moment.FIRST_YEAR || year > Moment.LAST_YEAR) {
            throw new DateTimeException("not a moment");
        }
        if (at == text.length()) {
            return new Moment.Day(date);
        }
        if (!skip('T')) {
            expect('t');
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = skip(':') ? digits(2) : 0;
        int nanos = skip('.') ? fraction() : 0;
        LocalDateTime local = date.atTime(hour, minute, second, nanos);
        ZoneOffset offset = offset();
        if (at < text.length()) {
            throw new DateTimeException("not a moment");
        }
        return new Moment.Exact(Instant.ofEpochSecond(local.toEpochSecond(offset), nanos));
    }

    private ZoneOffset offset() {
        if (skip('Z') || skip('z')) {
            return ZoneOffset.UTC;
        }
        int sign = skip('-') ? -1 : 1;
        if (sign > 0) {
            expect('+');
        }
        int hours = digits(2);
        int minutes = skip(':') || at < text.length() ? digits(2) : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private int fraction() {
        int nanos = digits(1);
        int count = 1;
        while (count < 9 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            nanos = nanos * 10 + digits(1);
            count++;
        }
        for (; count < 9; count++) {
            nanos *= 10;
        }
        return nanos;
    }

    private int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            char c = at < text.length() ? text.charAt(at++) : ' ';
            if (c < '0' || c > '9') {
                throw new DateTimeException("not a moment");
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private boolean skip(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw new DateTimeException("not a moment");
        }
    }
}
