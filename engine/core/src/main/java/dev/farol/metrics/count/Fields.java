package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.util.Optional;

/** The data fields that counters read, as numbers of a dictionary. */
record Fields(
        int survey,
        int wave,
        int reason,
        int campaign,
        int meeting,
        int due,
        int meaningful,
        int until,
        int deal,
        int stage,
        int quantity,
        int contract,
        int kind) {

    static Fields of(Names names) {
        return new Fields(
                names.code("survey"),
                names.code("wave"),
                names.code("reason"),
                names.code("campaign"),
                names.code("meeting"),
                names.code("due"),
                names.code("meaningful"),
                names.code("until"),
                names.code("deal"),
                names.code("stage"),
                names.code("quantity"),
                names.code("contract"),
                names.code("kind"));
    }

    /** What a field says, as text; empty when it is not given. */
    static String text(History history, int i, int field) {
        int cell = history.cell(i, field);
        return cell < 0 ? "" : history.content(cell).toString();
    }

    static boolean is(History history, int i, int field) {
        int cell = history.cell(i, field);
        return cell >= 0 && history.isFlag(cell, true);
    }

    /** Whether a field says exactly that. */
    static boolean is(History history, int i, int field, byte[] text) {
        int cell = history.cell(i, field);
        return cell >= 0 && history.isText(cell, text);
    }

    static Optional<BigDecimal> number(History history, int i, int field) {
        int cell = history.cell(i, field);
        return cell < 0 || !history.isNumber(cell) ? Optional.empty() : Optional.of(history.decimal(cell));
    }

    static Optional<BigDecimal> value(History history, int i) {
        return number(history, i, History.VALUE);
    }
}
