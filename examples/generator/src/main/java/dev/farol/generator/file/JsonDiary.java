package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.life.Diary;
import dev.farol.generator.life.Type;
import dev.farol.generator.story.Span;
import java.nio.charset.StandardCharsets;

/**
 * A diary that writes interactions as lines of JSON into day books; ids are numbers within a customer. Not thread
 * safe.
 */
final class JsonDiary implements Diary {
    private final byte[][] days;
    private final DayBooks books;
    private final Utf8 line = new Utf8();
    private Window customer = new Window(0, 0);
    private byte[] head = {};
    private int interactions;
    private boolean muted;
    private boolean data;
    private int day;
    private int time;

    JsonDiary(Span span, DayBooks books) {
        this.books = books;
        days = new byte[span.days()][];
        for (int day = 0; day < days.length; day++) {
            days[day] = ascii(span.date(day) + "T");
        }
    }

    void openCustomer(Company company, Span span) {
        openCustomer(company.id(), Window.of(company, span));
    }

    void openCustomer(String id, Window window) {
        customer = window;
        head = ascii("\",\"customer\":\"" + id + "\",\"type\":\"");
        interactions = 0;
    }

    @Override
    public Diary at(long second, Type type) {
        muted = !customer.holds(second);
        if (!muted) {
            interactions++;
            open(second, type);
        }
        return this;
    }

    private void open(long second, Type type) {
        data = false;
        day = (int) (second / Span.SECONDS_A_DAY);
        time = (int) (second % Span.SECONDS_A_DAY);
        line.clear().text("{\"id\":\"evt-").number(interactions).raw(head).text(type.id());
        line.text("\",\"at\":\"").raw(days[day]).padded(time / 3600, 2).ascii(':');
        line.padded(time / 60 % 60, 2).ascii(':').padded(time % 60, 2).text("Z\"");
    }

    @Override
    public Diary value(long hundredths) {
        if (!muted) {
            line.text(",\"value\":").hundredths(hundredths);
        }
        return this;
    }

    @Override
    public Diary text(String field, String value) {
        if (!muted) {
            field(field).json(value);
        }
        return this;
    }

    @Override
    public Diary text(String field, String prefix, int number) {
        if (!muted) {
            field(field).ascii('"').text(prefix).number(number).ascii('"');
        }
        return this;
    }

    @Override
    public Diary number(String field, long value) {
        if (!muted) {
            field(field).number(value);
        }
        return this;
    }

    @Override
    public Diary flag(String field, boolean value) {
        if (!muted) {
            field(field).text(value ? "true" : "false");
        }
        return this;
    }

    @Override
    public void end() {
        if (!muted) {
            books.add(day, time, line.text(data ? "}}\n" : "}\n"));
        }
    }

    private Utf8 field(String field) {
        line.text(data ? ",\"" : ",\"data\":{\"").text(field).text("\":");
        data = true;
        return line;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
