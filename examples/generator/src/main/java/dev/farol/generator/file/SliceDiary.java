package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.life.Diary;
import dev.farol.generator.life.Type;
import dev.farol.generator.story.Span;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * A diary that writes the interactions of one slice of time as lines of JSON, and only counts the others: ids are
 * numbers within a customer, the same whichever slice is written. Not thread safe.
 */
final class SliceDiary implements Diary {
    private static final Map<Type, byte[]> TYPES = new EnumMap<>(Type.class);

    static {
        for (Type type : Type.values()) {
            TYPES.put(type, ascii("\",\"type\":\"" + type.id() + "\",\"at\":\""));
        }
    }

    private final byte[][] days;
    private final LineStore lines = new LineStore();
    private final Utf8 line = new Utf8();
    private Window customer = new Window(0, 0);
    private Window slice = new Window(0, 0);
    private byte[] head = {};
    private int interactions;
    private boolean muted;
    private boolean data;
    private long second;

    SliceDiary(Span span) {
        days = new byte[span.days()][];
        for (int day = 0; day < days.length; day++) {
            days[day] = ascii(span.date(day) + "T");
        }
    }

    LineStore lines() {
        return lines;
    }

    void openSlice(Window window) {
        lines.clear();
        slice = window;
    }

    void openCustomer(Company company, Span span) {
        openCustomer(company.id(), Window.of(company, span));
    }

    void openCustomer(String id, Window window) {
        customer = window;
        head = ascii("\",\"customer\":\"" + id);
        interactions = 0;
    }

    @Override
    public Diary at(long second, Type type) {
        boolean happens = customer.holds(second);
        interactions += happens ? 1 : 0;
        muted = !happens || !slice.holds(second);
        if (!muted) {
            open(second, type);
        }
        return this;
    }

    private void open(long second, Type type) {
        this.second = second;
        data = false;
        int time = (int) (second % Span.SECONDS_A_DAY);
        line.clear().text("{\"id\":\"evt-").number(interactions).raw(head).raw(TYPES.get(type));
        line.raw(days[(int) (second / Span.SECONDS_A_DAY)]).padded(time / 3600, 2).ascii(':');
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
            lines.add(second, line.text(data ? "}}\n" : "}\n"));
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
