package dev.farol.bench.base;

import dev.farol.generator.company.Company;
import dev.farol.generator.file.Window;
import dev.farol.generator.life.Diary;
import dev.farol.generator.life.Type;
import dev.farol.generator.story.Span;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import java.nio.charset.StandardCharsets;

/** A diary that makes the history of a customer, as reading the generated file would. Not thread-safe. */
final class HistoryDiary implements Diary {

    private static final long SECOND = 1_000_000_000L;
    private static final int HUNDREDTHS = 2;

    private final Names names;
    private final Span span;
    private final Row row = new Row();
    private final HistoryBuilder history = new HistoryBuilder();
    private Window customer = new Window(0, 0);
    private int interactions;
    private boolean muted;

    HistoryDiary(Names names, Span span) {
        this.names = names;
        this.span = span;
    }

    void open(Company company) {
        customer = Window.of(company, span);
        interactions = 0;
    }

    /** The history since it was opened. */
    History close() {
        return history.build(line -> {});
    }

    @Override
    public Diary at(long second, Type type) {
        muted = !customer.holds(second);
        if (!muted) {
            long epochSecond = span.first().toEpochDay() * Span.SECONDS_A_DAY + second;
            byte[] id = ("evt-" + ++interactions).getBytes(StandardCharsets.US_ASCII);
            row.start(epochSecond * SECOND, names.code(type.id())).id(id, 0, id.length);
        }
        return this;
    }

    @Override
    public Diary value(long hundredths) {
        if (!muted) {
            row.value(hundredths, HUNDREDTHS);
        }
        return this;
    }

    @Override
    public Diary text(String field, String value) {
        if (!muted) {
            row.text(names.code(field), value);
        }
        return this;
    }

    @Override
    public Diary text(String field, String prefix, int number) {
        return text(field, prefix + number);
    }

    @Override
    public Diary number(String field, long value) {
        if (!muted) {
            row.number(names.code(field), value, 0);
        }
        return this;
    }

    @Override
    public Diary flag(String field, boolean value) {
        if (!muted) {
            row.flag(names.code(field), value);
        }
        return this;
    }

    @Override
    public void end() {
        if (!muted) {
            history.add(row.bytes(), 0, row.length(), 0);
        }
    }
}
