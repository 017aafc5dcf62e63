package dev.farol.file.interactions;

import dev.farol.customer.Moment;
import dev.farol.file.FileProblem;
import dev.farol.file.Limits;
import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.fields.Decimal;
import dev.farol.file.fields.Ids;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import dev.farol.history.EpochNanos;
import dev.farol.history.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One interaction while its fields are read, in any order, whatever the format: checks each, fills a row. Fields come as characters
 * of a buffer, so that the usual line makes no objects. Reused; for one thread.
 */
final class InteractionFill {

    private static final int COMPANY = -2;
    private static final int NONE = -3;

    private final TypeTable types;
    private final NameCodes names;
    private final CustomerNumbers customers;
    private final ZoneId zone;
    private final Row row = new Row();
    private final Decimal value = new Decimal();
    private final Decimal datum = new Decimal();
    private final byte[] utf8 = new byte[3 * Limits.TEXT];
    private final int[] fields = new int[Limits.FIELDS];
    private String fieldName = "";
    private int fieldCount;
    private boolean hasId;
    private boolean hasAt;
    private boolean hasValue;
    private int customer;
    private String unknownCustomer = "";
    private TypeTable.Type type = TypeTable.NONE;

    InteractionFill(TypeTable types, NameCodes names, CustomerNumbers customers, ZoneId zone) {
        this.types = types;
        this.names = names;
        this.customers = customers;
        this.zone = zone;
    }

    void start() {
        row.start();
        fieldCount = 0;
        hasId = false;
        hasAt = false;
        hasValue = false;
        customer = NONE;
        type = TypeTable.NONE;
    }

    void id(char[] chars, int from, int length) throws BadLine {
        Ids.check("id", chars, from, length);
        row.id(utf8, 0, Utf8.encode(chars, from, from + length, utf8));
        hasId = true;
    }

    /** An interaction that is made up: it has a number for an id, an instant unless another is given, and its customer is of no interest. */
    void supposed(int number, long at) {
        byte[] id = ("what-if-" + number).getBytes(StandardCharsets.UTF_8);
        row.id(id, 0, id.length);
        row.at(at);
        hasId = true;
        hasAt = true;
        customer = 0;
    }

    void customer(char[] chars, int from, int length) throws BadLine {
        Ids.check("customer", chars, from, length);
        customer = customers.find(utf8, 0, Utf8.encode(chars, from, from + length, utf8));
        if (customer == CustomerIndex.UNKNOWN) {
            unknownCustomer = new String(chars, from, length);
            customer = unknownCustomer.equals(InteractionsRead.COMPANY) ? COMPANY : customer;
        }
    }

    void type(char[] chars, int from, int length) throws BadLine, FileProblem {
        type = types.find(chars, from, length);
        row.type(type.code());
    }

    void at(char[] chars, int from, int length) throws BadLine {
        long nanos = Instants.read(chars, from, length);
        row.at(nanos == Instants.OTHER ? otherMoment(new String(chars, from, length)) : nanos);
        hasAt = true;
    }

    private long otherMoment(String text) throws BadLine {
        Instant instant = Moment.parse(text)
                .map(moment -> moment.start(zone))
                .filter(EpochNanos::reaches)
                .orElseThrow(() -> new BadLine("at is not an instant from 1678 to 2261 (" + Utf8.cut(text, 60)
                        + "). Maybe write it as 2026-11-01T12:00:00Z or 2026-11-01"));
        return EpochNanos.of(instant);
    }

    /** The value, as the characters of a JSON number. */
    void value(char[] chars, int from, int length) throws BadLine {
        read(value, "value", chars, from, length);
        if (value.isBig()) {
            row.value(value.exact());
        } else {
            row.value(value.unscaled(), value.scale());
        }
        hasValue = true;
    }

    /** Begins a data field; its code. */
    int field(String name) throws BadLine, FileProblem {
        if (name.isEmpty() || name.length() > Limits.NAME) {
            throw new BadLine("data has a field name that is empty or longer than 100 characters");
        }
        int code = names.code(name);
        for (int i = 0; i < fieldCount; i++) {
            if (fields[i] == code) {
                throw new BadLine("data." + name + " is given twice");
            }
        }
        if (fieldCount == Limits.FIELDS) {
            throw new BadLine("data has more than 64 fields");
        }
        fields[fieldCount++] = code;
        fieldName = name;
        return code;
    }

    void text(int field, char[] chars, int from, int length) throws BadLine {
        if (length > Limits.TEXT) {
            throw new BadLine("data." + fieldName + " has more than 1,000 characters (" + length + ")");
        }
        Ids.refuseHalfPairs("data." + fieldName, chars, from, length);
        row.text(field, utf8, 0, Utf8.encode(chars, from, from + length, utf8));
    }

    /** A data field, as the characters of a JSON number. */
    void number(int field, char[] chars, int from, int length) throws BadLine {
        read(datum, "data", chars, from, length);
        if (datum.isBig()) {
            row.number(field, datum.exact());
        } else {
            row.number(field, datum.unscaled(), datum.scale());
        }
    }

    void flag(int field, boolean set) {
        row.flag(field, set);
    }

    private static void read(Decimal decimal, String what, char[] chars, int from, int length) throws BadLine {
        if (!decimal.read(chars, from, from + length)) {
            String shown = Utf8.cut(new String(chars, from, length), 60);
            throw new BadLine(what + " has more than 30 digits (" + shown + ")");
        }
    }

    /** What is wrong with the interaction as a whole. */
    void check(Problems problems) throws BadLine {
        require(hasId, "id", problems);
        require(customer != NONE, "customer", problems);
        require(hasAt, "at", problems);
        require(type.code() >= 0, "type", problems);
        if (customer == CustomerIndex.UNKNOWN) {
            problems.at("/customer", new BadLine("customer \"" + unknownCustomer + "\" is not in the customers file"));
        }
        if (hasValue && type.range().isPresent() && !type.range().get().contains(value.exact())) {
            problems.at(
                    "/value",
                    new BadLine("value (" + value.exact().toPlainString() + ") is outside of the range of "
                            + type.name() + " (" + type.range().get() + ")"));
        }
    }

    private static void require(boolean given, String field, Problems problems) throws BadLine {
        if (!given) {
            problems.at("/" + field, new BadLine("no " + field));
        }
    }

    /** A checked interaction; good until the next one is started. */
    Row row() {
        return row;
    }

    /** The number of its customer. */
    int customer() {
        return customer;
    }

    TypeTable.Type type() {
        return type;
    }

    /** Hands a checked interaction on. */
    void emit(long line, ChunkResult result, InteractionSink.Part part) throws IOException {
        if (customer == COMPANY) {
            result.company++;
            return;
        }
        result.accepted++;
        if (!type.known()) {
            result.unknown(type.name());
        }
        part.row(customer, line, row);
    }
}
